// The program of a worker thread: simulates its share of a run's blocks, chunk by chunk, and sends the numbers.
import { parentPort } from "node:worker_threads";
import { prepare, simulateBlocks } from "@shared-services/simulation";
import { publicScenario, type Size } from "./public-scenario.ts";

/** Blocks [from, to) of the run of this size. */
export interface Share {
  readonly size: Size;
  readonly from: number;
  readonly to: number;
}

parentPort?.on("message", ({ size, from, to }: Share) => {
  const run = prepare(publicScenario("joint-organisation", size));
  const data = simulateBlocks(run, from, to);
  parentPort?.postMessage(data, [data.buffer as ArrayBuffer]);
});
