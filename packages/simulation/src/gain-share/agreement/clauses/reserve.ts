import { type ClauseKind, percent } from "./clause.ts";

export interface Reserve {
  readonly clause: "reserve";
  /** Share of a gain. */
  readonly share: number;
  /** What it is for. */
  readonly purpose: string;
}

/** Part of a gain is put aside and reinvested together. */
export const reserve: ClauseKind<Reserve> = {
  id: "reserve",
  label: "Reserve",
  help: "The share of a gain that the partners keep together, to reinvest or to make good on their floors.",
  fields: [
    { id: "share", label: "Share of the gain", shape: "share" },
    { id: "purpose", label: "Purpose", shape: "text" },
  ],
  example: { clause: "reserve", share: 0.2, purpose: "next wave of the shared service" },
  grant: ({ share, purpose }, _, pool) =>
    pool > 0 && share > 0
      ? {
          outside: { reserve: share * pool },
          why: () => `${percent(share)} of the gain is put aside for ${purpose}`,
        }
      : null,
};
