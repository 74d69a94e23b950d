import fc from "fast-check";
import { expect, test } from "vitest";
import { spread } from "../../src/figures/chart.ts";

test("labels keep their order and their distance, and stay above the axis", () => {
  const places = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(places, (wanted) => {
      const placed = spread(wanted, 18, 300);
      const order = wanted.map((_, at) => at).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
      for (let k = 1; k < order.length; k += 1) {
        expect((placed[order[k] ?? 0] ?? 0) - (placed[order[k - 1] ?? 0] ?? 0)).toBeGreaterThan(17.999);
      }
      expect(Math.max(...placed)).toBeLessThanOrEqual(300);
    }),
    { seed: 1 },
  );
});

test("labels that are apart stay where they are", () => {
  expect(spread([200, 10, 100], 18, 300)).toEqual([200, 10, 100]);
});
