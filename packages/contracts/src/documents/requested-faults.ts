import { type Fault, within } from "@shared-services/simulation";
import type { RunRequest } from "../routes/runs.ts";

/**
 * Faults of a scenario as faults of the request that asks for it: of a document that was sent along they point into
 * the body, where it stands.
 *
 * @example
 * requestedFaults({ document }, [{ path: "/members/RXX", … }])[0].path; // "/document/members/RXX"
 */
export function requestedFaults(request: RunRequest, faults: readonly Fault[]): readonly Fault[] {
  return "document" in request ? within("/document", faults) : faults;
}
