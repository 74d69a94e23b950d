import { sum } from "../../../lib/sum.ts";
import { type ClauseKind, percent } from "./clause.ts";

export interface Change {
  readonly clause: "change";
  /** Whether shares of the baseline follow volumes and pay awards, or the first year's baseline. */
  readonly baseline: "follows the year" | "first year";
  /** Charge on leaving, as a share of one year's own baseline, for each year of notice. */
  readonly exitCharge: number;
  readonly noticeYears: number;
  /** Who gets the charge. */
  readonly exitChargeTo: "stayers" | "reserve";
  /** Whether a trust that leaves still gets back the set-up money it put in. */
  readonly leaverIsRepaid: boolean;
  /** How much of a trust's weight it loses for all that it had promised and did not deliver. */
  readonly nonDelivery: number;
  /** Payments on account in a year, trued up on actuals at its end. */
  readonly instalments: number;
  /** Years after which the agreement ends; from then on each trust keeps what falls to it. */
  readonly term: number;
}

/** What happens when volumes move, a trust leaves or does not deliver, and how the year is paid. */
export const change: ClauseKind<Change> = {
  id: "change",
  label: "Change",
  help: "Rebasing for volumes and pay awards, leaving, non-delivery, payments on account with a true-up at the year's end, and when the agreement ends or is reviewed.",
  fields: [
    { id: "baseline", label: "Baseline", shape: "choice", choices: ["follows the year", "first year"] },
    { id: "exitCharge", label: "Exit charge, share of own baseline a year", shape: "share" },
    { id: "noticeYears", label: "Notice", shape: "years" },
    { id: "exitChargeTo", label: "Exit charge goes to", shape: "choice", choices: ["stayers", "reserve"] },
    { id: "leaverIsRepaid", label: "A leaver is still repaid", shape: "yes or no" },
    { id: "nonDelivery", label: "Weight lost for full non-delivery", shape: "share" },
    { id: "instalments", label: "Payments on account a year", shape: "payments a year" },
    { id: "term", label: "Term", shape: "years" },
  ],
  example: {
    clause: "change",
    baseline: "follows the year",
    exitCharge: 0,
    noticeYears: 1,
    exitChargeTo: "stayers",
    leaverIsRepaid: false,
    nonDelivery: 0,
    instalments: 4,
    term: 10,
  },
  reads: ({ nonDelivery }) => (nonDelivery > 0 ? ["delivered"] : []),
  reading: ({ baseline, leaverIsRepaid, nonDelivery, term }) => ({
    baseline,
    leaverIsRepaid,
    nonDelivery,
    term,
  }),
  grant: ({ exitCharge, noticeYears, exitChargeTo }, { leaving, member, baselineCost }) => {
    const due = leaving.map((cost) => exitCharge * noticeYears * cost);
    const charged = sum(due);
    if (charged === 0) return null;
    const stays = baselineCost.map((cost, i) => cost * member[i]);
    const received = sum(stays);
    const toReserve = exitChargeTo === "reserve" || received === 0;
    return {
      amounts: due.map((charge, i) => (toReserve ? 0 : (charged * stays[i]) / received) - charge),
      ...(toReserve ? { outside: { reserve: charged } } : {}),
      why: () =>
        `trusts that leave pay ${percent(exitCharge)} of their baseline for each of ${noticeYears} years of notice`,
    };
  },
};
