import type { KeyShare } from "../../rules/inputs.ts";
import { type ClauseKind, columnsOfKeys } from "./clause.ts";

export interface Loss {
  readonly clause: "loss";
  /** Keys with their shares; the shares add up to 1. */
  readonly parts: readonly KeyShare[];
  /** The most that a trust bears, as a share of its own baseline; null for no limit. */
  readonly cap: number | null;
  /** Caps of their own, by trust, in place of that one. */
  readonly ownCaps?: Readonly<Record<string, number>> | null;
  /** The trust that bears what is above all caps; null to lift the caps alike. */
  readonly payer: string | null;
}

/** Who bears what of a loss. */
export const loss: ClauseKind<Loss> = {
  id: "loss",
  label: "Loss",
  help: "How a loss is borne: by which key, up to which share of each trust's baseline, and who pays what is above. Agreements that only share gains have ended in debt.",
  required: true,
  fields: [
    { id: "parts", label: "Keys and their shares", shape: "keys with shares" },
    { id: "cap", label: "Most, as a share of own baseline", shape: "share", optional: true },
    { id: "ownCaps", label: "Caps of their own", shape: "share by trust", optional: true },
    { id: "payer", label: "Payer of last resort", shape: "trust", optional: true },
  ],
  example: {
    clause: "loss",
    parts: [{ key: "baseline-cost", share: 1 }],
    cap: 0.02,
    ownCaps: null,
    payer: null,
  },
  among: (clause, trusts) =>
    clause.payer === null || trusts.includes(clause.payer) ? clause : { ...clause, payer: null },
  reads: ({ parts }) => columnsOfKeys(parts),
  terms: ({ parts, cap, ownCaps, payer }, { trusts, baselineCost }) => ({
    loss: parts,
    payer,
    lossCap: baselineCost.map((cost, i) => {
      const own = ownCaps && Object.hasOwn(ownCaps, trusts[i]) ? ownCaps[trusts[i]] : null;
      const share = own ?? cap;
      return share === null ? Number.POSITIVE_INFINITY : share * cost;
    }),
  }),
};
