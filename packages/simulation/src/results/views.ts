import { TERMS } from "../simulation/terms.ts";
import { ADJUSTMENTS, VIEWS } from "../simulation/views.ts";
import { rangeOf } from "../summaries/range.ts";
import type { Viewed, ViewedMoney, ViewsResult } from "./document.ts";
import type { Gathered } from "./gather.ts";
import type { RunPlan } from "./run.ts";
import { mapSamples, together } from "./samples.ts";

/** The same money in every view, for the partnership and each trust. */
export function viewsOf(run: RunPlan, gathered: Gathered): ViewsResult {
  const { members } = run.plan;
  return {
    views: VIEWS.map(({ counts, ...view }) => ({
      ...view,
      leavesOut: TERMS.filter((term) => !counts(term)).map(({ id }) => id),
    })),
    adjustments: ADJUSTMENTS.map(({ id, label, release }) => ({ id, label, release })),
    partnership: moneyOf(
      run,
      gathered,
      members.map((_, m) => m),
    ),
    trusts: members.map(({ ods }, m) => ({ ods, ...moneyOf(run, gathered, [m]) })),
  };
}

function moneyOf({ plan }: RunPlan, gathered: Gathered, members: readonly number[]): ViewedMoney {
  const { horizon } = plan;
  const n = plan.members.length;
  const summed = (sums: Float64Array) =>
    ADJUSTMENTS.map((_, a) =>
      Array.from({ length: horizon }, (_, y) =>
        members.reduce((sum, m) => sum + sums[(a * n + m) * horizon + y], 0),
      ),
    );
  return {
    views: VIEWS.map((view, v): Viewed => {
      const ofAll = (group: "viewedPresent" | "viewedBenefit") =>
        together(members.map((m) => gathered.sample(group, v * n + m)));
      const years = Array.from({ length: horizon }, (_, y) =>
        together(members.map((m) => gathered.sample("viewed", (v * n + m) * horizon + y))),
      );
      const present = ofAll("viewedPresent");
      return {
        view: view.id,
        years: years.map(rangeOf),
        total: rangeOf(together(years)),
        presentValue: rangeOf(present),
        benefitCostRatio: rangeOf(
          mapSamples([ofAll("viewedBenefit"), present], ([benefit, net]) =>
            benefit > net ? benefit / (benefit - net) : 0,
          ),
        ),
      };
    }),
    central: summed(gathered.adjustments.central),
    mean: summed(gathered.adjustments.mean),
  };
}
