import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Game, isRefusal, type RuleContext, rules } from "../../src/gain-share/index.ts";
import { anyGame, balancedGame, FIXED, near, tableGame } from "./arbitrary.ts";

describe("Owen value", () => {
  const unions = fc.array(fc.constantFrom("north", "south", "west"), { minLength: 4, maxLength: 4 });

  test("is the average over the orders that keep each union together", () => {
    fc.assert(
      fc.property(anyGame(4, 4), unions, (game, places) => {
        const orders = ordersOf([0, 1, 2, 3]).filter((order) => isTogether(order.map((i) => places[i])));
        const wanted = game.players.map(
          (_, i) => orders.reduce((sum, order) => sum + marginal(game, order, i), 0) / orders.length,
        );
        return near(split("owen", game, { unions: places }), wanted);
      }),
      FIXED,
    );
  });

  test("gives each union the Shapley value of the game between unions", () => {
    fc.assert(
      fc.property(anyGame(4, 4), (game) => {
        const x = split("owen", game, { unions: ["north", "north", "south", "west"] });
        const between = tableGame(
          Array.from(
            { length: 8 },
            (_, S) => game.worth[(S & 1 ? 3 : 0) + (S & 2 ? 4 : 0) + (S & 4 ? 8 : 0)],
          ),
        );
        return near([x[0] + x[1], x[2], x[3]], split("shapley", between));
      }),
      FIXED,
    );
  });

  test("of unions of one, or of one union, is the Shapley value", () => {
    fc.assert(
      fc.property(anyGame(4, 4), (game) => {
        const shapley = split("shapley", game);
        expect(near(split("owen", game, { unions: ["a", "b", "c", "d"] }), shapley)).toBe(true);
        expect(near(split("owen", game, { unions: ["a", "a", "a", "a"] }), shapley)).toBe(true);
      }),
      FIXED,
    );
  });
});

describe("weighted Shapley value", () => {
  test("of equal weights is the Shapley value, and scaling the weights changes nothing", () => {
    fc.assert(
      fc.property(anyGame(3, 3), (game) => {
        expect(near(weighted(game, [2, 2, 2]), split("shapley", game))).toBe(true);
        expect(near(weighted(game, [1, 2, 3]), weighted(game, [10, 20, 30]))).toBe(true);
      }),
      FIXED,
    );
  });

  test("refuses a player without weight", () => {
    const outcome = find("weighted-shapley").allocate(tableGame([0, 1, 1, 3]), {
      columns: { weights: [1, 0] },
    });
    expect(outcome).toMatchObject({ refused: [{ code: "NO_WEIGHT", path: "/columns/weights/1" }] });
  });
});

describe("refusals", () => {
  test("Banzhaf: nothing to scale to what there is", () => {
    expect(refusalOf("banzhaf", [0, 2, 2, 1, 2, 1, 1, 1])).toMatch(/no scaling of the Banzhaf value/);
  });

  test("tau: claims and hopes do not enclose the whole", () => {
    expect(refusalOf("tau", [0, 0, 0, 1, 0, 1, 1, 1])).toMatch(/no tau value/);
  });

  test("separable costs: somebody adds less than it has alone, or no benefits remain", () => {
    expect(refusalOf("scrb", [0, 3, 4, 5])).toMatch(/RAA adds 2 less/);
    expect(refusalOf("gately", [0, 0, 0, 1, 0, 1, 1, 1])).toMatch(/no remaining benefits/);
  });

  test("the core point nearest to a key: the core is empty, by how much", () => {
    expect(
      refusalOf("core-nearest", [0, 0, 0, 1, 0, 1, 1, 1], { mix: [{ key: "equal", share: 1 }] }),
    ).toMatch(/core is empty: .* at least 0\.33/);
  });

  test("a key: negative or all-zero weights", () => {
    const columns = { contribution: [-1, 2], baselineCost: [0, 0] };
    expect(refusalOf("contribution", [0, 0, 0, 1], { columns })).toMatch(/got -1 for RAA/);
    expect(refusalOf("baseline-cost", [0, 0, 0, 1], { columns })).toMatch(/every weight is 0/);
  });

  test("a mix: shares that do not add up, unknown keys", () => {
    expect(refusalOf("mix", [0, 0, 0, 1], { mix: [{ key: "equal", share: 0.5 }] })).toMatch(/add up to 1/);
    expect(refusalOf("mix", [0, 0, 0, 1], { mix: [{ key: "charm", share: 1 }] })).toMatch(/got charm/);
  });

  test("compensation first: there is only a loss", () => {
    const context = { columns: { contribution: [-1, 2] }, mix: [{ key: "equal", share: 1 }] };
    expect(refusalOf("compensation-first", [0, 0, 0, -1], context)).toMatch(/no gain to compensate from/);
  });
});

describe("mixes", () => {
  const context = { columns: { wte: [1, 3], contribution: [-2, 6] } };

  test("give each key its share", () => {
    const mix = [
      { key: "equal", share: 0.4 },
      { key: "staff", share: 0.6 },
    ];
    expect(near(split("mix", tableGame([0, 0, 0, 100]), { ...context, mix }), [35, 65])).toBe(true);
  });

  test("count a negative weight as nought, or follow the fallback, where they say so", () => {
    const nought = [{ key: "contribution", share: 1, negatives: "nought" as const }];
    expect(near(split("mix", tableGame([0, 0, 0, 8]), { ...context, mix: nought }), [0, 8])).toBe(true);
    const fallback = [{ key: "contribution", share: 1, fallback: "staff" }];
    expect(near(split("mix", tableGame([0, 0, 0, 8]), { ...context, mix: fallback }), [2, 6])).toBe(true);
  });
});

describe("compensation first", () => {
  const given = (total: number) =>
    split("compensation-first", tableGame([0, 0, 0, total]), {
      columns: { contribution: [-6, 10] },
      mix: [{ key: "equal", share: 1 }],
    });

  test("makes losers whole and splits the rest", () => {
    expect([...given(10)]).toEqual([8, 2]);
  });

  test("pays losses in part where there is not enough", () => {
    expect([...given(3)]).toEqual([3, 0]);
  });
});

describe("the core point nearest to a key", () => {
  test("is the key itself where no coalition objects to it", () => {
    const mix = [{ key: "equal", share: 1 }];
    expect([...split("core-nearest", tableGame([0, 0, 0, 1, 0, 1, 1, 9]), { mix })]).toEqual([3, 3, 3]);
  });

  test("is nearer than any other split in the core: moving towards one never brings it closer", () => {
    const column = fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: 5, maxLength: 5 })
      .filter((a) => a[0] > 0);
    fc.assert(
      fc.property(balancedGame(3, 5), fc.array(column, { minLength: 6, maxLength: 6 }), (game, columns) => {
        const n = game.players.length;
        const total = game.worth[game.worth.length - 1];
        const nearest = (weights: readonly number[]) => {
          const first = weights.slice(0, n);
          return split("core-nearest", game, {
            columns: { weights: first },
            mix: [{ key: "weights", share: 1 }],
          });
        };
        const sum = columns[0].slice(0, n).reduce((a, b) => a + b, 0);
        const key = columns[0].slice(0, n).map((weight) => (total * weight) / sum);
        const x = nearest(columns[0]);
        for (const y of [split("nucleolus", game), ...columns.slice(1).map(nearest)]) {
          const towards = x.reduce((all, amount, i) => all + (amount - key[i]) * (y[i] - amount), 0);
          expect(towards).toBeGreaterThanOrEqual(-1e-6);
        }
      }),
      FIXED,
    );
  });
});

test("separable costs–remaining benefits and the Gately point are the same split of a gain", () => {
  fc.assert(
    fc.property(anyGame(), (game) => {
      const [scrb, gately] = [find("scrb").allocate(game), find("gately").allocate(game)];
      expect(scrb).toEqual(gately);
    }),
    FIXED,
  );
});

test("at the Gately point everyone's propensity to disrupt is the same", () => {
  const game = tableGame([0, 0, 0, 4, 0, 0, 3, 6]);
  const x = split("gately", game);
  const propensity = x.map((amount, i) => (6 - amount - game.worth[7 - (1 << i)]) / amount);
  expect(near(propensity, [propensity[0], propensity[0], propensity[0]])).toBe(true);
  expect(near(x, [18 / 11, 36 / 11, 12 / 11])).toBe(true);
});

function find(id: string) {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return rule;
}

function split(id: string, game: Game, context?: RuleContext): Float64Array {
  const outcome = find(id).allocate(game, context);
  if (isRefusal(outcome)) throw new Error(outcome.refused[0].message);
  return outcome.amounts;
}

function weighted(game: Game, weights: readonly number[]): Float64Array {
  return split("weighted-shapley", game, { columns: { weights } });
}

function refusalOf(id: string, worths: readonly number[], context?: RuleContext): string {
  const outcome = find(id).allocate(tableGame(worths), context);
  return isRefusal(outcome) ? outcome.refused.map(({ message }) => message).join("; ") : "";
}

function ordersOf(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    ordersOf(items.filter((one) => one !== item)).map((rest) => [item, ...rest]),
  );
}

/** True if equal names stand side by side. */
function isTogether(names: readonly string[]): boolean {
  return names.every((name, k) => names.indexOf(name) === k || names[k - 1] === name);
}

function marginal({ worth }: Game, order: readonly number[], player: number): number {
  const before = order.slice(0, order.indexOf(player)).reduce((S, i) => S | (1 << i), 0);
  return worth[before | (1 << player)] - worth[before];
}
