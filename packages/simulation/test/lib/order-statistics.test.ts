import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { orderStatistics } from "../../src/lib/order-statistics.ts";

describe("order statistics", () => {
  test.each([
    ["of any numbers", fc.double({ noNaN: true, noDefaultInfinity: true })],
    ["of numbers that are all but equal", fc.double({ min: 1, max: 1 + 1e-12, noNaN: true })],
    ["of few values, many times over", fc.constantFrom(-2, 0, 0.5, 7)],
    [
      "with values far from all others",
      fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(1e300)),
    ],
  ])("%s are what stands there in the ordered column", (_, value) => {
    const columns = fc.array(value, { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(columns, (list) => {
        const column = Float64Array.from(list, (one) => one + 0);
        const before = column.slice();
        const ordered = column.slice().sort();
        expect(orderStatistics(column, [...ordered.keys()])).toEqual([...ordered]);
        expect(column).toEqual(before);
      }),
      { seed: 11 },
    );
  });
});
