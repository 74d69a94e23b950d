import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type SpeedRow, short } from "./row.ts";

/** Most memory that a process of its own held: simulating chunk by chunk, and with the results of the whole. */
export function memory(draws: readonly number[]): SpeedRow[] {
  return draws.flatMap((count) =>
    (["chunks", "results"] as const).map((what) => ({
      what: what === "chunks" ? "memory, chunk by chunk" : "memory, with results",
      size: `5 trusts × 62 services × 10 years × ${count.toLocaleString("en-GB")} draws`,
      ms: null,
      figure: `${short(megabytes(what, count))} MB`,
      target: what === "chunks" ? "flat in draws" : "+ 8 bytes × draws a kept series",
    })),
  );
}

function megabytes(what: string, draws: number): number {
  const program = fileURLToPath(new URL("./memory-process.mjs", import.meta.url));
  return Number(execFileSync(process.execPath, [program, what, String(draws)], { encoding: "utf8" })) / 1024;
}
