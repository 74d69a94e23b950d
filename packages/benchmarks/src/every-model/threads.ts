import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { prepare, summarise } from "@shared-services/simulation";
import { builtInScenario } from "../built-in-scenario.ts";
import { bundle } from "./bundle.ts";
import { type Cell, type ModelRow, rowOf } from "./model-rows.ts";
import type { BlocksTask } from "./thread.ts";

/** Simulates the cells one after the other, each with its blocks dealt out to several threads. */
export async function simulateOnThreads(
  cells: readonly Cell[],
  threads: number,
  onRow: (row: ModelRow) => void = () => {},
): Promise<ModelRow[]> {
  const program = await bundle(new URL("./thread.ts", import.meta.url), "thread");
  const workers = Array.from({ length: threads }, () => new Worker(program, { eval: true }));
  try {
    const rows: ModelRow[] = [];
    for (const cell of cells) {
      const row = await simulateCell(cell, workers);
      rows.push(row);
      onRow(row);
    }
    return rows;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

async function simulateCell(cell: Cell, workers: readonly Worker[]): Promise<ModelRow> {
  const run = prepare(builtInScenario(cell));
  const each = Math.ceil(run.blocks.length / workers.length);
  const shares = await Promise.all(
    workers.map((worker, w) => {
      const to = Math.min(run.blocks.length, (w + 1) * each);
      return ask(worker, { cell, from: Math.min(w * each, to), to });
    }),
  );
  const data = new Float64Array(shares.reduce((length, share) => length + share.length, 0));
  let at = 0;
  for (const share of shares) {
    data.set(share, at);
    at += share.length;
  }
  return rowOf(cell, summarise(run, data));
}

async function ask(worker: Worker, task: BlocksTask): Promise<Float64Array> {
  worker.postMessage(task);
  const [data] = await once(worker, "message");
  return data;
}
