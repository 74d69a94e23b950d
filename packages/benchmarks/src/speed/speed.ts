// Measures how fast the engine is and how much memory it takes, beside the obvious ways to write it;
// prints a table and writes it to the file that is named. Run it on a machine that does nothing else.
import { writeFileSync } from "node:fs";
import { partnerships } from "@shared-services/public-data";
import { everyCoalition } from "./games.ts";
import { memory } from "./memory.ts";
import { national } from "./national.ts";
import { nuclei } from "./nuclei.ts";
import { perCell } from "./per-cell.ts";
import { report } from "./report.ts";
import type { SpeedRow } from "./row.ts";
import { sliderMoved, threads } from "./threads.ts";
import { yardstick } from "./yardstick.ts";

const trustsOf = (id: string) => partnerships.find((one) => one.id === id)!.trusts;
const EIGHT = trustsOf("greater-manchester").slice(0, 8);
const TWELVE = trustsOf("cumbria-and-north-east").slice(0, 12);

const rows: SpeedRow[] = [];
for (const measure of [
  async () => [await yardstick()],
  () => perCell({ trusts: EIGHT, draws: 10_000 }),
  async () => [await everyCoalition({ trusts: EIGHT }, "3 s")],
  async () => [await everyCoalition({ trusts: TWELVE }, "45 s")],
  () => national(1_000),
  () => sliderMoved({ trusts: EIGHT, draws: 1_000 }),
  () => nuclei([8, 12, 16]),
  () => threads({ trusts: EIGHT, draws: 10_000 }, { trusts: TWELVE, draws: 256, gameDraws: 256 }),
  async () => memory([1_000, 100_000]),
]) {
  for (const row of await measure()) {
    rows.push(row);
    console.log(`${row.what.padEnd(60)} ${row.figure}`);
  }
}
writeFileSync(process.argv[2], report(rows, new Date()));
