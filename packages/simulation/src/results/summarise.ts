import { TERMS } from "../simulation/terms.ts";
import { rangeOf } from "../summaries/range.ts";
import { appraisalOf } from "./appraisal.ts";
import type { Bridge, Results, ServiceResult } from "./document.ts";
import { firstFigures } from "./first-figures.ts";
import { gainShareOf } from "./gain-share.ts";
import { type Gathered, gatherRun } from "./gather.ts";
import { productivityOf } from "./productivity.ts";
import type { RunPlan } from "./run.ts";
import { systemsOf } from "./systems.ts";
import { viewsOf } from "./views.ts";

/** Sums the numbers of a whole run up to the results document. */
export function resultsOf(run: RunPlan, data: Float64Array, scenarioHash: string): Results {
  const { plan } = run;
  const gathered = gatherRun(run, data);
  const gainShare = gainShareOf(run, data, gathered);
  const { record, summary, trusts, years, warnings } = firstFigures(plan, gathered, scenarioHash);
  return {
    schemaVersion: 1,
    record,
    summary,
    trusts,
    years,
    services: plan.services.flatMap((service, s) =>
      service.inScope ? [serviceOf(service.id, gathered, s)] : [],
    ),
    bridge: bridgeOf(run, gathered),
    appraisal: appraisalOf(run, gathered),
    productivity: productivityOf(run, gathered),
    views: viewsOf(run, gathered),
    systems: systemsOf(run, gathered, gainShare?.transfers ?? null),
    gainShare: gainShare?.result ?? null,
    warnings,
  };
}

function serviceOf(service: string, gathered: Gathered, s: number): ServiceResult {
  return {
    service,
    saving: rangeOf(gathered.sample("serviceSaving", s)),
    moved: rangeOf(gathered.sample("serviceMoved", s)),
  };
}

function bridgeOf({ plan }: RunPlan, gathered: Gathered): Bridge {
  const { horizon } = plan;
  const table = (sums: Float64Array, m: number) =>
    TERMS.map((_, term) => {
      const from = (term * plan.members.length + m) * horizon;
      return Array.from(sums.subarray(from, from + horizon));
    });
  return {
    terms: TERMS,
    trusts: plan.members.map(({ ods }, m) => ({
      ods,
      central: table(gathered.terms.central, m),
      mean: table(gathered.terms.mean, m),
    })),
  };
}
