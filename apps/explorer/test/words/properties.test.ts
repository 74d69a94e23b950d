import { expect, test } from "vitest";
import { propertiesMessage } from "../../src/words/properties.ts";

const NAMES = new Map([
  ["RAA", "A"],
  ["RBB", "B"],
  ["RCC", "C"],
]);

test("a property that is refuted is told with who shows it, and by how much", () => {
  const words = propertiesMessage(
    {
      superadditive: {
        holds: false,
        witness: { first: ["RAA", "RBB"], second: ["RCC"], apart: 3_000_000, together: 1_800_000 },
        se: 100_000,
        looked: 5_000,
      },
      convex: {
        holds: false,
        witness: { group: ["RAA"], players: ["RBB", "RCC"], fall: 2_000_000 },
        se: 1,
        looked: 800,
      },
    },
    NAMES,
  );
  expect(words).toBe(
    "Joining is not always better: A and B on one side, C on the other are worth £1.2 million more apart than together. Joining later can add less: with A, C adds £2 million less once B has joined.",
  );
});

test("one that is not refuted is never said to hold, only what was looked at", () => {
  const words = propertiesMessage(
    { superadditive: { holds: null, looked: 5_000 }, convex: { holds: null, looked: 800 } },
    NAMES,
  );
  expect(words).toContain("Among 5,000 pairs of groups, none was found beyond doubt");
  expect(words).toContain("Among 800 pairs of trusts, none was found beyond doubt");
  expect(words).not.toMatch(/superadditive|convex/);
});
