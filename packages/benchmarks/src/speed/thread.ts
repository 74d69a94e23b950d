// The program of a worker thread: does its share of a piece of work and says so, with the numbers if there are any.
import { parentPort } from "node:worker_threads";
import { prepare, runScenario, simulateBlocks } from "@shared-services/simulation";
import { publicScenario, type Size } from "./public-scenario.ts";

/** Blocks [from, to) of a run; a whole run with its results; or so many sums, which need no memory. */
export type Share =
  | { readonly do: "blocks"; readonly size: Size; readonly from: number; readonly to: number }
  | { readonly do: "run"; readonly size: Size }
  | { readonly do: "sums"; readonly count: number };

parentPort?.on("message", (share: Share) => {
  if (share.do === "sums") parentPort?.postMessage(sums(share.count));
  else if (share.do === "run") {
    parentPort?.postMessage(runScenario(publicScenario("joint-organisation", share.size)));
  } else {
    const run = prepare(publicScenario("joint-organisation", share.size));
    const data = simulateBlocks(run, share.from, share.to);
    parentPort?.postMessage(data, [data.buffer as ArrayBuffer]);
  }
});

function sums(count: number): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let k = 0; k < count; k++) {
    a = a * 0.5 + k;
    b = b * 0.25 + k;
    c = c * 0.125 + k;
    d = d * 0.75 + k;
  }
  return a + b + c + d;
}
