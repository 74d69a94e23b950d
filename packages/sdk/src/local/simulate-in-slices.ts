import { type RunBlock, type RunPlan, simulateBlocks } from "@shared-services/simulation";

/** About how long one slice keeps the thread, ms. */
const SLICE = 40;

/** How a simulation in slices is watched and stopped. */
export interface Watching {
  readonly cancelled: () => boolean;
  /** Blocks done, of how many. */
  readonly onSlice?: (done: number, total: number) => void;
}

/**
 * Simulates a whole run slice by slice, and lets whatever else waits have the thread between them: a message that
 * cancels, a progress bar. Null where it was cancelled. How much fits is what blocks should cost at first, and learned on the way.
 */
export async function simulateInSlices(plan: RunPlan, watching: Watching): Promise<Float64Array | null> {
  const { blocks } = plan;
  const data = new Float64Array(blocks.reduce((sum, { length }) => sum + length, 0));
  let budget = SLICE;
  for (let from = 0; from < blocks.length; ) {
    await breath();
    if (watching.cancelled()) return null;
    const { to, cost } = sliceFrom(blocks, from, budget);
    const start = performance.now();
    data.set(simulateBlocks(plan, from, to), blocks[from]?.from);
    budget = (SLICE * cost) / Math.max(0.1, performance.now() - start);
    watching.onSlice?.(to, blocks.length);
    from = to;
  }
  return data;
}

/** The whole blocks from `from` on that fit in a budget, one at least, and what they cost. */
function sliceFrom(blocks: readonly RunBlock[], from: number, budget: number) {
  let cost = 0;
  let to = from;
  for (const block of blocks.slice(from)) {
    if (to > from && cost + block.cost > budget) break;
    cost += block.cost;
    to++;
  }
  return { to, cost };
}

/**
 * Lets what waits go first. A message to oneself comes at once, where there are any; browsers hold timers that follow
 * each other for 4 ms.
 */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof MessageChannel === "undefined") {
      setTimeout(resolve, 0);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
