import { requestedFaults } from "@shared-services/contracts/documents";
import type { RunRequest } from "@shared-services/contracts/routes";
import { pinned } from "@shared-services/public-data";
import {
  glanceFaults,
  refuse,
  resolveScenario,
  type Scenario,
  type ScenarioDocument,
} from "@shared-services/simulation";
import { problem } from "../in-process/problems.ts";
import { refusedAs } from "./input-problem.ts";
import { libraryIn, type Shelves } from "./library.ts";
import type { KeptScenarios } from "./scenarios.ts";

/** What somebody wants to have simulated. */
export interface Requested {
  /** Pinned. */
  readonly document: ScenarioDocument;
  /** Id of the scenario that it was taken from; null for a document that was sent along. */
  readonly scenario: string | null;
  readonly resolved: Scenario;
}

/** Finds all that a request names; refused with the problem that the service would answer. */
export function requested(body: RunRequest, shelves: Shelves, scenarios: KeptScenarios): Requested {
  const { document, scenario } = documentOf(body, scenarios);
  const resolved = refusedAs(
    "INVALID_SCENARIO",
    () => resolveScenario(document, libraryIn(shelves, document)),
    (faults) => requestedFaults(body, faults),
  );
  return { document, scenario, resolved };
}

/** The same for a glance: refused, too, where it is too much to be looked at while somebody waits. */
export function requestedGlance(body: RunRequest, shelves: Shelves, scenarios: KeptScenarios): Scenario {
  const { resolved } = requested(body, shelves, scenarios);
  refusedAs("INVALID_SCENARIO", () => refuse(requestedFaults(body, glanceFaults(resolved))));
  return resolved;
}

function documentOf(body: RunRequest, scenarios: KeptScenarios): Omit<Requested, "resolved"> {
  if ("document" in body) return { document: pinned(body.document), scenario: null };
  const scenario = scenarios.find(body.scenario);
  if (scenario !== undefined) return { document: scenario.document, scenario: scenario.id };
  const message = `/scenario: expected the id of a scenario, got "${body.scenario}"`;
  throw problem("INVALID_SCENARIO", {
    errors: [{ pointer: "/scenario", code: "UNKNOWN_SCENARIO", received: body.scenario, message }],
  });
}
