import {
  askedUnderAgreementFaults,
  decisionFaults,
  evaluateTakeUp,
  NO_GAME,
  NO_TABLE,
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
      const { results, payoffsUnderAgreement } = runs.succeeded(params.run);
      const { gainShare } = results;
      if (!gainShare) throw problem("INVALID_GAME", { detail: NO_GAME });
      if (body.rule === undefined) {
        const faults = [...askedUnderAgreementFaults(results), ...decisionFaults(body, gainShare.players)];
        if (faults.length > 0) throw inputProblem("INVALID_GAME", faults);
        return takeUpUnderAgreement(payoffsUnderAgreement(), body);
      }
      const request = takeUpOfRun(results, body);
      if (!request) throw problem("INVALID_GAME", { detail: NO_TABLE });
      const faults = takeUpFaults(request);
      if (faults.length > 0) throw inputProblem("INVALID_GAME", faults);
      return evaluateTakeUp(request);
    },
    "results.draws": ({ params }) => drawsCsv(runs.succeeded(params.run).draws),
  } satisfies Handlers;
}
