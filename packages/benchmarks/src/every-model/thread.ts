// The program of a thread: simulates a share of a run's blocks and posts their numbers.
import { parentPort } from "node:worker_threads";
import { prepare, simulateBlocks } from "@shared-services/simulation";
import { builtInScenario } from "../built-in-scenario.ts";
import type { Cell } from "./model-rows.ts";

/** Blocks [from, to) of a cell's run. */
export interface BlocksTask {
  readonly cell: Cell;
  readonly from: number;
  readonly to: number;
}

parentPort?.on("message", ({ cell, from, to }: BlocksTask) => {
  const data = simulateBlocks(prepare(builtInScenario(cell)), from, to);
  parentPort?.postMessage(data, [data.buffer as ArrayBuffer]);
});
