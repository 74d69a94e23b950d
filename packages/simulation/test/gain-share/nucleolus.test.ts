import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  airportGame,
  airportNucleolus,
  bankruptcyGame,
  type Game,
  gameOf,
  isRefusal,
  kohlberg,
  rules,
  sizeOf,
  talmudDivision,
} from "../../src/gain-share/index.ts";
import { type Lexicographic, lexicographicCentre } from "../../src/gain-share/solvers/lexicographic.ts";
import { anyGame, FIXED, NAMES, near, reordered, superadditiveGame, tableGame } from "./arbitrary.ts";

const KINDS: readonly Lexicographic[] = [
  { excess: "plain", imputations: false },
  { excess: "plain", imputations: true },
  { excess: "perHead", imputations: false },
  { excess: "perHead", imputations: true },
];

test("a rule with a certificate certifies its own split and no other", () => {
  const certified = rules.filter(({ certify }) => certify !== undefined);
  expect(certified.map(({ id }) => id)).toEqual(["nucleolus", "prenucleolus", "per-capita-nucleolus"]);
  for (const { allocate, certify } of certified) {
    const game = gameOf(["A", "B", "C"], [0, 0, 0, 6, 0, 4, 5, 12]);
    const { amounts } = allocate(game) as { readonly amounts: Float64Array };
    expect(certify?.(game, amounts)).toBe(true);
    expect(certify?.(game, [amounts[0] + 1, amounts[1] - 1, amounts[2]])).toBe(false);
  }
});

describe.each(KINDS)("the centre by $excess excess, among imputations only: $imputations", (kind) => {
  const family = kind.imputations ? superadditiveGame : anyGame;

  test("meets Kohlberg's criterion on games full of ties", () => {
    fc.assert(
      fc.property(family(2, 6), (game) => {
        const few = { ...game, worth: game.worth.map((worth) => Math.floor(worth / 8)) };
        const tied = kind.imputations ? withImputations(few) : few;
        expect(kohlberg(tied, lexicographicCentre(tied, kind).amounts, kind)).toEqual({ holds: true });
      }),
      { ...FIXED, numRuns: 150 },
    );
  });

  test("is the only split that does: a moved one is told in which direction to go back", () => {
    fc.assert(
      fc.property(family(2, 5), (game) => {
        const { amounts } = lexicographicCentre(game, kind);
        const moved = amounts.map((amount, i) => amount + [0.01, -0.01][i % game.players.length] || amount);
        moved[0] = amounts[0] + 0.01;
        moved[1] = amounts[1] - 0.01;
        if (kind.imputations && moved[1] < game.worth[2]) return;
        const verdict = kohlberg(game, moved, kind);
        expect(verdict.holds).toBe(false);
        if (verdict.holds) return;
        expect(sum(verdict.direction)).toBeCloseTo(0, 9);
        expect(verdict.direction.some((step) => Math.abs(step) > 1e-6)).toBe(true);
      }),
      FIXED,
    );
  });

  test("carries a proof: the weights of each level hold every player equally but for what is settled", () => {
    fc.assert(
      fc.property(family(2, 5), (game) => {
        const { amounts, levels } = lexicographicCentre(game, kind);
        expect(levels.length).toBeLessThan(Math.max(2, game.players.length));
        const [{ objections, floors, excess }] = levels;
        const held = game.players.map((_, i) =>
          [...objections, ...floors].reduce(
            (all, { coalition, weight }) => ((coalition >>> i) & 1 ? all + weight : all),
            0,
          ),
        );
        for (const times of held) expect(times).toBeCloseTo(held[0], 8);
        for (const { coalition, weight } of objections) {
          expect(weight).toBeGreaterThan(0);
          const size = kind.excess === "perHead" ? sizeOf(coalition) : 1;
          expect((game.worth[coalition] - given(amounts, coalition)) / size).toBeCloseTo(excess, 7);
        }
      }),
      FIXED,
    );
  });
});

describe("the nucleolus", () => {
  test("of a bankruptcy game is the division of the Talmud", () => {
    const claims = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(claims, fc.double({ min: 0, max: 1, noNaN: true }), (owed, part) => {
        const estate = Math.floor(part * sum(owed));
        const game = bankruptcyGame(estate, Object.fromEntries(owed.map((claim, i) => [NAMES[i], claim])));
        expect(near(amountsOf("nucleolus", game), talmudDivision(estate, owed))).toBe(true);
      }),
      FIXED,
    );
  });

  test("of an airport game follows Littlechild's formula", () => {
    const runways = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(runways, (costs) => {
        const game = airportGame(Object.fromEntries(costs.map((cost, i) => [NAMES[i], cost])));
        const pays = amountsOf("nucleolus", game).map((gain, i) => costs[i] - gain);
        expect(near(pays, airportNucleolus(costs))).toBe(true);
      }),
      FIXED,
    );
  });

  test("is consistent: given the others their amounts, the rest split the same way again (Sobolev 1975)", () => {
    fc.assert(
      fc.property(anyGame(3, 5), (game) => {
        const all = amountsOf("prenucleolus", game);
        const rest = amountsOf("prenucleolus", reducedGame(game, all));
        expect(near(rest, all.slice(1))).toBe(true);
      }),
      FIXED,
    );
  });

  test("does not depend on the order of players, however many ties there are", () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
    fc.assert(
      fc.property(anyGame(5, 5), order, (game, places) => {
        const tied = { ...game, worth: game.worth.map((worth) => Math.sign(worth)) };
        const first = amountsOf("prenucleolus", tied);
        const second = amountsOf("prenucleolus", reordered(tied, places));
        expect(
          near(
            places.map((i) => first[i]),
            second,
          ),
        ).toBe(true);
      }),
      FIXED,
    );
  });

  test("is refused where no split leaves everyone at least its own worth, and says what to use", () => {
    const outcome = rules.find(({ id }) => id === "nucleolus")?.allocate(tableGame([0, 3, 4, 5]));
    expect(outcome).toMatchObject({
      refused: [{ code: "NO_IMPUTATION", expected: "at least 7", received: 5 }],
    });
  });

  test("of one player, and of a game worth nothing, is what there is", () => {
    expect([...amountsOf("nucleolus", tableGame([0, 7]))]).toEqual([7]);
    expect([...amountsOf("nucleolus", tableGame([0, 0, 0, 0]))]).toEqual([0, 0]);
  });

  test("of thirteen players in tiers of like ones treats like ones alike", () => {
    const n = 13;
    const weight = (i: number) => 1 + (i % 3);
    const worth = Float64Array.from({ length: 2 ** n }, (_, S) => {
      let total = 0;
      for (let i = 0; i < n; i++) if ((S >>> i) & 1) total += weight(i);
      return total <= 3 ? 0 : total * total - 4 * total;
    });
    const game = { players: Array.from({ length: n }, (_, i) => `T${i}`), worth };
    const amounts = amountsOf("nucleolus", game);
    for (let i = 0; i < n; i++) expect(amounts[i]).toBeCloseTo(amounts[i % 3], 6);
    expect(kohlberg(game, amounts, { excess: "plain", imputations: true })).toEqual({ holds: true });
  });
});

function amountsOf(id: string, game: Game): Float64Array {
  const outcome = rules.find((rule) => rule.id === id)?.allocate(game);
  if (outcome === undefined || isRefusal(outcome)) throw new Error(`${id} gives no split`);
  return outcome.amounts;
}

/** Davis and Maschler's game among all but the first player, who has left with its amount. */
function reducedGame({ players, worth }: Game, amounts: Float64Array): Game {
  const others = players.slice(1);
  const full = 2 ** others.length - 1;
  const table = Float64Array.from({ length: full + 1 }, (_, T) => {
    const with1 = worth[2 * T + 1] - amounts[0];
    return T === 0 ? 0 : T === full ? with1 : Math.max(worth[2 * T], with1);
  });
  return { players: others, worth: table };
}

function withImputations({ players, worth }: Game): Game {
  const apart = players.reduce((all, _, i) => all + worth[1 << i], 0);
  return { players, worth: worth.map((one, S) => (S === worth.length - 1 ? Math.max(one, apart) : one)) };
}

function given(amounts: Float64Array, S: number): number {
  return amounts.reduce((all, amount, i) => ((S >>> i) & 1 ? all + amount : all), 0);
}

function sum(numbers: ArrayLike<number>): number {
  return Array.from(numbers).reduce((all, one) => all + one, 0);
}
