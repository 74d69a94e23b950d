import { problemErrors } from "@shared-services/contracts/documents";
import type { ProblemCode } from "@shared-services/contracts/routes";
import { type Fault, isInputError } from "@shared-services/simulation";
import { problem, type RefusalThrown } from "../in-process/problems.ts";

/** Faults of the engine as a problem: their paths are pointers into the document that was sent. */
export function inputProblem(code: ProblemCode, faults: readonly Fault[]): RefusalThrown {
  return problem(code, { errors: problemErrors(faults) });
}

/**
 * What `work` gives; where the engine refuses its input, the problem that the service would answer. `placed` says where
 * in the body the faults stand, where that is not the document itself.
 */
export function refusedAs<T>(code: ProblemCode, work: () => T, placed: Placed = (faults) => faults): T {
  try {
    return work();
  } catch (error) {
    if (isInputError(error)) throw inputProblem(code, placed(error.faults));
    throw error;
  }
}

type Placed = (faults: readonly Fault[]) => readonly Fault[];
