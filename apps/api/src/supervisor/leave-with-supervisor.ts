// Loaded into each program that the supervisor starts, before the program itself. The supervisor holds the other
// end of a channel; when that closes unasked, the supervisor was killed and nobody else would end this process.
import { readFileSync } from "node:fs";

/** How long the program may take to finish what it is doing, in milliseconds. */
const PATIENCE = 5_000;

process.on("disconnect", () => {
  setTimeout(() => process.kill(process.pid, "SIGKILL"), PATIENCE).unref();
  leaveDatabase();
  process.kill(process.pid, "SIGTERM");
});
process.channel?.unref();

/** Asks the embedded PostgreSQL for its smart shutdown: it leaves when its last client has. */
function leaveDatabase(): void {
  const path = process.env.POSTGRES_PID_FILE;
  if (!path) return;
  try {
    process.kill(Number.parseInt(readFileSync(path, "utf8"), 10), "SIGTERM");
  } catch {
    // It has gone already.
  }
}
