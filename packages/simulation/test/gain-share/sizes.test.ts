import { describe, expect, test } from "vitest";
import {
  balancedness,
  convexity,
  type Game,
  gameFaults,
  inCore,
  isRefusal,
  leastCore,
  type RuleContext,
  rules,
  superadditivity,
  worstObjections,
} from "../../src/gain-share/index.ts";

/**
 * Players of sizes 1, 2, 3, 1, 2, 3, … who are worth the square of their joint size: a convex game whose Shapley and
 * Banzhaf values are a player's size times that of all, whose tau value lies between its own worth and what it brings.
 */
function squares(n: number): Game & { readonly sizes: readonly number[]; readonly all: number } {
  const sizes = Array.from({ length: n }, (_, i) => 1 + (i % 3));
  const worth = new Float64Array(2 ** n);
  sizes.forEach((size, i) => {
    for (let S = 0; S < 1 << i; S++) worth[S + (1 << i)] = worth[S] + size;
  });
  for (let S = 0; S < worth.length; S++) worth[S] *= worth[S];
  const all = sizes.reduce((sum, size) => sum + size, 0);
  return { players: sizes.map((_, i) => `P${i}`), worth, sizes, all };
}

const contextOf = ({ players }: Game): RuleContext => ({
  columns: { weights: players.map(() => 1), baselineCost: players.map(() => 1) },
  unions: players,
  mix: [{ key: "equal", share: 1 }],
});

const ruleOf = (id: string) => rules.find((rule) => rule.id === id)!;

function amountsOf(id: string, game: Game): Float64Array {
  const outcome = ruleOf(id).allocate(game, contextOf(game));
  if (isRefusal(outcome)) throw new Error(outcome.refused[0].message);
  return outcome.amounts;
}

describe("a table of 24 players", () => {
  const game = squares(24);
  const { sizes, all } = game;

  test("is split by Shapley and Banzhaf as it should be", () => {
    for (const id of ["shapley", "banzhaf"]) {
      amountsOf(id, game).forEach((amount, i) => {
        expect(amount).toBeCloseTo(sizes[i] * all, 6);
      });
    }
  });

  test("has the tau value between what each is worth and what it brings", { timeout: 60_000 }, () => {
    const least = sizes.map((size) => size * size);
    const most = sizes.map((size) => size * (2 * all - size));
    const sum = (column: readonly number[]) => column.reduce((a, b) => a + b, 0);
    const share = (all * all - sum(least)) / (sum(most) - sum(least));
    amountsOf("tau", game).forEach((amount, i) => {
      expect(amount).toBeCloseTo(least[i] + share * (most[i] - least[i]), 6);
    });
  });

  test("is scanned for objections, and its core is found", { timeout: 60_000 }, () => {
    const fair = sizes.map((size) => size * all);
    expect(inCore(game, fair)).toBe(true);
    const unfair = fair.with(0, fair[0] - 100).with(1, fair[1] + 100);
    const [worst] = worstObjections(game, unfair, { top: 1 });
    expect(worst.excess).toBeGreaterThan(0);
    expect(worst.coalitions[0]).toContain("P0");
    expect(worst.coalitions[0]).not.toContain("P1");
  });

  test("is the largest there is, and says that more are sampled", () => {
    const players = Array.from({ length: 25 }, (_, i) => `P${i}`);
    expect(gameFaults({ players, worth: new Float64Array(0) })).toMatchObject([
      { code: "TOO_MANY_PLAYERS", received: 25 },
    ]);
  });
});

describe("games of 20 players", () => {
  const game = squares(20);

  test.each(["weighted-shapley", "owen"])("are split by %s, which is Shapley among likes", (id) => {
    amountsOf(id, game).forEach((amount, i) => {
      expect(amount).toBeCloseTo(game.sizes[i] * game.all, 6);
    });
  });

  test.each(["nucleolus", "prenucleolus", "per-capita-nucleolus"])(
    "have a %s that Kohlberg's criterion confirms",
    { timeout: 60_000 },
    (id) => {
      const amounts = amountsOf(id, game);
      expect(ruleOf(id).certify?.(game, amounts)).toBe(true);
    },
  );

  test("have a core point nearest to a key", () => {
    expect(inCore(game, amountsOf("core-nearest", game))).toBe(true);
  });

  test("are balanced where they are convex", { timeout: 60_000 }, () => {
    expect(balancedness(game)).toEqual({ holds: true });
  });
});

test("games of 18 players have a centre of the least core", { timeout: 60_000 }, () => {
  const game = squares(18);
  const { excess } = leastCore(game);
  const [worst] = worstObjections(game, amountsOf("least-core-centre", game), { top: 1 });
  expect(worst.excess).toBeCloseTo(excess, 4);
});

test.each(rules.filter(({ exactUpTo }) => exactUpTo < 24).map((rule) => [rule.id, rule] as const))(
  "%s is refused one player beyond its size, with the reason",
  (_, rule) => {
    const beyond = squares(rule.exactUpTo + 1);
    const outcome = rule.allocate(beyond, contextOf(beyond));
    if (!isRefusal(outcome)) throw new Error("not refused");
    expect(outcome.refused).toMatchObject([{ code: "TOO_MANY_PLAYERS", received: rule.exactUpTo + 1 }]);
    expect(outcome.refused[0].message).toContain(`exact up to ${rule.exactUpTo}`);
  },
);

describe("tests of a property", () => {
  test("go through every pair up to 18 players for convexity, and 14 for superadditivity", () => {
    expect(convexity(squares(18))).toEqual({ holds: true });
    expect(superadditivity(squares(14))).toEqual({ holds: true });
  });

  test("look at some pairs beyond that, and show the one that they find", () => {
    const apart = squares(15);
    apart.worth[0b111] += 500;
    apart.worth[2 ** 15 - 8] += 500;
    expect(superadditivity(apart)).toEqual({
      holds: false,
      witness: {
        first: ["P0", "P1", "P2"],
        second: apart.players.slice(3),
        apart: 6 ** 2 + 24 ** 2 + 1_000,
        together: 30 ** 2,
      },
    });
    const alone = squares(15);
    alone.worth[1 << 4] = 3_000;
    expect(superadditivity(alone)).toMatchObject({
      holds: false,
      witness: { second: ["P4"], apart: 3_000 + 1 },
    });
    const falling = squares(19);
    for (let S = 0; S < falling.worth.length; S++) if ((S & 0b11) === 0b11) falling.worth[S] -= 50;
    expect(convexity(falling)).toMatchObject({
      holds: false,
      witness: { players: ["P0", "P1"], fall: 50 - 2 * 1 * 2 },
    });
  });

  test("say beyond that the game is too large, and never that it holds", () => {
    expect(convexity(squares(19))).toMatchObject({ holds: null, reason: expect.stringContaining("18") });
    expect(superadditivity(squares(15))).toMatchObject({
      holds: null,
      reason: expect.stringContaining("14"),
    });
    expect(balancedness(squares(21))).toMatchObject({ holds: null, reason: expect.stringContaining("20") });
  });
});

test("rules of the margins serve as many as there are trusts, and say where they end", () => {
  const players = Array.from({ length: 1_001 }, (_, i) => `T${i}`);
  const margins = (n: number) => ({
    players: players.slice(0, n),
    total: 2 * n,
    alone: new Float64Array(n),
    without: new Float64Array(n).fill(2 * n - 2.5),
  });
  for (const id of ["eansc", "scrb", "gately", "equal-surplus"]) {
    const { allocateMargins } = ruleOf(id);
    const answer = allocateMargins!(margins(229));
    if (isRefusal(answer)) throw new Error(`${id} refuses`);
    for (const amount of answer.amounts) expect(amount).toBeCloseTo(2, 9);
    expect(allocateMargins!(margins(1_001))).toMatchObject({ refused: [{ code: "TOO_MANY_PLAYERS" }] });
  }
});
