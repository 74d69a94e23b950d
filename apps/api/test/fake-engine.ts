import type { Engine } from "../src/runs/engine.ts";
import { modelEngine } from "../src/runs/engine.ts";

/** What a test wants of an engine besides the usual. */
export interface FakeEngine {
  /** Costs of the blocks; each makes a chunk of its own where it is above the target of a chunk. */
  readonly costs?: readonly number[];
  /** Called before each block is simulated. */
  readonly before?: (block: number) => void;
}

/** The costs of a run of four chunks. */
export const FOUR_CHUNKS = [1_000, 1_000, 1_000, 1_000];

/**
 * An engine whose runs are cut as a test likes: block b gives the one number b, and the results are the numbers
 * themselves, so that what was lost, doubled or out of order shows.
 */
export function fakeEngine({ costs = FOUR_CHUNKS, before = () => undefined }: FakeEngine = {}): Engine {
  return {
    ...modelEngine(),
    costsOf: () => costs,
    simulate(_, { from, to }, cancelled) {
      const data = new Float64Array(to - from);
      for (let block = from; block < to; block++) {
        before(block);
        if (cancelled()) throw Object.assign(new Error("The run was cancelled"), { name: "Cancelled" });
        data[block - from] = block;
      }
      return data;
    },
    summarise: (_, data) => ({ results: JSON.stringify([...data]), draws: "draw\r\n" }),
  };
}
