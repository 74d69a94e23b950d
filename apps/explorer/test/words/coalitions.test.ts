import { expect, test } from "vitest";
import { wholeMessage } from "../../src/cells/coalitions.ts";

const NAMES = new Map([
  ["RAA", "A"],
  ["RBB", "B"],
  ["RCC", "C"],
]);
const against = { coalitions: [], claim: 0 };

test("a partnership that some split would hold together is said to be one", () => {
  const sound = {
    coreExists: true,
    costOfStability: 0,
    leastCore: { excess: -2, against },
    superadditive: { holds: true },
    convex: { holds: true },
  } as const;
  expect(wholeMessage(sound, NAMES)).toBe(
    "On the average of futures some way to share would keep every group.",
  );
});

test("one that no split would hold together is told what it lacks, and who would rather stay apart", () => {
  const torn = {
    coreExists: false,
    costOfStability: 3_000_000,
    leastCore: { excess: 1_200_000, against },
    superadditive: {
      holds: false,
      witness: { first: ["RAA", "RBB"], second: ["RCC"], apart: 5_000_000, together: 2_000_000 },
    },
    convex: { holds: null, reason: "too large" },
  } as const;
  expect(wholeMessage(torn, NAMES)).toBe(
    "On the average of futures no way to share would keep every group: whatever is agreed, some group is short of at least £1.2 million, and it would take £3 million from outside to hold all together. Two groups that would be better off apart: A and B on one side, C on the other, worth £5 million apart and £2 million together.",
  );
});
