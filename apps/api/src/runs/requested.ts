import { requestedFaults } from "@shared-services/contracts/documents";
import type { RunRequest } from "@shared-services/contracts/routes";
import { pinned } from "@shared-services/public-data";
import {
  inputError,
  isInputError,
  resolveScenario,
  type Scenario,
  type ScenarioDocument,
} from "@shared-services/simulation";
import { eq } from "drizzle-orm";
import { refusal } from "../http/refusal.ts";
import type { Transaction } from "../storage/database.ts";
import { scenarios } from "../storage/schema.ts";
import { libraryIn } from "./library.ts";

/** What somebody wants to have simulated. */
export interface Requested {
  /** The scenario that the document was taken from, if it was. */
  readonly from: string | null;
  readonly document: ScenarioDocument;
  readonly scenario: Scenario;
}

/**
 * Finds all that a request names.
 *
 * @throws a refusal, or an InputError that says all that is wrong
 */
export async function scenarioRequested(body: RunRequest, transaction: Transaction): Promise<Requested> {
  const from = "scenario" in body ? body.scenario : null;
  const document = "scenario" in body ? await documentOf(body.scenario, transaction) : pinned(body.document);
  try {
    return { from, document, scenario: resolveScenario(document, await libraryIn(transaction, document)) };
  } catch (error) {
    throw isInputError(error) ? inputError(requestedFaults(body, error.faults)) : error;
  }
}

async function documentOf(id: string, transaction: Transaction): Promise<ScenarioDocument> {
  const [row] = await transaction
    .select({ document: scenarios.document })
    .from(scenarios)
    .where(eq(scenarios.id, id));
  if (row) return row.document;
  const message = `/scenario: expected the id of a scenario, got "${id}"`;
  throw refusal("INVALID_SCENARIO", {
    errors: [{ pointer: "/scenario", code: "UNKNOWN_SCENARIO", received: id, message }],
  });
}
