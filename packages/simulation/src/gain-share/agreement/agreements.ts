import { type Agreement, defaultAgreement } from "./agreement.ts";

/** An agreement to start from: what it is for, and where it comes from. */
export interface AgreementTemplate {
  readonly id: string;
  /** What it does and when to choose it, for a board. */
  readonly summary: string;
  readonly source: string;
  readonly agreement: Agreement;
}

/** Agreements to start from, the usual one first. None of them names a trust, so that each serves any partnership. */
export const AGREEMENTS: readonly AgreementTemplate[] = [
  {
    id: "default",
    summary:
      "Half by size, three tenths by what each contributes, two tenths equally; investment back first, nobody worse off for three years, a fifth reinvested.",
    source: "The founders' judgement.",
    agreement: defaultAgreement,
  },
  {
    id: "equal-partners",
    summary:
      "Everyone has the same part of gains and of losses, whatever its size: for few partners much alike.",
    source:
      "North West London Whole Systems Integrated Care toolkit, chapter 10, which lists equal shares first among its keys.",
    agreement: {
      label: "Equal partners",
      basis: "year",
      clauses: [
        { clause: "measure", of: "outturn", ownCosts: "kept" },
        { clause: "repay", tiers: null },
        { clause: "split", parts: [{ key: "equal", share: 1 }] },
        { clause: "loss", parts: [{ key: "equal", share: 1 }], cap: null, payer: null },
      ],
    },
  },
  {
    id: "system-total",
    summary:
      "One purse: all gains, losses and own costs of the change count together and are shared by size, on the sums so far. Nobody gains while the whole loses.",
    source:
      "The pattern of a shared system control total, as Dorset met one in 2017/18 and North Cumbria shared its risk; their own shares are not published.",
    agreement: {
      label: "One system total",
      basis: "cumulative",
      clauses: [
        { clause: "measure", of: "outturn", ownCosts: "shared" },
        { clause: "split", parts: [{ key: "baseline-cost", share: 1 }] },
        { clause: "loss", parts: [{ key: "baseline-cost", share: 1 }], cap: null, payer: null },
      ],
    },
  },
  {
    id: "two-sided",
    summary:
      "A third party that sets the baseline keeps a quarter of the gain; nothing is shared below 2 % of baseline, gains stop at 20 % and losses at 15 % of it.",
    source:
      "The two-sided ENHANCED track of the Medicare Shared Savings Program, 42 CFR 425.610: at most 75 % of savings up to 20 % of the benchmark, losses up to 15 %.",
    agreement: {
      label: "Two-sided, with a third party",
      basis: "year",
      clauses: [
        { clause: "measure", of: "outturn", ownCosts: "kept" },
        { clause: "threshold", share: 0.02, above: "cliff", losses: true },
        { clause: "clawback", share: 0.25 },
        { clause: "split", parts: [{ key: "baseline-cost", share: 1 }] },
        { clause: "cap", share: 0.2, of: "baseline", over: "reserve" },
        { clause: "loss", parts: [{ key: "baseline-cost", share: 1 }], cap: 0.15, payer: null },
      ],
    },
  },
];
