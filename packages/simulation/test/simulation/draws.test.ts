import { describe, expect, test } from "vitest";
import { PARAMETERS } from "../../src/parameters/definitions.ts";
import { NEVER_DRAWN } from "../../src/parameters/never-drawn.ts";
import { rangeOf } from "../../src/random/distributions.ts";
import type { Prior } from "../../src/random/prior.ts";
import { drawsOf } from "../../src/results/run.ts";
import type { Draws } from "../../src/simulation/stretch-of-draws.ts";
import { baselineOf, FIVE, modelOf, scenarioOf } from "./small-world.ts";
import { usualPriors } from "./usual-priors.ts";

const JOINT = modelOf("joint-organisation");

/** All columns of some draws by a name. */
function columnsOf({ of, errors, exits }: Draws): Record<string, number[]> {
  const listed = (name: string, columns: readonly Float64Array[]) =>
    columns.map((column, k): [string, number[]] => [`${name} ${k}`, [...column]]);
  return Object.fromEntries([
    ...Object.entries(of).map(([id, column]): [string, number[]] => [id, [...column]]),
    ...listed("error", errors),
    ...listed("exit", exits),
  ]);
}

test("draws 1 to 100 are the first of draws 1 to 1,000, and any stretch is a stretch of them", () => {
  const all = columnsOf(drawsOf(scenarioOf(FIVE, JOINT, { draws: 1000 }), 1, 1000));
  const few = columnsOf(drawsOf(scenarioOf(FIVE, JOINT), 1, 100));
  const middle = columnsOf(drawsOf(scenarioOf(FIVE, JOINT), 91, 70));
  for (const [id, column] of Object.entries(all)) {
    expect(few[id]).toEqual(column.slice(0, 100));
    expect(middle[id]).toEqual(column.slice(90, 160));
  }
});

test("another belief about one parameter moves the draws of no other", () => {
  const before = columnsOf(drawsOf(scenarioOf(FIVE, JOINT), 1, 64));
  for (const { id, level, domain } of PARAMETERS) {
    if (level === "scenario" || Object.hasOwn(NEVER_DRAWN, id)) continue;
    const [low, high] = domain;
    const belief: Prior = { dist: "uniform", low: low + 0.1 * (high - low), high: low + 0.2 * (high - low) };
    const after = columnsOf(
      drawsOf(scenarioOf(FIVE, JOINT, { overrides: { parameters: { [id]: belief } } }), 1, 64),
    );
    const moved = Object.keys(before).filter((key) =>
      after[key].some((value, d) => value !== before[key][d]),
    );
    expect(moved).toEqual([id]);
  }
});

test("draws are the same whether others were remembered before or not", () => {
  const kinds = [
    { overrides: { parameters: { turnover: { dist: "uniform", low: 0.1, high: 0.3 } } } },
    { overrides: { parameters: { turnover: 0.2 } } },
    { correlations: { "turnover~payDrift": 0.5 } },
    { draws: 150 },
    { stages: { 3: "merger" } },
  ] as const;
  const forget = () => drawsOf(scenarioOf(FIVE, JOINT, { seed: "another" }), 1, 1);
  for (const before of kinds) {
    for (const kind of kinds) {
      forget();
      const made = columnsOf(drawsOf(scenarioOf(FIVE, JOINT, kind), 1, 100));
      forget();
      drawsOf(scenarioOf(FIVE, JOINT, before), 1, 100);
      expect(columnsOf(drawsOf(scenarioOf(FIVE, JOINT, kind), 1, 100))).toEqual(made);
    }
  }
});

test("a trust's draws do not depend on which others join", () => {
  const all = drawsOf(scenarioOf(FIVE, JOINT), 1, 64);
  const without = drawsOf(scenarioOf(FIVE, JOINT, { members: { RXA: { joins: false } } }), 1, 64);
  const services = FIVE.services.length;
  expect(without.errors).toEqual(all.errors.slice(services));
  expect(without.exits).toEqual(all.exits.slice(7));
});

test("all operating models share the draws of what they have in common", () => {
  const joint = drawsOf(scenarioOf(FIVE, JOINT), 1, 64);
  const venture = drawsOf(scenarioOf(FIVE, modelOf("joint-venture")), 1, 64);
  for (const id of Object.keys(usualPriors)) expect(venture.of[id]).toEqual(joint.of[id]);
  expect(venture.errors).toEqual(joint.errors);
  expect(venture.exits).toEqual(joint.exits);
  expect(venture.of.realisationAlone).toEqual(joint.of.realisationAlone);
});

test("a trust alone delivers at the same point of its range as the pool does of its own", () => {
  const { of } = drawsOf(scenarioOf(FIVE, modelOf("national")), 1, 640);
  const rank = (column: Float64Array) => [...column.keys()].sort((a, b) => column[a] - column[b]);
  expect(rank(of.realisation)).toEqual(rank(of.realisationAlone));
  const same = drawsOf(scenarioOf(FIVE, JOINT), 1, 640).of;
  expect(same.realisation).toEqual(same.realisationAlone);
});

test("draw 0 has every number at its most likely value, no error, and nobody leaving", () => {
  const { of, errors, exits } = drawsOf(scenarioOf(FIVE, JOINT), 0, 1);
  expect(of.overrun[0]).toBe(1.4);
  expect(of["scope/expert"][0]).toBe(0.5);
  expect(of["elasticity/people.payroll"][0]).toBe(0.88);
  for (const column of errors) expect(column[0]).toBe(1);
  for (const column of exits) expect(column[0]).toBe(1);
});

describe("errors of estimates", () => {
  const SPREAD = 0.3;
  const lines = baselineOf(
    [
      { size: 1, dear: 1 },
      { size: 1, dear: 1 },
    ],
    (_line, at) => (at === 1 ? { origin: "return" } : { spread: SPREAD }),
  );
  const DRAWS = 6400;
  const { errors } = drawsOf(scenarioOf(lines, JOINT, { draws: DRAWS }), 1, DRAWS);
  const logs = errors.map((column) => [...column].map(Math.log));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const covariance = (a: readonly number[], b: readonly number[]) =>
    mean(a.map((value, d) => (value - mean(a)) * (b[d] - mean(b))));

  test("are right in the mean, and a line's spread is the one given", () => {
    expect(mean([...errors[0]])).toBeCloseTo(1, 2);
    expect(mean(logs[0])).toBeCloseTo((-SPREAD * SPREAD) / 2, 2);
    expect(covariance(logs[0], logs[0]) / SPREAD ** 2).toBeCloseTo(1, 1);
  });

  test("are half shared by a trust's lines and not at all between trusts", () => {
    expect(covariance(logs[0], logs[2]) / SPREAD ** 2).toBeCloseTo(0.5, 1);
    expect(covariance(logs[0], logs[5]) / SPREAD ** 2).toBeCloseTo(0, 1);
  });

  test("are none where the trust returned the line itself", () => {
    expect(errors[1].every((error) => error === 1)).toBe(true);
  });
});

test("no draw leaves the range of its prior", () => {
  const { of } = drawsOf(scenarioOf(FIVE, JOINT), 1, 640);
  for (const [id, prior] of Object.entries(usualPriors)) {
    const [low, high] = rangeOf(prior);
    expect(of[id].every((value) => value >= low && value <= high)).toBe(true);
  }
});
