import { compare } from "@shared-services/contracts/documents";
import type { Handlers } from "../in-process/handlers.ts";
import { problem } from "../in-process/problems.ts";
import { keepAgreements } from "./agreements.ts";
import { keepBaselines } from "./baselines.ts";
import { gainShare } from "./gain-share.ts";
import { glanceHandlers } from "./glances.ts";
import { keepOperatingModels } from "./operating-models.ts";
import { keepPartnerships } from "./partnerships.ts";
import { reference } from "./reference.ts";
import { resultsHandlers } from "./results.ts";
import { type KeptRuns, keepRuns } from "./runs.ts";
import { keepScenarios } from "./scenarios.ts";
import { service } from "./service.ts";

/** Everything that can be answered without a server: the public data, the engine, and a memory of what was made. */
export function localHandlers(): Handlers {
  const partnerships = keepPartnerships();
  const operatingModels = keepOperatingModels();
  const baselines = keepBaselines(partnerships);
  const agreements = keepAgreements(partnerships);
  const shelves = { partnerships, operatingModels, baselines, agreements };
  const scenarios = keepScenarios(shelves);
  const runs = keepRuns(shelves, scenarios);
  return {
    ...reference,
    ...partnerships.handlers,
    ...operatingModels.handlers,
    ...baselines.handlers,
    ...agreements.handlers,
    ...scenarios.handlers,
    ...glanceHandlers(shelves, scenarios),
    ...runs.handlers,
    ...resultsHandlers(runs),
    ...gainShare,
    ...service,
    "comparisons.get": ({ query }) => comparison(query.runs, runs),
  };
}

function comparison(ids: readonly string[], runs: KeptRuns) {
  if (new Set(ids).size < ids.length) {
    throw problem("INCOMPARABLE", { detail: "Name each run once: a run does not differ from itself." });
  }
  return compare(
    ids.map((id) => {
      const { run, results } = runs.succeeded(id);
      return { run: id, document: run.document, results };
    }),
  );
}
