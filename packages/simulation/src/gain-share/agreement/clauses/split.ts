import type { KeyShare } from "../../rules/inputs.ts";
import { type ClauseKind, columnsOfKeys } from "./clause.ts";

export interface Split {
  readonly clause: "split";
  /** Keys, or rules of the game, with their shares; the shares add up to 1. Who gets a negative amount counts as nought. */
  readonly parts: readonly KeyShare[];
}

/** Who gets what of the gain that is left. */
export const split: ClauseKind<Split> = {
  id: "split",
  label: "Split",
  help: "The key, or mix of keys, by which the gain that is left is divided. A rule of the game (Shapley, nucleolus, …) enters with what it gives each partner of the expected game; a fallback stands in where it refuses it.",
  required: true,
  fields: [{ id: "parts", label: "Keys and their shares", shape: "keys with shares" }],
  example: {
    clause: "split",
    parts: [
      { key: "baseline-cost", share: 0.5 },
      { key: "contribution", share: 0.3, negatives: "nought", fallback: "baseline-cost" },
      { key: "equal", share: 0.2 },
    ],
  },
  reads: ({ parts }) => columnsOfKeys(parts),
  terms: ({ parts }) => ({ gain: parts }),
};
