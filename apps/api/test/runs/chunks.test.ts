import fc from "fast-check";
import { expect, test } from "vitest";
import { boundsOf } from "../../src/runs/chunks.ts";

const costs = fc.array(fc.double({ min: 0.01, max: 1_000, noNaN: true }), { minLength: 1, maxLength: 60 });

test("every block is in exactly one chunk, in order, and no chunk is empty", () => {
  fc.assert(
    fc.property(costs, (blocks) => {
      const bounds = boundsOf(blocks);
      expect(bounds[0]).toBe(0);
      expect(bounds.at(-1)).toBe(blocks.length);
      bounds.slice(1).forEach((bound, k) => {
        expect(bound).toBeGreaterThan(bounds[k]!);
      });
    }),
    { seed: 5 },
  );
});

test("a chunk is larger than the target only where one block is, and two neighbours never fit into one", () => {
  fc.assert(
    fc.property(costs, (blocks) => {
      const bounds = boundsOf(blocks);
      const work = bounds
        .slice(1)
        .map((to, k) => blocks.slice(bounds[k], to).reduce((sum, cost) => sum + cost, 0));
      work.forEach((sum, k) => {
        if (bounds[k + 1]! - bounds[k]! > 1) expect(sum).toBeLessThanOrEqual(250);
        if (k > 0) expect(work[k - 1]! + blocks[bounds[k]!]!).toBeGreaterThan(250);
      });
    }),
    { seed: 6 },
  );
});
