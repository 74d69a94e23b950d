import type { Fault, Range, Results, RunRecord, ScenarioDocument } from "@shared-services/simulation";
import type { ComparedRun, Comparison, Difference, RunDifference } from "../routes/comparisons.ts";

/** A run that has succeeded, with its results. */
export interface FinishedRun {
  readonly run: string;
  readonly document: ScenarioDocument;
  readonly results: Results;
}

/**
 * Puts runs side by side, and says by how much each differs from the first. Ranges of differences are not given: they
 * do not follow from the ranges of the runs.
 */
export function compare(finished: readonly FinishedRun[]): Comparison {
  const runs = finished.map(shown);
  const [first, ...others] = runs as [ComparedRun, ...ComparedRun[]];
  return {
    runs,
    differences: others.map((other) => differenceOf(other, first)),
    cautions: others.flatMap((other, i) => cautionsOf(other.record, first.record, i + 1)),
  };
}

function shown({ run, document, results }: FinishedRun): ComparedRun {
  return {
    run,
    name: document.name,
    operatingModel: document.operatingModel,
    record: results.record,
    summary: results.summary,
    trusts: results.trusts.map(({ ods, name, joins, npv, runRate, chanceWorseOff }) => ({
      ods,
      name,
      joins,
      npv,
      runRate,
      chanceWorseOff,
    })),
  };
}

function differenceOf(run: ComparedRun, against: ComparedRun): RunDifference {
  return {
    run: run.run,
    against: against.run,
    npv: less(run.summary.npv, against.summary.npv),
    runRate: less(run.summary.runRate, against.summary.runRate),
    chanceOfLoss: run.summary.chanceOfLoss.share - against.summary.chanceOfLoss.share,
    trusts: run.trusts.flatMap((trust) => {
      const other = against.trusts.find((one) => one.ods === trust.ods);
      if (!other) return [];
      const chanceWorseOff = trust.chanceWorseOff.share - other.chanceWorseOff.share;
      return [{ ods: trust.ods, npv: less(trust.npv, other.npv), chanceWorseOff }];
    }),
  };
}

function less(a: Range, b: Range): Difference {
  return { central: a.central - b.central, mean: a.mean - b.mean };
}

/** What must be the same for the difference to be one of scenarios alone. */
const SAME: readonly (readonly [keyof RunRecord, string])[] = [
  ["modelVersion", "the model itself differs"],
  ["evidenceVersion", "the evidence differs"],
  ["baselineHash", "the baselines differ"],
  ["priceYear", "pounds are of other years"],
  ["horizon", "years are counted up to another horizon"],
  ["seed", "luck is not the same, so that small differences may be chance"],
];

function cautionsOf(record: RunRecord, first: RunRecord, at: number): Fault[] {
  return SAME.filter(([fact]) => record[fact] !== first[fact]).map(([fact, meaning]) => ({
    code: "NOT_ALIKE",
    path: `/runs/${at}/record/${fact}`,
    expected: String(first[fact]),
    received: record[fact],
    message: `${fact} is ${record[fact]}, and ${first[fact]} in the first run: ${meaning}`,
  }));
}
