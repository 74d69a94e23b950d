import { type ClauseKind, percent } from "./clause.ts";

export interface Clawback {
  readonly clause: "clawback";
  /** Share of a gain. */
  readonly share: number;
}

/** What a third party takes of a gain before it is shared. */
export const clawback: ClauseKind<Clawback> = {
  id: "clawback",
  label: "Clawback",
  help: "The share of a gain that the commissioner takes, for instance through the efficiency factor of the tariff or a system control total.",
  fields: [{ id: "share", label: "Share of the gain", shape: "share" }],
  example: { clause: "clawback", share: 0.1 },
  grant: ({ share }, _, pool) =>
    pool > 0 && share > 0
      ? {
          outside: { commissioner: share * pool },
          why: () => `the commissioner takes ${percent(share)} of the gain`,
        }
      : null,
};
