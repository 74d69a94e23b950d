import fc from "fast-check";
import { expect, test } from "vitest";
import { falls } from "../../src/figures/waterfall.ts";

test("each step of a waterfall begins where the one before it ended, and the total stands on nought", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), (amounts) => {
      const total = amounts.reduce((sum, amount) => sum + amount, 0);
      const steps = [
        ...amounts.map((amount, at) => ({ label: String(at), amount })),
        { label: "Position", amount: total, total: true as const },
      ];
      const bars = falls(steps);
      expect(bars[0]?.from).toBe(0);
      for (let at = 1; at < amounts.length; at += 1) expect(bars[at]?.from).toBe(bars[at - 1]?.to);
      expect(bars.at(-2)?.to).toBe(total);
      expect([bars.at(-1)?.from, bars.at(-1)?.to]).toEqual([0, total]);
    }),
    { seed: 1 },
  );
});
