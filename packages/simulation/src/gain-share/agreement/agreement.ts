import type { Clause } from "./clauses/clauses.ts";
import type { Given } from "./given.ts";

/**
 * What the partners have agreed, as a document: clauses in the order in which they take from the gain, and over
 * what time entitlements are counted.
 */
export interface Agreement {
  readonly label: string;
  /**
   * `year`: each year by itself. `cumulative`: on the sums of all years so far, each year paying the difference, so
   * that a bad year takes back what good ones gave; counting starts anew when a trust joins or leaves. `npv`: the same
   * on discounted sums.
   */
  readonly basis: "year" | "cumulative" | "npv";
  readonly clauses: readonly Clause[];
  /** What partners say of themselves, for keys and rules that ask for it. */
  readonly given?: Given;
}

/**
 * A starting point for negotiation, on the founders' judgement: half by baseline cost, three tenths by what each
 * contributed, two tenths equally; investment back first; nothing shared below 2 % of the baseline; nobody worse off
 * for three years; a fifth reinvested. Losses up to 2 % of each trust's baseline, the same way but for contribution,
 * which goes by cost: nobody pays more for having contributed.
 */
export const defaultAgreement: Agreement = {
  label: "Default agreement (judgement)",
  basis: "year",
  clauses: [
    { clause: "measure", of: "outturn", ownCosts: "kept" },
    { clause: "threshold", share: 0.02, above: "cliff", losses: true },
    { clause: "repay", tiers: null },
    { clause: "reserve", share: 0.2, purpose: "the next wave of the shared service" },
    { clause: "floor", years: 3, level: 0, paidBy: ["gainers", "reserve"] },
    {
      clause: "split",
      parts: [
        { key: "baseline-cost", share: 0.5 },
        { key: "contribution", share: 0.3, negatives: "nought", fallback: "baseline-cost" },
        { key: "equal", share: 0.2 },
      ],
    },
    {
      clause: "loss",
      parts: [
        { key: "baseline-cost", share: 0.8 },
        { key: "equal", share: 0.2 },
      ],
      cap: 0.02,
      payer: null,
    },
  ],
};
