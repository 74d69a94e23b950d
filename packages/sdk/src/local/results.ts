import type { StaffResult } from "@shared-services/contracts/routes";
import type { Results } from "@shared-services/simulation";
import type { Handlers } from "../in-process/handlers.ts";
import { drawsCsv } from "./draws.ts";
import type { KeptRuns } from "./runs.ts";

/** Results of runs, whole and by part. */
export function resultsHandlers(runs: KeptRuns) {
  const of = ({ params }: { readonly params: { readonly run: string } }) =>
    runs.succeeded(params.run).results;
  return {
    "results.get": (asked) => of(asked),
    "results.summary": (asked) => {
      const { record, summary, warnings } = of(asked);
      return { record, summary, warnings };
    },
    "results.trusts": (asked) => part(of(asked), "trusts"),
    "results.years": (asked) => part(of(asked), "years"),
    "results.services": (asked) => part(of(asked), "services"),
    "results.bridge": (asked) => part(of(asked), "bridge"),
    "results.appraisal": (asked) => part(of(asked), "appraisal"),
    "results.game": (asked) => part(of(asked), "gainShare"),
    "results.draws": ({ params }) => drawsCsv(runs.succeeded(params.run).draws),
    "results.staff": (asked) => staffOf(of(asked)),
  } satisfies Handlers;
}

function part<Name extends keyof Results>(results: Results, name: Name): Pick<Results, "record" | Name> {
  return { record: results.record, [name]: results[name] } as Pick<Results, "record" | Name>;
}

function staffOf({ record, trusts, years }: Results): StaffResult {
  return {
    record,
    trusts: trusts.map(({ ods, name, staff }) => ({ ods, name, ...staff })),
    years: years.map(({ year, label, staff }) => ({ year, label, ...staff })),
  };
}
