import { sum } from "../../lib/sum.ts";
import { type Outcome, refusal } from "./rule.ts";

/**
 * What players add to groups of the others, scaled to give out exactly what all are worth; refused where the sum is
 * nought or of the other sign.
 */
export function scaledToTotal(adds: Float64Array, total: number): Outcome {
  if (total === 0) return { amounts: adds.map(() => 0) };
  const added = sum(adds);
  if (!(added / total > 0)) {
    return refusal(
      "CANNOT_BE_SCALED",
      `the players add ${added} in sum over all groups but are worth ${total} together, so no scaling of the Banzhaf value gives that out`,
    );
  }
  return { amounts: adds.map((one) => (total * one) / added) };
}
