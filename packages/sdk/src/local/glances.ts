import { prepare, summariseGlance } from "@shared-services/simulation";
import type { Handlers } from "../in-process/handlers.ts";
import { problem } from "../in-process/problems.ts";
import type { Shelves } from "./library.ts";
import { requestedGlance } from "./requested.ts";
import type { KeptScenarios } from "./scenarios.ts";
import { simulateInSlices } from "./simulate-in-slices.ts";

/** First figures, worked out in this thread as long as somebody waits for them. */
export function glanceHandlers(shelves: Shelves, scenarios: KeptScenarios): Handlers {
  return {
    "glances.take": async ({ body, gone }) => {
      const plan = prepare(requestedGlance(body, shelves, scenarios), "glance");
      const data = await simulateInSlices(plan, { cancelled: () => gone.aborted });
      if (data === null) throw problem("UNAVAILABLE", { detail: "Nobody waits for the answer any more." });
      return summariseGlance(plan, data);
    },
  };
}
