import type { ComparedRun, Comparison, Difference, RunDifference } from "@shared-services/contracts/routes";
import type { Fault, Range, RunRecord } from "@shared-services/simulation";
import type { SucceededRun } from "./runs.ts";

/** Runs side by side; the first is what the others are compared with. */
export function comparisonOf(runs: readonly SucceededRun[]): Comparison {
  const compared = runs.map(comparedRun);
  const [first, ...others] = compared as [ComparedRun, ...ComparedRun[]];
  return {
    runs: compared,
    differences: others.map((other) => differenceOf(other, first)),
    cautions: others.flatMap((other, index) => cautionsOf(other.record, first.record, index + 1)),
  };
}

function comparedRun({ run, results }: SucceededRun): ComparedRun {
  return {
    run: run.id,
    name: run.document.name,
    operatingModel: run.document.operatingModel,
    record: results.record,
    summary: results.summary,
    trusts: results.trusts.map(({ ods, name, joins, npv, runRate, chanceWorseOff }) => ({
      ...{ ods, name, joins, npv, runRate, chanceWorseOff },
    })),
  };
}

function differenceOf(one: ComparedRun, first: ComparedRun): RunDifference {
  return {
    run: one.run,
    against: first.run,
    npv: difference(one.summary.npv, first.summary.npv),
    runRate: difference(one.summary.runRate, first.summary.runRate),
    chanceOfLoss: one.summary.chanceOfLoss.share - first.summary.chanceOfLoss.share,
    trusts: one.trusts.flatMap((trust) => {
      const same = first.trusts.find(({ ods }) => ods === trust.ods);
      if (same === undefined) return [];
      const chanceWorseOff = trust.chanceWorseOff.share - same.chanceWorseOff.share;
      return [{ ods: trust.ods, npv: difference(trust.npv, same.npv), chanceWorseOff }];
    }),
  };
}

function difference(one: Range, other: Range): Difference {
  return { central: one.central - other.central, mean: one.mean - other.mean };
}

/** What must be the same for a difference to be one of scenarios alone. */
const SAME: readonly (readonly [fact: keyof RunRecord, meaning: string])[] = [
  ["modelVersion", "the model itself differs"],
  ["evidenceVersion", "the evidence differs"],
  ["baselineHash", "the baselines differ"],
  ["priceYear", "pounds are of other years"],
  ["horizon", "years are counted up to another horizon"],
  ["seed", "luck is not the same, so that small differences may be chance"],
];

function cautionsOf(record: RunRecord, first: RunRecord, index: number): Fault[] {
  return SAME.filter(([fact]) => record[fact] !== first[fact]).map(([fact, meaning]) => ({
    code: "NOT_ALIKE",
    path: `/runs/${index}/record/${fact}`,
    expected: String(first[fact]),
    received: record[fact],
    message: `${fact} is ${record[fact]}, and ${first[fact]} in the first run: ${meaning}`,
  }));
}
