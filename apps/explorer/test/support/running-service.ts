import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The whole service, as `npm start` runs it: database, API and these pages on one port. */
export interface RunningService {
  readonly url: string;
  close(): Promise<void>;
}

const PROGRAM = fileURLToPath(new URL("../../../api/dist/start.js", import.meta.url));
const PAGES = fileURLToPath(new URL("../../dist/index.html", import.meta.url));

/** Starts the built service on a free port with a data folder of its own, and waits until it says where it is. */
export async function startService(): Promise<RunningService> {
  for (const built of [PROGRAM, PAGES]) {
    if (!existsSync(built)) throw new Error(`${built} is missing: run \`npm run build\` first`);
  }
  const data = mkdtempSync(join(tmpdir(), "explorer-test-"));
  // Run by root, the database has an account of its own that has to walk through the folder.
  chmodSync(data, 0o711);
  const port = await freePort();
  const program = spawn(process.execPath, [PROGRAM], {
    env: { ...process.env, PORT: String(port), DATA_DIR: data, DATABASE_URL: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => program.once("exit", () => resolve()));
  const said: string[] = [];
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said.push(String(chunk));
      if (said.join("").includes(`http://127.0.0.1:${port}`)) resolve();
    };
    program.stdout.on("data", listen);
    program.stderr.on("data", listen);
    ended.then(() => reject(new Error(`The service did not start:\n${said.join("")}`)));
  });
  return {
    url: `http://127.0.0.1:${port}/`,
    async close() {
      program.kill("SIGTERM");
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
