import { describe, expect, test } from "vitest";
import { groupLabel } from "../../src/words/groups.ts";
import { wholeGame } from "../../src/words/whole-game.ts";

const named = {
  players: ["RAA", "RBB", "RCC"],
  name: (ods: string) => ods.slice(2),
  total: 2_000_000,
};
const half = (...members: string[]) => ({ members, weight: 0.5 });
const sound = {
  coreExists: true,
  costOfStability: 0,
  leastCore: { excess: -400_000, against: { coalitions: [{ members: ["RAA"], weight: 1 }], claim: 0 } },
  superadditive: { holds: true },
  convex: { holds: true },
} as const;
const torn = {
  coreExists: false,
  costOfStability: 3_000_000,
  leastCore: {
    excess: 1_200_000,
    against: { coalitions: [half("RAA", "RBB"), half("RAA", "RCC"), half("RBB", "RCC")], claim: 5_000_000 },
  },
  superadditive: {
    holds: false,
    witness: { first: ["RAA", "RBB"], second: ["RCC"], apart: 5_000_000, together: 2_000_000 },
  },
  convex: { holds: false, witness: { group: ["RCC"], players: ["RAA", "RBB"], fall: 700_000 } },
} as const;

const told = (stability: Parameters<typeof wholeGame>[0], whole = named) =>
  wholeGame(stability, whole).map(({ answer, shownBy }) => [answer, ...shownBy].join(" "));

describe("what holds of a partnership whatever the split", () => {
  test("of a sound one: how much room there is, and that every group gains by growing", () => {
    expect(told(sound)).toEqual([
      "Yes: at best every smaller group has at least £400,000 more than it could make by itself. The group that leaves no more room: A.",
      "No: no two groups are worth more apart than together.",
      "Always: so there is room for agreement, and the Shapley value is a split that keeps every group.",
    ]);
  });

  test("of a torn one: what it lacks, which groups stand in the way, who is better off apart and which pair falls out", () => {
    expect(told(torn)).toEqual([
      "No: whatever is agreed, some group is short of at least £1.2 million, and it would take £3 million from outside to hold all together. The three groups that stand in the way, counted so that every trust counts once: A and B (at 50%); A and C (at 50%); B and C (at 50%). By themselves they would be worth £5 million; all together are worth £2 million.",
      "Yes, by up to £3 million. A and B on one side, C on the other: worth £5 million apart and £2 million together.",
      "Not always: two trusts can stand in each other’s way. To C, A and B add £700,000 less when both join than the two of them one by one.",
    ]);
  });

  test("of a pair: they stand in each other's way with nobody else there", () => {
    const convex = { holds: false, witness: { group: [], players: ["RAA", "RBB"], fall: 700_000 } } as const;
    expect(told({ ...torn, convex })[2]).toContain(
      "With nobody else there, A and B together add £700,000 less",
    );
  });

  test("without room to spare, and where a game is too large to look, that is said", () => {
    const tight = { ...sound, leastCore: { ...sound.leastCore, excess: 0 } };
    const unknown = { holds: null, reason: "more than 14 players" } as const;
    expect(told({ ...tight, superadditive: unknown, convex: unknown })).toEqual([
      "Yes, but with no room to spare: under any such split some group gains nothing by staying.",
      "Not known: more than 14 players.",
      "Not known: more than 14 players.",
    ]);
  });
});

test("a large group is told by whom it leaves out", () => {
  const players = ["RAA", "RBB", "RCC", "RDD", "REE"];
  expect(groupLabel(players, { ...named, players })).toBe("All together");
  expect(groupLabel(players.slice(0, 4), { ...named, players })).toBe("All but E");
  expect(groupLabel(players.slice(0, 2), { ...named, players })).toBe("A and B");
});
