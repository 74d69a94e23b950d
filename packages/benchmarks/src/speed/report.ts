import os from "node:os";
import { evidenceVersion } from "@shared-services/public-data";
import { MODEL_VERSION } from "@shared-services/simulation";
import { version as mathjs } from "mathjs";
import { type SpeedRow, short } from "./row.ts";

/** The table of a run of the benchmarks, with where, when and with what it was made. */
export function report(rows: readonly SpeedRow[], when: Date): string {
  const [cpu] = os.cpus();
  const load = os.loadavg()[0].toFixed(1);
  const lines = rows.map(({ what, size, ms, figure, target }) =>
    [what, size, ms === null ? "" : short(ms), figure, target].join(" | "),
  );
  return `# How fast

Written by \`pnpm --filter @shared-services/benchmarks bench\`. Medians of the processor's time on one thread, or of the wall's where it says threads; trust the ratios, not the milliseconds.

| | |
|---|---|
| date | ${when.toISOString().slice(0, 10)} |
| machine | ${cpu.model.trim()}, ${os.cpus().length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GB; load at the end ${load} |
| system | ${os.platform()} ${os.arch()}, Node ${process.version} |
| versions | model ${MODEL_VERSION}, evidence ${evidenceVersion}, mathjs ${mathjs} |

| what | size | ms | figure | to reach |
|---|---|---|---|---|
${lines.map((line) => `| ${line} |`).join("\n")}
`;
}
