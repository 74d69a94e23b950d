import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { prepare } from "@shared-services/simulation";
import { medianTime } from "./median-time.ts";
import { sizeOf } from "./per-cell.ts";
import { publicScenario, type Size } from "./public-scenario.ts";
import { type SpeedRow, short } from "./row.ts";
import type { Share } from "./thread.ts";

/** The same run on one worker thread and on two, each with every other chunk of blocks. */
export async function threads(size: Size): Promise<SpeedRow[]> {
  const { blocks } = prepare(publicScenario("joint-organisation", size));
  const one = await onThreads(size, 1, blocks.length);
  const two = await onThreads(size, 2, blocks.length);
  const what = (count: string) => `${count}, results sent back`;
  return [
    {
      what: what("one worker thread"),
      size: sizeOf(size.trusts.length, size.draws),
      ms: one,
      figure: "",
      target: "",
    },
    {
      what: what("two worker threads"),
      size: sizeOf(size.trusts.length, size.draws),
      ms: two,
      figure: `${short(one / two)} × one`,
      target: "1.8 ×",
    },
  ];
}

/** Median time with the threads up and warm. */
async function onThreads(size: Size, count: number, blocks: number): Promise<number> {
  const shares = Array.from({ length: count }, (_, w) => ({
    size,
    from: Math.floor((w * blocks) / count),
    to: Math.floor(((w + 1) * blocks) / count),
  }));
  const workers = shares.map(() => new Worker(new URL("./thread.mjs", import.meta.url)));
  try {
    return await medianTime(() => Promise.all(shares.map((share, w) => ask(workers[w], share))), {
      clock: "wall",
    });
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

async function ask(worker: Worker, share: Share): Promise<void> {
  worker.postMessage(share);
  await once(worker, "message");
}
