// The program of a worker thread: does its share of a piece of work and says so, with the numbers if there are any.
import { parentPort } from "node:worker_threads";
import { glanceOf, prepare, type RunPlan, runScenario, simulateBlocks } from "@shared-services/simulation";
import { publicScenario, type Size } from "./public-scenario.ts";

/** Blocks [from, to) of a run; first figures, or a whole run with its results; or so many sums, which need no memory. */
export type Share =
  | { readonly do: "blocks"; readonly size: Size; readonly from: number; readonly to: number }
  | { readonly do: "glance" | "run"; readonly size: Size }
  | { readonly do: "sums"; readonly count: number };

/** Blocks whose numbers are sent back together. */
const CHUNK = 16;
const prepared = new Map<string, RunPlan>();

parentPort?.on("message", (share: Share) => {
  if (share.do === "sums") {
    parentPort?.postMessage(sums(share.count));
    parentPort?.postMessage("done");
  } else if (share.do !== "blocks") {
    const answer = share.do === "glance" ? glanceOf : runScenario;
    parentPort?.postMessage(answer(publicScenario("joint-organisation", share.size)));
    parentPort?.postMessage("done");
  } else {
    const run = preparedFor(share.size);
    for (let from = share.from; from < share.to; from += CHUNK) {
      const data = simulateBlocks(run, from, Math.min(from + CHUNK, share.to));
      parentPort?.postMessage(data, [data.buffer as ArrayBuffer]);
    }
    parentPort?.postMessage("done");
  }
});

/** A run is laid out once, as a worker of the service or of the page does it. */
function preparedFor(size: Size): RunPlan {
  const key = JSON.stringify(size);
  const known = prepared.get(key) ?? prepare(publicScenario("joint-organisation", size));
  prepared.set(key, known);
  return known;
}

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
