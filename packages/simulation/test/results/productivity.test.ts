import { describe, expect, test } from "vitest";
import type { Results } from "../../src/results/document.ts";
import type { ProductivityResult } from "../../src/results/productivity-result.ts";
import { runScenario } from "../../src/results/run.ts";
import type { Override, ScenarioDocument } from "../../src/scenario/document.ts";
import type { Range } from "../../src/summaries/range.ts";
import { baselineOf, FIVE, modelOf, SERVICES, scenarioOf } from "../simulation/small-world.ts";

const JOINT = modelOf("joint-organisation");
const STAY = { weakExit: 0, strongExit: 0 };
const INDICES = ["labour", "unitCost", "totalFactor"] as const;
const TWO = baselineOf([
  { size: 1, dear: 1.1 },
  { size: 2, dear: 1 },
]);

function resultsOf(
  parameters: Readonly<Record<string, Override>> = {},
  { baseline = FIVE, model = JOINT, ...document }: Given = {},
): Results {
  const overrides = { ...document.overrides, parameters: { ...STAY, ...parameters } };
  return runScenario(scenarioOf(baseline, model, { ...document, overrides }));
}

interface Given extends Omit<Partial<ScenarioDocument>, "baseline"> {
  readonly baseline?: typeof FIVE;
  readonly model?: typeof JOINT;
}

function productivityOf(...given: Parameters<typeof resultsOf>): ProductivityResult {
  return resultsOf(...given).productivity;
}

/** Nothing drifts or grows, and the trusts do nothing by themselves. */
const STILL = { payDrift: 0, nonPayDrift: 0, volumeGrowth: 0, automationSaving: 0, estimateSpread: 0 };
/** Work moves without any cost of moving it. */
const FREE = {
  shadowShare: 0,
  governanceCost: 0,
  dualRunningMonths: 0,
  dip: 0,
  strandedShare: 0,
  permanentStranded: 0,
  designWeeks: 0,
  specialistDays: 0,
  setupShare: 0,
};

function every(range: Range): number[] {
  return [range.central, range.mean, range.p5, range.p50, range.p95];
}

function expectAll(range: Range, value: number): void {
  for (const figure of every(range)) expect(figure).toBeCloseTo(value, 9);
}

describe("standing alone", () => {
  test("is 100 in every year where nothing changes", () => {
    for (const year of productivityOf(STILL, { baseline: TWO }).years) {
      expectAll(year.output, 100);
      for (const index of INDICES) expectAll(year[index].alone, 100);
    }
  });

  test("gets more out of a post by automation of its own, and pays less for it", () => {
    const { years } = productivityOf({ ...STILL, automationSaving: 0.2 }, { baseline: TWO });
    const last = years[years.length - 1];
    expect(last.labour.alone.central).toBeGreaterThan(100);
    expect(last.totalFactor.alone.central).toBeGreaterThan(100);
    expect(last.unitCost.alone.central).toBeLessThan(100);
  });

  test("has no index where the model moves nothing", () => {
    const { years, rework, frontline, measures, trusts } = productivityOf(
      {},
      { model: modelOf("stand-alone") },
    );
    for (const index of INDICES) expectAll(years[0][index].shared, 0);
    expectAll(rework.errors, 0);
    expectAll(frontline.hours, 0);
    for (const { today, returned, estimated, missing, years } of measures) {
      expect({ today, returned, estimated, missing, years }).toEqual({
        today: null,
        returned: 0,
        estimated: 0,
        missing: 0,
        years: [],
      });
    }
    for (const trust of trusts) for (const index of INDICES) expectAll(trust[index].shared, 0);
  });
});

test("while nobody has moved anything and there is no governance or design, sharing is standing alone", () => {
  const { years, rework, frontline } = productivityOf({ ...FREE, setupLead: 5 }, { horizon: 4 });
  for (const year of years) {
    for (const index of INDICES) {
      expect(year[index].shared).toEqual(year[index].alone);
      expectAll(year[index].change, 0);
    }
  }
  expectAll(rework.errors, 0);
  expectAll(rework.value, 0);
  expectAll(frontline.hours, 0);
});

test("twice the pounds, the cost of governing and designing too, move no index", () => {
  const [one, two] = [1, 2].map((times) =>
    productivityOf(
      {
        governanceCost: 40_000 * times,
        sponsorDay: 800 * times,
        managerDay: 400 * times,
        leadDay: 400 * times,
        specialistDay: 900 * times,
      },
      {
        baseline: {
          ...FIVE,
          services: FIVE.services.map((service) => ({ ...service, bench: service.bench * times })),
          lines: FIVE.lines.map((line) => ({
            ...line,
            pay: line.pay * times,
            nonPay: line.nonPay * times,
            bookedSaving: line.bookedSaving * times,
          })),
        },
      },
    ),
  );
  one.years.forEach((year, y) => {
    for (const index of INDICES) {
      for (const side of ["alone", "shared"] as const) {
        every(year[index][side]).forEach((figure, k) => {
          expect(every(two.years[y][index][side])[k]).toBeCloseTo(figure, 8);
        });
      }
    }
  });
});

describe("prices", () => {
  const still = productivityOf({ payDrift: 0, nonPayDrift: 0 });
  const drifting = productivityOf({ payDrift: 0.03, nonPayDrift: -0.01 });

  test("that drift move no productivity, alone or shared", () => {
    still.years.forEach((year, y) => {
      for (const index of ["labour", "totalFactor"] as const) {
        for (const side of ["alone", "shared"] as const) {
          expect(drifting.years[y][index][side].mean).toBeCloseTo(year[index][side].mean, 8);
        }
      }
    });
  });

  test("that drift move unit cost", () => {
    const last = still.years.length - 1;
    expect(drifting.years[last].unitCost.alone.mean).toBeGreaterThan(still.years[last].unitCost.alone.mean);
  });

  test("that stand still make unit cost the inverse of total-factor productivity", () => {
    for (const { unitCost, totalFactor } of still.years) {
      for (const side of ["alone", "shared"] as const) {
        expect(unitCost[side].central * totalFactor[side].central).toBeCloseTo(10_000, 6);
      }
    }
  });
});

describe("sharing", () => {
  test("costs productivity while work moves, and more so the longer both sides run", () => {
    const [short, long] = [1, 6].map((dualRunningMonths) => productivityOf({ dualRunningMonths }));
    const moving = short.years.findIndex(({ totalFactor }) => totalFactor.change.p50 < 0);
    expect(moving).toBeGreaterThanOrEqual(0);
    for (const index of ["labour", "totalFactor"] as const) {
      expect(long.years[1][index].change.mean).toBeLessThan(short.years[1][index].change.mean);
    }
    expect(long.years[1].unitCost.change.mean).toBeGreaterThan(short.years[1].unitCost.change.mean);
  });

  test("frees no post before people leave: those who wait still count", () => {
    const waits = productivityOf(
      { ...STILL, ...FREE, turnover: 0, redundancyShare: 0 },
      { baseline: TWO, horizon: 12 },
    );
    const leave = productivityOf(
      { ...STILL, ...FREE, turnover: 0, redundancyShare: 1 },
      { baseline: TWO, horizon: 12 },
    );
    expectAll(waits.years[11].labour.shared, 100);
    expect(leave.years[11].labour.shared.central).toBeGreaterThan(101);
  });

  test.each([
    ["margin", 0.1],
    ["irrecoverableVat", 0.1],
    ["exitCost", 200_000],
    ["annualEfficiency", 0.05],
  ])("is as productive whatever the %s: that is a price or a payment, not an input", (id, value) => {
    expect(productivityOf({ [id]: value }).years).toEqual(productivityOf({ [id]: 0 }).years);
  });

  test("uses set-up when it is spent, and what lasts of it in the years after", () => {
    const [atOnce, later] = [0, 1].map((capitalisedShare) =>
      productivityOf({ setupShare: 1, capitalisedShare, assetLife: 3 }),
    );
    expect(atOnce.years[0].totalFactor.shared.mean).toBeLessThan(later.years[0].totalFactor.shared.mean);
    expect(atOnce.years[5].totalFactor.shared.mean).toBeGreaterThan(later.years[5].totalFactor.shared.mean);
    atOnce.years.forEach((year, y) => {
      expect(later.years[y].labour).toEqual(year.labour);
    });
  });

  test("uses the set-up that a provider funds like that of the members", () => {
    const [funded, paid] = [true, false].map((providerFunds) =>
      productivityOf({}, { model: { ...JOINT, providerFunds } }),
    );
    expect(funded.years).toEqual(paid.years);
  });

  test("counts bought goods at a lower price as no productivity", () => {
    const overrides = { scope: { spend: 0.8 } };
    expect(productivityOf({}, { overrides }).years).toEqual(productivityOf().years);
  });
});

describe("errors", () => {
  const last = (result: ProductivityResult) => result.years[result.years.length - 1];

  test("are more while work moves, by the dip, and fewer after", () => {
    const { years } = productivityOf({ kpiDip: 0.2 });
    expect(years[1].errorsAvoided.p50).toBeLessThan(0);
    expect(last(productivityOf()).errorsAvoided.p50).toBeGreaterThan(0);
  });

  test("rise for good where the pool is worse than the trusts were", () => {
    expect(last(productivityOf({ errorRateTarget: 0.2 })).errorsAvoided.p95).toBeLessThan(0);
  });

  test("take hours to put right, at the pay of those who do", () => {
    const { rework } = productivityOf({ ...STILL, reworkHours: 0.5, weeksWorked: 40 }, { baseline: TWO });
    expect(rework.hours.p50).toBeCloseTo(0.5 * rework.errors.p50, 6);
    expect(rework.value.p50).toBeCloseTo((rework.hours.p50 * 45_000) / (40 * 37.5), 4);
  });

  test("count for nothing in lines of which nobody knows the rate", () => {
    const lines = FIVE.lines.map(({ kpis: _, ...line }) => line);
    const unknown = productivityOf({}, { baseline: { ...FIVE, lines } });
    expectAll(unknown.rework.errors, 0);
  });

  test("of the trusts add up to those of the partnership, and so do hours", () => {
    const { rework, frontline, trusts } = productivityOf();
    const total = (of: (trust: (typeof trusts)[number]) => Range) =>
      trusts.reduce((sum, trust) => sum + of(trust).mean, 0);
    expect(total(({ errorsAvoided }) => errorsAvoided)).toBeCloseTo(rework.errors.mean, 6);
    expect(total(({ frontlineHours }) => frontlineHours)).toBeCloseTo(frontline.hours.mean, 6);
  });
});

describe("frontline time", () => {
  const parameters = { realisation: 1, hoursLost: 4, relievable: 0.1, weeksWorked: 40, frontlineHour: 30 };

  test("is the hours lost that can be given back, times the part of corporate work that has moved", () => {
    const overrides = {
      scope: { transactional: 1, expert: 1 },
      services: Object.fromEntries(
        SERVICES.map(({ id }) => [id, { standard: { low: 0.6, mode: 0.6, high: 0.6 } }]),
      ),
    };
    const { frontline } = productivityOf(parameters, { baseline: TWO, horizon: 12, overrides });
    const hours = 2 * 3600 * 4 * 40 * 0.1 * 0.6;
    expectAll(frontline.hours, hours);
    expectAll(frontline.wte, hours / (40 * 37.5));
    expectAll(frontline.value, hours * 30);
  });

  test("is hardly given back by a group, which moves no transactional work", () => {
    const joint = productivityOf(parameters).frontline.hours.p50;
    const group = productivityOf(parameters, { model: modelOf("group") }).frontline.hours.p50;
    expect(group).toBeLessThan(joint / 2);
  });

  test("is in no position, however large, and neither is its part that may become cash", () => {
    const one = resultsOf();
    const other = resultsOf({ hoursLost: 30, frontlineHour: 200, cashReleasing: 1, reworkHours: 40 });
    expect(other.summary).toEqual(one.summary);
    expect(other.bridge).toEqual(one.bridge);
    expect(other.appraisal).toEqual(one.appraisal);
  });

  test("is told apart: what may become cash, and the rest", () => {
    const { benefits, frontline } = productivityOf({ cashReleasing: 0.25, frontlineHour: 30 });
    const of = (id: string) => benefits.find((benefit) => benefit.id === id)!;
    expect(of("frontline-cash").value.mean).toBeCloseTo(0.25 * frontline.value.mean, 6);
    expect(of("frontline-time").value.mean).toBeCloseTo(0.75 * frontline.value.mean, 6);
    expect(benefits.filter(({ inPosition }) => inPosition).map(({ id }) => id)).toEqual(["position"]);
    expect(benefits.map(({ release }) => release)).toEqual([
      "cash-releasing",
      "non-cash-releasing",
      "non-cash-releasing",
      "cash-releasing",
    ]);
  });
});
