import { describe, expect, test } from "vitest";
import {
  PAIRS,
  PROBED,
  type Probes,
  probeLayout,
  readProbes,
  writeProbes,
} from "../../src/results/probe-layout.ts";
import { isAboveNought, largestOf, whereProbed } from "../../src/results/probed.ts";
import { findProbes, probeMaker } from "../../src/results/probes.ts";
import { prepare } from "../../src/results/run.ts";
import {
  type ProbedGame,
  sampledConvexity,
  sampledSuperadditivity,
  tauBounds,
} from "../../src/results/sampled-properties.ts";
import { coalitionWorthMaker } from "../../src/simulation/coalition-worth.ts";
import { drawMaker } from "../../src/simulation/draws.ts";
import { FIVE, modelOf, scenarioOf, worthsOf } from "../simulation/small-world.ts";

describe("probes of five trusts in the most likely settings", () => {
  const scenario = scenarioOf(FIVE, modelOf("joint-organisation"), { draws: 100, gameDraws: 100 });
  const [central] = worthsOf(scenario);
  const { plan } = prepare(scenario);
  const worths = coalitionWorthMaker(plan);
  worths.turnTo(drawMaker(plan).central());
  worths.open(0);
  const scale = Math.max(...Array.from(central, Math.abs));
  const of = (...members: number[]) => central[members.reduce((mask, m) => mask | (1 << m), 0)];
  const near = (got: number, wanted: number) => expect(Math.abs(got - wanted)).toBeLessThan(1e-9 * scale);
  const sizes = [2, 3];
  const layout = probeLayout(plan, sizes);
  const order = Int32Array.of(2, 4, 0, 3, 1);
  const probes: Probes = {
    falls: [
      { order, from: 0, to: 3 },
      { order, from: 1, to: 2 },
    ],
    losses: [
      { order, from: 0, middle: 2, to: 5 },
      { order, from: 1, middle: 2, to: 4 },
    ],
    claims: order,
    pairsOfPlayers: 7,
    pairsOfGroups: 9,
  };
  const numbers = probeMaker(plan, worths, sizes)(probes, 3);

  test("tell by how much the second of two adds less once the first has joined", () => {
    near(numbers[layout.falls], of(2, 4, 0) + of(4, 0, 3) - of(4, 0) - of(2, 4, 0, 3));
    near(numbers[layout.falls + 1], -of(4, 0));
  });

  test("tell what two groups are worth apart and together", () => {
    near(numbers[layout.apart], of(2, 4) + of(0, 3, 1));
    near(numbers[layout.together], of(0, 1, 2, 3, 4));
    near(numbers[layout.apart + 1], of(0, 3));
    near(numbers[layout.together + 1], of(4, 0, 3));
  });

  test("tell what the first of a line-up are worth", () => {
    near(numbers[layout.claims], of(2, 4));
    near(numbers[layout.claims + 1], of(2, 4, 0));
  });

  test("are found in draw 0 with the worst first, and read as they were written", () => {
    const found = findProbes(plan, worths, { lineUps: [order], brings: new Float64Array(5) });
    expect(found.falls).toHaveLength(PAIRS);
    expect(readProbes(plan, Float64Array.from(writeProbes(found)))).toEqual({
      ...found,
      falls: found.falls.map(({ order: line, from, to }) => ({ order: line, from, to })),
      losses: found.losses.map(({ order: line, from, middle, to }) => ({ order: line, from, middle, to })),
    });
    const falls = found.falls.map(({ order: line, from, to }) => {
      const group = [...line.subarray(from + 1, to)];
      return (
        of(...group, line[from]) + of(...group, line[to]) - of(...group) - of(...group, line[from], line[to])
      );
    });
    falls.slice(1).forEach((fall, k) => {
      expect(fall).toBeLessThanOrEqual(falls[k] + 1e-9 * scale);
    });
  });
});

test("columns over all futures are read where they were probed: the first eight of each set", () => {
  const column = Float64Array.from({ length: 128 }, (_, d) => d);
  expect([...whereProbed(column)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 64, 65, 66, 67, 68, 69, 70, 71]);
});

test("the largest is chosen in the first half of the sets and valued in the other", () => {
  const sets = (...means: number[]) =>
    Float64Array.from({ length: means.length * PROBED }, (_, d) => means[Math.floor(d / PROBED)]);
  const { which, mean, se } = largestOf([sets(1, 1, 9, 9), sets(2, 2, 3, 5)]);
  expect({ which, mean, se }).toEqual({ which: 1, mean: 4, se: 1 });
  expect(isAboveNought({ mean: 4, se: 1 })).toBe(true);
  expect(isAboveNought({ mean: 1.9, se: 1 })).toBe(false);
  expect(isAboveNought({ mean: 0, se: 0 })).toBe(false);
});

describe("what is said of a game of four", () => {
  const futures = 4 * PROBED;
  const constant = (value: number) => new Float64Array(futures).fill(value);
  const order = Int32Array.of(3, 1, 0, 2);
  /** Everybody brings 5 of 12; a line-up begins with two who are worth `pair`. */
  function game(changes: {
    pair?: number;
    fall?: number;
    apart?: number;
    brings?: readonly number[];
  }): ProbedGame {
    const { pair = 4, fall = 0, apart = 0, brings = [5, 5, 5, 5] } = changes;
    const layout = { rules: 0, falls: 0, apart: 1, together: 2, claims: 3, sizes: [2], columns: 4 };
    const columns = [fall, apart, 6, pair].map(constant);
    return {
      players: ["A", "B", "C", "D"],
      probes: {
        falls: [{ order, from: 0, to: 2 }],
        losses: [{ order, from: 0, middle: 1, to: 3 }],
        claims: order,
        pairsOfPlayers: 100,
        pairsOfGroups: 200,
      },
      layout,
      probed: (at) => columns[at],
      totals: constant(12),
      brings: brings.map(constant),
    };
  }

  test("is that a trust claims what a group leaves it after paying the others all they hope for", () => {
    const { exists, groups, trusts } = tauBounds(game({ pair: 8 }));
    expect(exists).toBeNull();
    expect(groups).toBe(2);
    expect(trusts).toEqual([
      { ods: "A", atLeast: 0, se: 0, members: 1 },
      { ods: "B", atLeast: 3, se: 0, members: 2 },
      { ods: "C", atLeast: 0, se: 0, members: 1 },
      { ods: "D", atLeast: 3, se: 0, members: 2 },
    ]);
  });

  test("is that there is no tau value where hopes are too small, by a group, by all or by one", () => {
    expect(tauBounds(game({ pair: 11 })).exists).toBe(false);
    expect(tauBounds(game({ brings: [2, 2, 2, 2] })).exists).toBe(false);
    expect(tauBounds(game({ brings: [9, 9, 9, -1] })).exists).toBe(false);
    expect(tauBounds(game({ brings: [3, 3, 3, 3] })).exists).toBeNull();
  });

  test("is that it is not superadditive by two groups, or by one trust that costs more than it brings", () => {
    expect(sampledSuperadditivity(game({ apart: 7 }))).toEqual({
      holds: false,
      witness: { first: ["D"], second: ["A", "B"], apart: 7, together: 6 },
      se: 0,
      looked: 204,
    });
    expect(sampledSuperadditivity(game({ apart: 5, brings: [5, -2, 5, 5] }))).toEqual({
      holds: false,
      witness: { first: ["A", "C", "D"], second: ["B"], apart: 14, together: 12 },
      se: 0,
      looked: 204,
    });
    expect(sampledSuperadditivity(game({ apart: 6 }))).toEqual({ holds: null, looked: 204 });
  });

  test("is that it is not convex by two trusts and those between them, or that none were found", () => {
    expect(sampledConvexity(game({ fall: 2 }))).toEqual({
      holds: false,
      witness: { group: ["B"], players: ["A", "D"], fall: 2 },
      se: 0,
      looked: 100,
    });
    expect(sampledConvexity(game({ fall: -2 }))).toEqual({ holds: null, looked: 100 });
  });
});
