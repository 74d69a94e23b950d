import { expect, test } from "vitest";
import { optimismBiases } from "../../src/index.ts";

test("optimism bias is known for six types of project, and never smaller unmanaged than managed", () => {
  expect(optimismBiases.map((bias) => bias.cost.high)).toEqual([0.24, 0.51, 0.44, 0.66, 2, 0.41]);
  for (const { delay, cost } of optimismBiases) {
    expect(cost.low).toBeLessThan(cost.high);
    if (delay) expect(delay.low).toBeLessThan(delay.high);
  }
});
