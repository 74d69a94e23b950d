/// <reference types="node" />
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { optimismBiases } from "../../src/index.ts";

test("optimism bias is known for six types of project, and never smaller unmanaged than managed", () => {
  expect(optimismBiases.map((bias) => bias.cost.high)).toEqual([0.24, 0.51, 0.44, 0.66, 2, 0.41]);
  for (const { delay, cost } of optimismBiases) {
    expect(cost.low).toBeLessThan(cost.high);
    if (delay) expect(delay.low).toBeLessThan(delay.high);
  }
});

test("the method's table of optimism biases is the data's", () => {
  const page = readFileSync(new URL("../../../../docs/method/kinds-of-money.md", import.meta.url), "utf8");
  for (const { label, of, cost } of optimismBiases) {
    const [low, high] = [cost.low, cost.high].map((share) => `${Math.round(100 * share)} %`);
    expect(page).toContain(`| ${label} | ${of} | ${low} | ${high} |`);
  }
});
