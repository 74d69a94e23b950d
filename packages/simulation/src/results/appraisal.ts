import { peakFunding } from "../appraisal/payback.ts";
import { SAVING_TERMS, TERMS, type TermId } from "../simulation/terms.ts";
import { rangeOf, type Sample } from "../summaries/range.ts";
import type { Appraisal, AppraisalResult, RunRateSaving } from "./document.ts";
import type { Gathered } from "./gather.ts";
import { payback } from "./payback.ts";
import type { RunPlan } from "./run.ts";
import { mapSamples, together } from "./samples.ts";

/** Terms that work through the pool's price: benefits, if they come to a gain. All others are costs. */
const BENEFITS: readonly TermId[] = SAVING_TERMS;

/**
 * Benefits against costs, in present values of real pounds.
 *
 * Benefits are what moved work saves through the pool's price; costs are everything else that joining brings,
 * whoever funds it. Transfers between members cancel in the partnership and stay in the trusts' own figures.
 *
 * Source: HM Treasury, The Green Book (2022), 5.54–5.55: net present value is present benefits less present
 * costs, the benefit–cost ratio is one over the other.
 */
export function appraisalOf(run: RunPlan, gathered: Gathered): AppraisalResult {
  const { plan } = run;
  const members = plan.members.map((_, m) => m);
  return {
    discountRate: plan.discount.length > 1 ? 1 / plan.discount[1] - 1 : 0,
    benefits: TERMS.filter(({ id }) => BENEFITS.includes(id)).map(({ id }) => id),
    costs: TERMS.filter(({ id }) => !BENEFITS.includes(id)).map(({ id }) => id),
    partnership: appraise(run, gathered, members),
    trusts: plan.members.map(({ ods }, m) => ({ ods, ...appraise(run, gathered, [m]) })),
  };
}

function appraise({ plan }: RunPlan, gathered: Gathered, members: readonly number[]): Appraisal {
  const benefits = presentValue(plan, gathered, { group: "saving", members });
  const npv = presentValue(plan, gathered, { group: "position", members });
  const costs = mapSamples([benefits, npv], ([benefit, net]) => benefit - net);
  const position = Array.from({ length: plan.horizon }, (_, y) =>
    together(members.map((m) => gathered.sample("position", m * plan.horizon + y))),
  );
  return {
    benefits: rangeOf(benefits),
    costs: rangeOf(costs),
    netPresentValue: rangeOf(npv),
    benefitCostRatio: rangeOf(mapSamples([benefits, costs], ratio)),
    returnOnInvestment: rangeOf(mapSamples([npv, costs], ratio)),
    peakFunding: rangeOf(mapSamples(position, (values) => peakFunding((y) => values[y], plan.horizon))),
    payback: payback(position, plan.discount),
    runRateSaving: runRateSaving(plan, gathered, members),
  };
}

function runRateSaving(
  { horizon }: RunPlan["plan"],
  gathered: Gathered,
  members: readonly number[],
): RunRateSaving {
  const last = (m: number) => m * horizon + horizon - 1;
  const netNew = together(members.map((m) => gathered.sample("saving", last(m))));
  const booked = together(members.map((m) => gathered.sample("alreadyBooked", m)));
  const automated = together(members.map((m) => gathered.sample("alreadyAutomated", m)));
  return {
    gross: rangeOf(together([netNew, booked, automated])),
    booked: rangeOf(booked),
    automated: rangeOf(automated),
    netNew: rangeOf(netNew),
  };
}

/** Nought where there is no cost to set a benefit against. */
function ratio([value, cost]: readonly number[]): number {
  return cost > 0 ? value / cost : 0;
}

function presentValue(
  { horizon, discount }: RunPlan["plan"],
  gathered: Gathered,
  { group, members }: { readonly group: "saving" | "position"; readonly members: readonly number[] },
): Sample {
  const column = new Float64Array(gathered.draws);
  let central = 0;
  let setSize = 1;
  for (const m of members) {
    for (let y = 0; y < horizon; y++) {
      const sample = gathered.sample(group, m * horizon + y);
      setSize = sample.setSize;
      central += discount[y] * sample.central;
      for (let d = 0; d < column.length; d++) column[d] += discount[y] * sample.column[d];
    }
  }
  return { central, column, setSize };
}
