import type { Baseline, BaselineLine, Service, Trust } from "../../src/baseline/records.ts";
import type { OperatingModel } from "../../src/operating-models/operating-model.ts";
import { OPERATING_MODELS } from "../../src/operating-models/operating-models.ts";
import type { Results } from "../../src/results/document.ts";
import { prepare, runScenario, simulateBlocks } from "../../src/results/run.ts";
import type { ScenarioDocument } from "../../src/scenario/document.ts";
import { resolveScenario } from "../../src/scenario/resolve.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { usualPriors } from "./usual-priors.ts";

const SERVICE = {
  label: "A service",
  driver: "units",
  boundary: "Something stays.",
  standard: { low: 0.65, mode: 0.8, high: 0.9 },
};

/** One service of each kind, and a second transactional one. */
export const SERVICES: readonly Service[] = [
  {
    ...SERVICE,
    id: "people.payroll",
    function: "people",
    kind: "transactional",
    elasticity: { low: 0.8, mode: 0.88, high: 0.93 },
    automatable: 0.45,
    refVolume: 60_000,
    bench: 5.5,
    efficientScale: 600_000,
  },
  {
    ...SERVICE,
    id: "digital.service-desk",
    function: "digital",
    kind: "transactional",
    elasticity: { low: 0.83, mode: 0.91, high: 0.96 },
    automatable: 0.35,
    refVolume: 32_000,
    bench: 26,
    efficientScale: null,
  },
  {
    ...SERVICE,
    id: "finance.management-accounts",
    function: "finance",
    kind: "expert",
    elasticity: { low: 0.87, mode: 0.95, high: 1 },
    automatable: 0.2,
    refVolume: 240,
    bench: 2900,
    efficientScale: 2400,
  },
  {
    ...SERVICE,
    id: "finance.leadership",
    function: "finance",
    kind: "leadership",
    elasticity: { low: 0.52, mode: 0.6, high: 0.65 },
    automatable: 0,
    refVolume: 1,
    bench: 250_000,
    efficientScale: null,
  },
  {
    ...SERVICE,
    id: "procurement.consumables",
    function: "procurement",
    kind: "spend",
    elasticity: { low: 0.97, mode: 0.98, high: 0.99 },
    automatable: 0,
    refVolume: 36_000_000,
    bench: 0.967,
    efficientScale: 360_000_000,
  },
];

/** What makes a trust of the small world: its size beside the typical one, and how dear it works. */
export interface Sort {
  readonly size: number;
  readonly dear: number;
}

export function trustOf(at: number): Trust {
  return {
    ods: `RX${String.fromCharCode(65 + at)}`,
    name: `Trust ${at}`,
    type: null,
    region: null,
    ics: null,
    operatingIncome: 4e8,
    wte: 4000,
    frontlineWte: 3600,
  };
}

/** Trusts RXA, RXB, … with a line for every service; estimates, unless a line is changed. */
export function baselineOf(
  sorts: readonly Sort[],
  change: (line: BaselineLine, at: number) => Partial<BaselineLine> = () => ({}),
): Baseline {
  const trusts = sorts.map((_, t) => trustOf(t));
  const lines = sorts
    .flatMap(({ size, dear }, t) => SERVICES.map((service) => lineOf(trusts[t].ods, service, { size, dear })))
    .map((line, at) => ({ ...line, ...change(line, at) }));
  return { priceYear: "2025/26", trusts, services: SERVICES, lines };
}

function lineOf(trust: string, { id, kind, bench, refVolume }: Service, { size, dear }: Sort): BaselineLine {
  const cost = Math.round(1.15 * bench * refVolume * dear * (kind === "leadership" ? 1 : size));
  const pay = kind === "spend" ? 0 : Math.round(0.7 * cost);
  return {
    trust,
    service: id,
    pay,
    nonPay: cost - pay,
    wte: pay / 45_000,
    volume: kind === "leadership" ? 1 : refVolume * size,
    sourcing: { by: "in-house" },
    bookedSaving: 0,
    bookedFrom: 0,
    origin: "estimate",
    ...(kind === "transactional" && { kpis: { errorRate: 0.05 } }),
  };
}

/** Five trusts of different size and cost, with contracts, booked savings and a return among their lines. */
export const FIVE = baselineOf(
  [
    { size: 2, dear: 1 },
    { size: 1, dear: 1.1 },
    { size: 0.6, dear: 0.9 },
    { size: 1.4, dear: 1.2 },
    { size: 0.8, dear: 1.05 },
  ],
  ({ pay, nonPay }, at) => ({
    ...(at % 6 === 1 && { sourcing: { by: "bought", provider: "A provider", contractEnd: 2.5 } }),
    ...(at % 4 === 2 && { bookedSaving: 0.1 * (pay + nonPay), bookedFrom: at % 5 }),
    ...(at % 7 === 3 && { origin: "return" }),
  }),
);

/** A baseline in which every measure of quality has a service, of which each line says the same figures of today. */
export function measuredBaseline(baseline: Baseline, kpis: BaselineLine["kpis"]): Baseline {
  const missing = ["finance.accounts-payable", "people.recruitment"];
  const like = <T extends object>(
    all: readonly T[],
    of: (one: T) => string,
    put: (id: string) => Partial<T>,
  ) =>
    missing.flatMap((id) =>
      all.filter((one) => of(one) === "people.payroll").map((one) => ({ ...one, ...put(id) })),
    );
  return {
    ...baseline,
    services: [
      ...baseline.services,
      ...like(
        baseline.services,
        ({ id }) => id,
        (id) => ({ id }),
      ),
    ],
    lines: [
      ...baseline.lines,
      ...like(
        baseline.lines,
        ({ service }) => service,
        (service) => ({ service }),
      ),
    ].map((line) => ({ ...line, kpis })),
  };
}

export function modelOf(id: string): OperatingModel {
  return OPERATING_MODELS.find((model) => model.id === id)!;
}

/** A scenario on a baseline of the small world: a hundred draws over eight years, and no game, unless it says so. */
export function scenarioOf(
  baseline: Baseline,
  model: OperatingModel,
  document: Partial<ScenarioDocument> = {},
): Scenario {
  return resolveScenario(
    {
      schemaVersion: 1,
      name: "A small world",
      partnership: "small-world",
      evidence: { version: "of the test" },
      baseline: "of the test",
      operatingModel: model.id,
      horizon: 8,
      draws: 100,
      gameDraws: 0,
      ...document,
    },
    {
      baseline,
      operatingModel: model,
      laterModels: Object.fromEntries(OPERATING_MODELS.map((later) => [later.id, later])),
      standAlone: modelOf("stand-alone"),
      parameters: usualPriors,
      evidenceVersion: "of the test",
    },
  );
}

/** Effects on position by term, `[trust][term][year]`, in draw 0 or as the mean, £. */
export type Amounts = readonly (readonly (readonly number[])[])[];

export interface Outcome {
  readonly results: Results;
  readonly central: Amounts;
  readonly mean: Amounts;
}

export function outcomeOf(scenario: Scenario): Outcome {
  const results = runScenario(scenario);
  const { trusts } = results.bridge;
  return { results, central: trusts.map(({ central }) => central), mean: trusts.map(({ mean }) => mean) };
}

/** The largest of many amounts, without sign. */
export function largest(amounts: Amounts): number {
  return Math.max(...amounts.flat(2).map(Math.abs));
}

/** How far the amounts are at most from so many times others. */
export function farthest(amounts: Amounts, others: Amounts, times = 1): number {
  const expected = others.flat(2);
  return Math.max(...amounts.flat(2).map((amount, at) => Math.abs(amount - times * expected[at])));
}

/** Worths of all coalitions of those who join, `[draw][coalition]`, draw 0 first, £. */
export function worthsOf(scenario: Scenario): number[][] {
  const run = prepare(scenario);
  return run.blocks.flatMap(({ phase, count }, at) => {
    if (phase !== "coalitions") return [];
    const data = simulateBlocks(run, at, at + 1);
    const coalitions = data.length / count;
    return Array.from({ length: count }, (_, d) =>
      Array.from({ length: coalitions }, (_, S) => data[S * count + d]),
    );
  });
}
