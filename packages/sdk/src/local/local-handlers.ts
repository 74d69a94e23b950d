import type { Handlers } from "../in-process/handlers.ts";
import { keepBaselines } from "./baselines.ts";
import { comparisonOf } from "./comparison.ts";
import { gainShare } from "./gain-share.ts";
import { keepOperatingModels } from "./operating-models.ts";
import { keepPartnerships } from "./partnerships.ts";
import { reference } from "./reference.ts";
import { resultsHandlers } from "./results.ts";
import { keepRuns } from "./runs.ts";
import { keepScenarios } from "./scenarios.ts";
import { service } from "./service.ts";

/** Everything that can be answered without a server: the public data, the engine, and a memory of what was made. */
export function localHandlers(): Handlers {
  const partnerships = keepPartnerships();
  const operatingModels = keepOperatingModels();
  const baselines = keepBaselines(partnerships);
  const shelves = { partnerships, operatingModels, baselines };
  const scenarios = keepScenarios(shelves);
  const runs = keepRuns(shelves, scenarios);
  return {
    ...reference,
    ...partnerships.handlers,
    ...operatingModels.handlers,
    ...baselines.handlers,
    ...scenarios.handlers,
    ...runs.handlers,
    ...resultsHandlers(runs),
    ...gainShare,
    ...service,
    "comparisons.get": ({ query }) => comparisonOf(query.runs.map((run) => runs.succeeded(run))),
  };
}
