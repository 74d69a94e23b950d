import { describe, expect, test } from "vitest";
import {
  alongOrders,
  bankruptcyGame,
  groupPairs,
  isRefusal,
  jackknife,
  marginsOf,
  nestedOrder,
  nestedPairs,
  type RuleContext,
  randomOrder,
  rotations,
  rules,
  sampledBanzhaf,
  sampledOwen,
  sampledShapley,
  sampledWeightedShapley,
  searchFailures,
  searchObjection,
  switchedWorths,
  thereAndBack,
  type Uniforms,
  weightedOrder,
  weightedPairs,
} from "../../src/gain-share/index.ts";
import { standardError } from "../../src/lib/sum.ts";
import { near } from "./arbitrary.ts";

describe("random orders", () => {
  test("are every order as often as any other", () => {
    const uniforms = plain(1);
    const counts = new Map<string, number>();
    for (let k = 0; k < 6000; k++) {
      const order = randomOrder(3, uniforms).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    const error = Math.sqrt(6000 * (1 / 6) * (5 / 6));
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(4 * error);
  });

  test("turned n times put every player once in every place", () => {
    const order = randomOrder(7, plain(2));
    const turned = rotations(order, 7);
    for (let k = 0; k < 7; k++) expect(new Set(turned.map((one) => one[k])).size).toBe(7);
    expect(rotations(order, 3).map((one) => [...order].indexOf(one[0]))).toEqual([0, 2, 4]);
  });
});

test("orders followed there and back put every player as early as late", () => {
  const orders = thereAndBack(randomOrder(5, plain(4)), 2);
  expect(orders).toHaveLength(4);
  for (let player = 0; player < 5; player++) {
    expect(orders.reduce((sum, order) => sum + order.indexOf(player), 0)).toBe((4 * (5 - 1)) / 2);
  }
});

describe("sampled Shapley values", () => {
  const game = bankruptcyGame(30, { A: 4, B: 9, C: 7, D: 12, E: 3, F: 15, G: 6, H: 8 });
  const along = alongOrders(8, (members) => game.worth[members.reduce((S, is, i) => S | (is << i), 0)]);
  const exact = rules.find(({ id }) => id === "shapley")?.allocate(game);
  const shapley = exact === undefined || isRefusal(exact) ? new Float64Array(8) : exact.amounts;

  test("lie within four of their standard errors of the exact ones", () => {
    const { values, errors, orders } = sampledShapley(along, { sets: 40, orders: 8 }, plain(3));
    expect(orders).toBe(320);
    values.forEach((value, i) => {
      expect(Math.abs(value - shapley[i])).toBeLessThan(4 * errors[i]);
      expect(errors[i]).toBeLessThan(0.2);
    });
  });

  test("have standard errors that tell how far repeated estimates scatter", () => {
    const runs = Array.from({ length: 60 }, (_, seed) =>
      sampledShapley(along, { sets: 10, orders: 4 }, plain(seed)),
    );
    const spread = Math.sqrt(
      runs.reduce((sum, { values }) => sum + (values[3] - shapley[3]) ** 2, 0) / runs.length,
    );
    const told = Math.sqrt(runs.reduce((sum, { errors }) => sum + errors[3] ** 2, 0) / runs.length);
    expect(spread / told).toBeGreaterThan(0.7);
    expect(spread / told).toBeLessThan(1.4);
  });

  test("add up to what everyone is worth, whatever the sample", () => {
    const { values } = sampledShapley(along, { sets: 2, orders: 1 }, plain(5));
    expect(values.reduce((sum, one) => sum + one, 0)).toBeCloseTo(30, 9);
  });

  test("vary less between sets when every player stands once in every place", () => {
    const turned = sampledShapley(along, { sets: 30, orders: 8 }, plain(6));
    const single = sampledShapley(along, { sets: 240, orders: 1 }, plain(6));
    const average = (errors: Float64Array) => errors.reduce((sum, one) => sum + one, 0);
    expect(average(turned.errors)).toBeLessThan(average(single.errors));
  });

  test("are exact for players who simply add up, in every draw of a block", () => {
    const sums = {
      n: 4,
      draws: 2,
      along: (order: Int32Array, out: Float64Array) => {
        let sum = 0;
        order.forEach((player, k) => {
          sum += player + 1;
          out.set([sum, 10 * sum], 2 * k);
        });
      },
    };
    const { values, errors, mean, meanErrors } = sampledShapley(sums, { sets: 3, orders: 2 }, plain(7));
    expect([...values]).toEqual([1, 10, 2, 20, 3, 30, 4, 40]);
    expect(near(errors, new Float64Array(8))).toBe(true);
    expect([...mean]).toEqual([5.5, 11, 16.5, 22]);
    expect(near(meanErrors, new Float64Array(4))).toBe(true);
  });

  test("serve a partnership of 229, and the same seed gives the same bits", () => {
    const size = (i: number) => 1 + (i % 7);
    const large = alongOrders(229, (members) => {
      const together = members.reduce((sum, is, i) => sum + is * size(i), 0);
      return together * together;
    });
    const total = Array.from({ length: 229 }, (_, i) => size(i)).reduce((a, b) => a + b, 0);
    const first = sampledShapley(large, { sets: 20, orders: 2 }, plain(8));
    const second = sampledShapley(large, { sets: 20, orders: 2 }, plain(8));
    expect(first).toEqual(second);
    first.values.forEach((value, i) => {
      expect(Math.abs(value - size(i) * total)).toBeLessThan(5 * first.errors[i]);
    });
  });

  test("refuse a sample that can have no error", () => {
    expect(() => sampledShapley(along, { sets: 1, orders: 8 }, plain(9))).toThrow(
      "/sets: expected at least 2, got 1",
    );
  });
});

describe("sampled values of weights and unions", () => {
  const game = bankruptcyGame(20, { A: 4, B: 9, C: 7, D: 12, E: 3 });
  const along = alongOrders(5, (members) => game.worth[members.reduce((S, is, i) => S | (is << i), 0)]);
  const exact = (id: string, context: RuleContext) => {
    const outcome = rules.find((rule) => rule.id === id)?.allocate(game, context);
    if (outcome === undefined || isRefusal(outcome)) throw new Error("refused");
    return outcome.amounts;
  };

  test("lie within four of their standard errors of the exact ones", () => {
    const weights = [1, 5, 2, 2, 1];
    const unions = ["north", "south", "north", "south", "west"];
    const size = { sets: 60, orders: 5 };
    for (const [found, wanted] of [
      [
        sampledWeightedShapley(along, { ...size, weights }, plain(12)),
        exact("weighted-shapley", { columns: { weights } }),
      ],
      [sampledOwen(along, { ...size, unions }, plain(13)), exact("owen", { unions })],
    ] as const) {
      found.values.forEach((value, i) => {
        expect(Math.abs(value - wanted[i])).toBeLessThan(4 * found.errors[i]);
        expect(found.errors[i]).toBeLessThan(0.4);
      });
    }
  });

  test("follow orders in which the heavy come late, and unions stay together", () => {
    const uniforms = plain(14);
    let last = 0;
    for (let k = 0; k < 2000; k++) last += weightedOrder([1, 3], uniforms)[1] === 1 ? 1 : 0;
    expect(Math.abs(last / 2000 - 0.75)).toBeLessThan(4 * Math.sqrt(0.1875 / 2000));
    for (let k = 0; k < 50; k++) {
      const names = Array.from(nestedOrder(["a", "b", "a", "b", "a"], uniforms), (i) => "ababa"[i]).join("");
      expect(["aaabb", "bbaaa"]).toContain(names);
    }
  });
});

describe("orders and coalitions in pairs", () => {
  test("are weighted ones by themselves, the heavy late in both, and who is last in one is early in the other", () => {
    const orders = weightedPairs([1, 3], 4000, plain(21));
    for (const which of [0, 1]) {
      const last = orders.filter((order, k) => k % 2 === which && order[1] === 1).length / 4000;
      expect(Math.abs(last - 0.75)).toBeLessThan(4 * Math.sqrt(0.1875 / 4000));
    }
    const alike = weightedPairs([1, 1, 1, 1], 50, plain(22));
    for (let k = 0; k < 100; k += 2) expect([...alike[k + 1]]).toEqual([...alike[k]].reverse());
  });

  test("keep unions together there and back", () => {
    for (const order of nestedPairs(["a", "b", "a", "b", "a"], 20, plain(23)))
      expect(["aaabb", "bbaaa"]).toContain(Array.from(order, (i) => "ababa"[i]).join(""));
  });

  test("hold each player in just one coalition of a pair, and in half of all", () => {
    const groups = groupPairs(6, 500, plain(24));
    for (let k = 0; k < groups.length; k += 2)
      expect(groups[k].every((is, i) => is + groups[k + 1][i] === 1)).toBe(true);
    const first = groups.filter((group, k) => k % 2 === 0 && group[2] === 1).length / 500;
    expect(Math.abs(first - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / 500));
  });
});

describe("sampled Banzhaf values", () => {
  const game = bankruptcyGame(30, { A: 4, B: 9, C: 7, D: 12, E: 3, F: 15, G: 6, H: 8 });
  const asked = switchedWorths(8, (members) => game.worth[members.reduce((S, is, i) => S | (is << i), 0)]);
  const exact = rules.find(({ id }) => id === "banzhaf")!.allocate(game);
  const wanted = isRefusal(exact) ? new Float64Array(8) : exact.amounts;
  const found = (sets: number, seed: number) => {
    const sampled = sampledBanzhaf(asked, { sets, pairs: 4 }, plain(seed));
    if (isRefusal(sampled)) throw new Error("refused");
    return sampled;
  };

  test("lie within four of their standard errors of the exact ones, and add up to what everyone is worth", () => {
    const { amounts, errors, coalitions } = found(40, 31);
    expect(coalitions).toBe(320);
    amounts.forEach((amount, i) => {
      expect(Math.abs(amount - wanted[i])).toBeLessThan(4 * errors[i]);
      expect(errors[i]).toBeGreaterThan(0);
      expect(errors[i]).toBeLessThan(0.3);
    });
    expect(amounts.reduce((sum, one) => sum + one, 0)).toBeCloseTo(30, 9);
  });

  test("have standard errors that tell how far repeated estimates scatter", () => {
    const runs = Array.from({ length: 60 }, (_, seed) => found(10, seed + 100));
    const spread = Math.sqrt(runs.reduce((sum, { amounts }) => sum + (amounts[3] - wanted[3]) ** 2, 0) / 60);
    const told = Math.sqrt(runs.reduce((sum, { errors }) => sum + errors[3] ** 2, 0) / 60);
    expect(spread / told).toBeGreaterThan(0.7);
    expect(spread / told).toBeLessThan(1.4);
  });

  test("are exact where players simply add up, for 229 of them", () => {
    const sums = switchedWorths(229, (members) =>
      members.reduce((sum, is, i) => sum + is * (1 + (i % 7)), 0),
    );
    const sampled = sampledBanzhaf(sums, { sets: 2, pairs: 1 }, plain(32));
    if (isRefusal(sampled)) throw new Error("refused");
    sampled.amounts.forEach((amount, i) => {
      expect(amount).toBeCloseTo(1 + (i % 7), 9);
      expect(sampled.errors[i]).toBeLessThan(1e-9);
    });
  });

  test("are refused where what players add cannot be scaled, and where there can be no error", () => {
    const opposed = switchedWorths(3, (members) =>
      members.includes(0) ? -members.reduce((a, b) => a + b, 0) : 1,
    );
    expect(sampledBanzhaf(opposed, { sets: 4, pairs: 2 }, plain(33))).toMatchObject({
      refused: [{ code: "CANNOT_BE_SCALED" }],
    });
    expect(sampledBanzhaf(asked, { sets: 1, pairs: 2 }, plain(34))).toMatchObject({
      refused: [{ code: "OUT_OF_RANGE" }],
    });
  });
});

describe("errors by leaving sets out", () => {
  test("are the usual standard error for a mean", () => {
    const sets = [3, 5, 10, 6].map((value) => Float64Array.of(value));
    expect(jackknife(sets, (means) => means)!.errors[0]).toBeCloseTo(standardError([3, 5, 10, 6]), 12);
  });

  test("are none where nothing can be made of the means without one of the sets", () => {
    const sets = [1, 1, -1].map((value) => Float64Array.of(value));
    expect(jackknife(sets, (means) => (means[0] > 0.2 ? means : null))).toBeNull();
  });
});

describe("the search for what a property fails by", () => {
  const along = (worth: (members: readonly number[]) => number) => (order: Int32Array) =>
    Float64Array.from(order, (_, k) => worth([...order.subarray(0, k + 1)]));
  const orders = (n: number) => Array.from({ length: 4 }, (_, seed) => randomOrder(n, plain(40 + seed)));

  test("finds two players who add less together, and what they add is as it says", () => {
    const worth = (members: readonly number[]) =>
      members.length ** 2 - (members.includes(2) && members.includes(5) ? 7 : 0);
    const { falls, pairsOfPlayers } = searchFailures(along(worth), { orders: orders(8), starts: 8, keep: 3 });
    const [{ order, from, to, fall }] = falls;
    expect([order[from], order[to]].sort()).toEqual([2, 5]);
    const group = [...order.subarray(from + 1, to)];
    const of = (...more: number[]) => (group.length + more.length === 0 ? 0 : worth([...group, ...more]));
    expect(of(order[from]) + of(order[to]) - of() - of(order[from], order[to])).toBeCloseTo(fall, 9);
    expect(fall).toBeCloseTo(7 - 2, 9);
    expect(falls.every(({ fall: one }) => one <= fall)).toBe(true);
    expect(pairsOfPlayers).toBe((4 * 8 * 7) / 2);
  });

  test("finds two groups that are worth more apart, and by how much", () => {
    const worth = (members: readonly number[]) => Math.min(3, members.length);
    const { losses } = searchFailures(along(worth), { orders: orders(6), starts: 6, keep: 2 });
    expect(losses[0]).toMatchObject({ from: 0, middle: 3, to: 6, loss: 3 });
  });

  test("finds none in a convex game, however many pairs it looks at", () => {
    const { falls, losses, pairsOfPlayers, pairsOfGroups } = searchFailures(
      along((members) => members.reduce((sum, i) => sum + i + 1, 0) ** 2),
      { orders: orders(30), starts: 12, keep: 5 },
    );
    expect(Math.max(...falls.map(({ fall }) => fall), ...losses.map(({ loss }) => loss))).toBeLessThan(0);
    expect(falls).toHaveLength(5);
    expect(pairsOfPlayers).toBeGreaterThan(500);
    expect(pairsOfGroups).toBeGreaterThan(3000);
  });

  test("shows each pair of groups once", () => {
    const { falls, losses } = searchFailures(
      along((members) => -members.length),
      {
        orders: [Int32Array.of(0, 1, 2), Int32Array.of(0, 1, 2)],
        starts: 3,
        keep: 20,
      },
    );
    const names = falls.map(({ order, from, to }) => order.subarray(from, to + 1).join(" "));
    expect(new Set(names).size).toBe(names.length);
    expect(losses.length).toBeLessThanOrEqual(3);
  });
});

describe("the search for objections", () => {
  test("finds the pair that would leave among forty", () => {
    const amounts = new Float64Array(40).fill(1);
    const worth = (members: Uint8Array) =>
      (members[3] === 1 && members[17] === 1 ? 5 : 0) + members.reduce((a, b) => a + b, 0) * 0.5;
    const found = searchObjection({ amounts, worth }, 10, plain(10));
    expect(found.members).toEqual([3, 17]);
    expect(found.excess).toBeCloseTo(4, 9);
    expect(found.asked).toBeGreaterThan(40);
  });

  test("finds none where nobody gains by leaving, and never offers nobody or everyone", () => {
    const found = searchObjection({ amounts: new Float64Array(12).fill(1), worth: () => 0 }, 5, plain(11));
    expect(found.excess).toBeLessThanOrEqual(0);
    expect(found.members.length).toBeGreaterThan(0);
    expect(found.members.length).toBeLessThan(12);
  });
});

test("rules that read only margins serve any number of players", () => {
  const players = Array.from({ length: 229 }, (_, i) => `T${i}`);
  const margins = {
    players,
    total: 500,
    alone: new Float64Array(229),
    without: new Float64Array(229).fill(490),
  };
  const small = marginsOf(bankruptcyGame(10, { A: 6, B: 8 }));
  for (const { allocateMargins, inputs } of rules) {
    if (allocateMargins === null || inputs.length > 0) continue;
    const [large, little] = [allocateMargins(margins), allocateMargins(small)];
    if (isRefusal(large) || isRefusal(little)) throw new Error("refused");
    expect(large.amounts.reduce((a, b) => a + b, 0)).toBeCloseTo(500, 7);
    expect(little.amounts.reduce((a, b) => a + b, 0)).toBeCloseTo(10, 9);
  }
});

/** A stream of uniforms for tests: a linear congruence, seeded. */
function plain(seed: number): Uniforms {
  let state = (seed * 2654435761) >>> 0;
  return (count) =>
    Float64Array.from({ length: count }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    });
}
