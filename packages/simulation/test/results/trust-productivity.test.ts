import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Baseline } from "../../src/baseline/records.ts";
import type { ComparedIndex } from "../../src/results/productivity-result.ts";
import { runScenario } from "../../src/results/run.ts";
import type { ScenarioDocument } from "../../src/scenario/document.ts";
import { baselineOf, modelOf, type Sort, scenarioOf } from "../simulation/small-world.ts";

const HORIZON = 6;
const SIDES = ["alone", "shared"] as const;
/** Whatever the model moves, it moves some of every operating service. */
const SCOPE = { transactional: 0.9, expert: 0.6, leadership: 0.5 };

const anySort: fc.Arbitrary<Sort> = fc.record({
  size: fc.double({ min: 0.2, max: 4, noNaN: true }),
  dear: fc.double({ min: 0.6, max: 1.8, noNaN: true }),
});

const anyWorld = fc.record({
  sorts: fc.array(anySort, { minLength: 2, maxLength: 4 }),
  model: fc.constantFrom("group", "lead-provider", "joint-organisation", "joint-venture", "merger"),
  volumeGrowth: fc.double({ min: -0.05, max: 0.1, noNaN: true }),
  contracts: fc.nat(6),
  bookings: fc.nat(6),
  document: fc.record({
    chargingKey: fc.constantFrom("cost-share" as const, "unit-price" as const),
    optimismBias: fc.constantFrom(0, 0.4),
  }),
});

function productivityOf(
  baseline: Baseline,
  { model, volumeGrowth, ...document }: Partial<ScenarioDocument> & Given,
) {
  const overrides = {
    parameters: {
      volumeGrowth,
      estimateSpread: 0,
      ...(document.optimismBias ? {} : { overrun: 1.2 }),
      ...document.overrides?.parameters,
    },
    scope: SCOPE,
  };
  const scenario = scenarioOf(baseline, modelOf(model), { horizon: HORIZON, ...document, overrides });
  return runScenario({ ...scenario, draws: 2 }).productivity;
}

interface Given {
  readonly model: string;
  readonly volumeGrowth: number;
}

/** Cost and posts of the base year of a trust's operating services, and the work that it does in the last year. */
function amountsOf({ lines, services }: Baseline, ods: string | undefined, volumeGrowth: number) {
  const grown = (1 + volumeGrowth) ** (HORIZON - 1);
  const kinds = new Map(services.map(({ id, kind }) => [id, kind]));
  const own = lines.filter(
    ({ trust, service }) => (ods === undefined || trust === ods) && kinds.get(service) !== "spend",
  );
  const total = (of: (line: (typeof own)[number]) => number) => own.reduce((sum, line) => sum + of(line), 0);
  const base = total(({ pay, nonPay }) => pay + nonPay);
  const work = total(
    ({ pay, nonPay, service }) => (pay + nonPay) * (kinds.get(service) === "leadership" ? 1 : grown),
  );
  return { base, work, posts: total(({ wte }) => wte) };
}

describe("productivity of trusts", () => {
  test("makes that of all: inputs, costs and posts behind the indices add up", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyWorld, ({ sorts, contracts, bookings, document, ...given }) => {
        const baseline = baselineOf(sorts, ({ pay, nonPay }, at) => ({
          ...(at % 7 === contracts && {
            sourcing: { by: "bought", provider: "A provider", contractEnd: 1.5 },
          }),
          ...(at % 3 === bookings && { bookedSaving: 0.2 * (pay + nonPay), bookedFrom: at % 4 }),
        }));
        const { years, trusts } = productivityOf(baseline, { ...given, ...document });
        const whole = amountsOf(baseline, undefined, given.volumeGrowth);
        const last = years[HORIZON - 1];
        const parts = trusts.map((trust) => ({
          ...amountsOf(baseline, trust.ods, given.volumeGrowth),
          trust,
        }));
        const total = (of: (part: (typeof parts)[number]) => number) =>
          parts.reduce((sum, part) => sum + of(part), 0);
        for (const side of SIDES) {
          const at = (index: ComparedIndex) => index[side].central;
          const inputs = total(({ work, trust }) => work / at(trust.totalFactor));
          expect(inputs / (whole.work / at(last.totalFactor))).toBeCloseTo(1, 9);
          const costs = total(({ work, trust }) => work * at(trust.unitCost));
          expect(costs / (whole.work * at(last.unitCost))).toBeCloseTo(1, 9);
          const posts = total(({ work, base, posts, trust }) => (work / base) * (posts / at(trust.labour)));
          expect(posts / ((whole.work / whole.base) * (whole.posts / at(last.labour)))).toBeCloseTo(1, 9);
        }
      }),
      { seed: 20_261_128, numRuns: 60 },
    );
  });

  test("is that of all for trusts that are alike", () => {
    const alike = baselineOf([
      { size: 1, dear: 1.1 },
      { size: 1, dear: 1.1 },
    ]);
    const { years, trusts } = productivityOf(alike, { model: "joint-organisation", volumeGrowth: 0.02 });
    for (const trust of trusts) {
      for (const index of ["labour", "unitCost", "totalFactor"] as const) {
        for (const side of SIDES) {
          expect(trust[index][side].central).toBeCloseTo(years[HORIZON - 1][index][side].central, 9);
        }
      }
    }
  });

  test("suffers more of governance in a small trust, which pays as much for it as a large one", () => {
    const unlike = baselineOf([
      { size: 3, dear: 1 },
      { size: 0.3, dear: 1 },
    ]);
    const overrides = { parameters: { governanceCost: 200_000 } };
    const [large, small] = productivityOf(unlike, { model: "group", volumeGrowth: 0, overrides }).trusts;
    expect(small.unitCost.change.central).toBeGreaterThan(large.unitCost.change.central);
  });

  test("is the same whatever the charging key: that is a price", () => {
    const unlike = baselineOf([
      { size: 1, dear: 1.4 },
      { size: 2, dear: 0.9 },
    ]);
    const [byCost, byUnit] = (["cost-share", "unit-price"] as const).map(
      (chargingKey) =>
        productivityOf(unlike, { model: "joint-organisation", volumeGrowth: 0.01, chargingKey }).trusts,
    );
    byCost.forEach((trust, m) => {
      expect(byUnit[m].unitCost.shared.central).toBeCloseTo(trust.unitCost.shared.central, 9);
    });
  });
});
