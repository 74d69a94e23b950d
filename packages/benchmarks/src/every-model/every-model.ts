// Simulates every operating model for every example partnership and writes docs/method/every-model.md.
//   --threads n   share the blocks of each run among n threads
//   --chromium    simulate in a page of a headless Chromium
//   --draws n     fewer draws: print the hash and write nothing
import { parseArgs } from "node:util";
import { evidenceVersion } from "@shared-services/public-data";
import { hashOf, MODEL_VERSION } from "@shared-services/simulation";
import { millions } from "../pages/markdown.ts";
import { writePage } from "../pages/repository-files.ts";
import { simulateInChromium } from "./in-chromium.ts";
import { type Cell, cellsOf, type ModelRow } from "./model-rows.ts";
import { simulateCell } from "./one-thread.ts";
import { everyModelPage } from "./page.ts";
import { simulateOnThreads } from "./threads.ts";

const { values } = parseArgs({
  options: {
    threads: { type: "string", default: "1" },
    chromium: { type: "boolean", default: false },
    draws: { type: "string" },
  },
});
const cells = cellsOf(Number(values.draws ?? 10_000));
const rows = await simulate(cells);
console.log(`\nSHA-256 ${hashOf(rows)}`);
if (values.draws === undefined) {
  const numbers = { modelVersion: MODEL_VERSION, evidenceVersion, rows };
  writePage("every-model", everyModelPage(numbers), numbers);
}

function simulate(wanted: readonly Cell[]): Promise<ModelRow[]> | ModelRow[] {
  if (values.chromium) return simulateInChromium(wanted, tell);
  const threads = Number(values.threads);
  if (threads > 1) return simulateOnThreads(wanted, threads, tell);
  return wanted.map((cell) => {
    const row = simulateCell(cell);
    tell(row);
    return row;
  });
}

function tell({ partnership, operatingModel, npv }: ModelRow): void {
  console.log(`${partnership.padEnd(30)} ${operatingModel.padEnd(20)} £${millions(npv.p50)}m`);
}
