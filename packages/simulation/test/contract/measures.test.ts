import { describe, expect, test } from "vitest";
import { DIPS, figureOf, HOLDS } from "../../src/baseline/measures/measure.ts";
import { MEASURES } from "../../src/baseline/measures/measures.ts";
import { payrollAccuracy } from "../../src/baseline/measures/payroll-accuracy.ts";
import type { Baseline, BaselineLine } from "../../src/baseline/records.ts";
import { baselineFaults } from "../../src/baseline/validate.ts";
import { PARAMETERS } from "../../src/parameters/definitions.ts";
import type { MeasureResult } from "../../src/results/productivity-result.ts";
import { runScenario } from "../../src/results/run.ts";
import type { Override } from "../../src/scenario/document.ts";
import type { Range } from "../../src/summaries/range.ts";
import { baselineOf, measuredBaseline, modelOf, scenarioOf } from "../simulation/small-world.ts";

/** Nobody leaves, and all of the work of services with measures moves. */
const SETTLED = { weakExit: 0, strongExit: 0, realisation: 1, estimateSpread: 0 };
const TODAY = {
  errorRate: 0.05,
  payrollAccuracy: 0.96,
  paidIn30Days: 0.8,
  timeToHire: 90,
  solvedFirstTime: 0.5,
};
const TWO = baselineOf([
  { size: 1, dear: 1.1 },
  { size: 2, dear: 1 },
]);

interface Given {
  readonly kpis?: BaselineLine["kpis"];
  readonly baseline?: Baseline;
  readonly model?: string;
}

function measuresOf(
  parameters: Readonly<Record<string, Override>>,
  { kpis = TODAY, baseline = measuredBaseline(TWO, kpis), model = "joint-organisation" }: Given = {},
): readonly MeasureResult[] {
  const services = Object.fromEntries(
    baseline.services.map(({ id }) => [id, { standard: { low: 1, mode: 1, high: 1 } }]),
  );
  const overrides = {
    parameters: { ...SETTLED, ...parameters },
    scope: { transactional: 1, expert: 1 },
    services,
  };
  return runScenario(scenarioOf(baseline, modelOf(model), { horizon: 12, overrides })).productivity.measures;
}

function expectAll({ central, mean, p5, p50, p95 }: Range, value: number): void {
  for (const figure of [central, mean, p5, p50, p95]) expect(figure).toBeCloseTo(value, 9);
}

describe.each(MEASURES)("$label", (measure) => {
  const { id, holds, better, target, dip, usual, services } = measure;
  const { least, most } = HOLDS[holds];
  const today = TODAY[id];
  const middle = (least + most) / 2;
  const of = (measures: readonly MeasureResult[]) => measures.find((one) => one.id === id)!;

  test("says in plain words what it is, and names a parameter that says what the pool reaches", () => {
    expect(measure.help.length).toBeGreaterThan(40);
    expect(measure.source.length).toBeGreaterThan(20);
    const parameter = PARAMETERS.find((one) => one.id === target);
    expect(parameter?.domain).toEqual([least, most]);
    expect(least <= usual[0] && usual[0] < usual[1] && usual[1] <= most).toBe(true);
  });

  test("goes to the pool's target in what has moved, as far as the pool delivers, both ways", () => {
    for (const reached of [usual[0], middle]) {
      const [whole, part] = [1, 0.4].map((realisation) => of(measuresOf({ realisation, [target]: reached })));
      expectAll(whole.years[11], reached);
      expectAll(part.years[11], today + 0.4 * (reached - today));
    }
  });

  test("gets worse while work moves, in the measure of the dip", () => {
    const parameters = { realisation: 0, [target]: usual[1] };
    const [without, with_] = [0, 0.2].map((kpiDip) => of(measuresOf({ ...parameters, kpiDip })));
    const change = with_.years[1].p50 - without.years[1].p50;
    expect(better === "lower" ? change : -change).toBeGreaterThan(0);
    expect(with_.years[11].p50).toBeCloseTo(without.years[11].p50, 9);
    const most = 0.2 * Math.abs(DIPS[dip].ofUnit + DIPS[dip].ofToday * today);
    expect(Math.abs(change)).toBeLessThan(most + 1e-9);
  });

  test("of the trusts, weighted by volume, makes that of all", () => {
    const baseline = measuredBaseline(TWO, TODAY);
    const lines = baseline.lines.map((line) =>
      line.trust === "RXA" ? { ...line, kpis: { ...TODAY, [id]: usual[1] } } : line,
    );
    const { trusts, years } = of(measuresOf({}, { baseline: { ...baseline, lines } }));
    expect(trusts.map((trust) => trust.ods)).toEqual(["RXA", "RXB"]);
    expect(trusts[0].today).toBeCloseTo(usual[1], 12);
    const all = (trusts[0].last.mean + 2 * trusts[1].last.mean) / 3;
    expect(years[11].mean).toBeCloseTo(all, 9);
  });

  test("counts for nothing where nobody knows it, and results say of how many lines", () => {
    const { today, years, trusts, missing, returned, estimated } = of(measuresOf({}, { kpis: {} }));
    expect({ today, years, trusts, returned, estimated }).toEqual({
      today: null,
      years: [],
      trusts: [],
      returned: 0,
      estimated: 0,
    });
    expect(missing).toBe(2 * (services === "ordinary" ? 5 : services.length));
  });

  test("is refused at the door outside of what it may be, and warned of where it is unusual", () => {
    const problems = (figure: number) => {
      const baseline = measuredBaseline(TWO, {});
      const service = services === "ordinary" ? "people.payroll" : services[0];
      const at = baseline.lines.findIndex((line) => line.service === service);
      const lines = baseline.lines.map((line, k) => (k === at ? { ...line, kpis: { [id]: figure } } : line));
      const { faults, warnings } = baselineFaults({ ...baseline, lines });
      return [...faults, ...warnings].map(({ code, path }) => `${code} ${path}`.replace(`/${at}/`, "/at/"));
    };
    expect(problems(most * 1.01)).toEqual([`OUT_OF_RANGE /lines/at/kpis/${id}`]);
    expect(problems(-0.01)).toEqual([`OUT_OF_RANGE /lines/at/kpis/${id}`]);
    const unusual = better === "lower" ? usual[1] * 1.1 : usual[0] * 0.9;
    expect(problems(unusual)).toEqual([`UNUSUAL_QUALITY /lines/at/kpis/${id}`]);
    expect(problems(today)).toEqual([]);
  });

  test("of a service that does not have it counts for nothing, and is warned of", () => {
    const kpis = { [id]: usual[1] };
    const lines = TWO.lines.map((line) => (line.service === "finance.leadership" ? { ...line, kpis } : line));
    const { warnings, faults } = baselineFaults({ ...TWO, lines });
    expect(faults).toEqual([]);
    expect(warnings.filter(({ code }) => code === "NOT_OF_THIS_SERVICE")).toHaveLength(2);
  });
});

describe("payroll accuracy", () => {
  test("is what payroll's error rate leaves where a line does not give it", () => {
    expect(figureOf(payrollAccuracy, { errorRate: 0.02 })).toBe(0.98);
    expect(figureOf(payrollAccuracy, { errorRate: 0.02, payrollAccuracy: 0.95 })).toBe(0.95);
    expect(figureOf(payrollAccuracy, {})).toBeUndefined();
    const [, accuracy] = measuresOf({}, { kpis: { errorRate: 0.02 } });
    expect(accuracy).toMatchObject({ id: "payrollAccuracy", today: 0.98, estimated: 2, derived: 2 });
  });

  test("at odds with payroll's error rate is warned of", () => {
    const codesOf = (kpis: BaselineLine["kpis"]) => {
      const lines = TWO.lines.map((line, at) => (at === 0 ? { ...line, kpis } : line));
      return baselineFaults({ ...TWO, lines }).warnings.map(({ code, path }) => `${code} ${path}`);
    };
    expect(codesOf({ payrollAccuracy: 0.93, errorRate: 0.01 })).toEqual([
      "FIGURES_AT_ODDS /lines/0/kpis/payrollAccuracy",
    ]);
    expect(codesOf({ payrollAccuracy: 0.985, errorRate: 0.01 })).toEqual([]);
  });
});
