import {
  decisionFaults,
  evaluateTakeUp,
  NO_GAME,
  RESULTS_PARTS,
  takeUpFaults,
  takeUpOfRun,
  takeUpUnderAgreement,
} from "@shared-services/contracts/documents";
import { drawsCsv, type Results } from "@shared-services/simulation";
import type { Handlers } from "../in-process/handlers.ts";
import { problem } from "../in-process/problems.ts";
import { inputProblem } from "./input-problem.ts";
import type { KeptRuns } from "./runs.ts";

/** Results of runs, whole and by part. */
export function resultsHandlers(runs: KeptRuns) {
  const part =
    <Part>(take: (results: Results) => Part) =>
    ({ params }: { readonly params: { readonly run: string } }) =>
      take(runs.succeeded(params.run).results);
  return {
    "results.get": part((results) => results),
    "results.summary": part(RESULTS_PARTS.summary),
    "results.trusts": part(RESULTS_PARTS.trusts),
    "results.years": part(RESULTS_PARTS.years),
    "results.services": part(RESULTS_PARTS.services),
    "results.bridge": part(RESULTS_PARTS.bridge),
    "results.appraisal": part(RESULTS_PARTS.appraisal),
    "results.productivity": part(RESULTS_PARTS.productivity),
    "results.views": part(RESULTS_PARTS.views),
    "results.systems": part(RESULTS_PARTS.systems),
    "results.game": part(RESULTS_PARTS.game),
    "results.staff": part(RESULTS_PARTS.staff),
    "results.takeUp": ({ params, body }) => {
      const { results, payoffs } = runs.succeeded(params.run);
      const request = takeUpOfRun(results, body);
      if (!request || !payoffs) throw problem("INVALID_GAME", { detail: NO_GAME });
      const byRule = body.rule !== undefined;
      const faults = byRule ? takeUpFaults(request) : decisionFaults(body, payoffs.players);
      if (faults.length > 0) throw inputProblem("INVALID_GAME", faults);
      return byRule ? evaluateTakeUp(request) : takeUpUnderAgreement(payoffs, body);
    },
    "results.draws": ({ params }) => drawsCsv(runs.succeeded(params.run).draws),
  } satisfies Handlers;
}
