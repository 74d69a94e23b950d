import { expect, test } from "vitest";
import { mixesMessage } from "../../src/words/mixes.ts";

const gains = (count: number) => ({ share: count / 100, low: 0, high: 1, count, draws: 100 });
const mixes = {
  keys: [
    { key: "equal", label: "Equal" },
    { key: "staff", label: "Staff" },
  ],
  safest: {
    shares: [0.6, 0.4],
    trusts: [
      { ods: "RA1", share: 0.5, gains: gains(80) },
      { ods: "RB2", share: 0.5, gains: gains(63) },
    ],
  },
  calmest: { shares: [1, 0], trusts: [], excess: -5 },
};
const names = new Map([["RB2", "Paget NHS Foundation Trust"]]);

test("the best mixes are told with whom they serve least, and whether a group would still object", () => {
  const [safest, calmest] = mixesMessage(mixes, names);
  expect(safest).toMatch(/, 60% equal and 40% staff gives .* Paget then gains in 63% of futures/);
  expect(calmest).toBe(
    "The mix with the smallest objection is 100% equal, of what all gain on average: no group would do better by itself.",
  );
  const [, blocked] = mixesMessage({ ...mixes, calmest: { ...mixes.calmest, excess: 250_000 } }, names);
  expect(blocked).toContain("still do better by itself, by £250,000");
});
