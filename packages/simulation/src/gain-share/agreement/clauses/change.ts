import { sum } from "../../../lib/sum.ts";
import { type ClauseKind, percent, pounds } from "./clause.ts";

export interface Change {
  readonly clause: "change";
  /**
   * Whether a trust of a later wave shares from the signing on, or from the year in which its first work is in the pool;
   * left out, from the signing on.
   */
  readonly entry?: "on signing" | "on going live" | null;
  /** Whether shares of the baseline follow volumes and pay awards every year, at reviews, or never. */
  readonly baseline: "follows the year" | "first year" | "last review";
  /** Years from one review to the next; left out, none. */
  readonly reviewYears?: number | null;
  /** Charge on leaving, as a share of one year's own baseline, for each year of notice. */
  readonly exitCharge: number;
  readonly noticeYears: number;
  /** Who gets the charge. */
  readonly exitChargeTo: "stayers" | "reserve";
  /** Whether a trust that leaves still gets back the set-up money it put in. */
  readonly leaverIsRepaid: boolean;
  /** Whether a leaver owes at once its part, by baseline, of what others have not had back; left out, it does not. */
  readonly setUpFallsDue?: boolean | null;
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
  help: "When a trust of a later wave begins to share, whether the baseline follows volumes and pay awards, leaving, non-delivery, payments on account with a true-up at the year's end, and when the agreement ends. An exit charge comes on top of the one that the operating model may have.",
  fields: [
    {
      id: "entry",
      label: "A later wave shares from",
      shape: "choice",
      choices: ["on signing", "on going live"],
      optional: true,
    },
    {
      id: "baseline",
      label: "Baseline",
      shape: "choice",
      choices: ["follows the year", "first year", "last review"],
    },
    { id: "reviewYears", label: "Years between reviews", shape: "years", optional: true },
    { id: "exitCharge", label: "Exit charge, share of own baseline a year", shape: "share" },
    { id: "noticeYears", label: "Notice", shape: "years" },
    { id: "exitChargeTo", label: "Exit charge goes to", shape: "choice", choices: ["stayers", "reserve"] },
    { id: "leaverIsRepaid", label: "A leaver is still repaid", shape: "yes or no" },
    {
      id: "setUpFallsDue",
      label: "A leaver pays its part of set-up not yet repaid",
      shape: "yes or no",
      optional: true,
    },
    { id: "nonDelivery", label: "Weight lost for full non-delivery", shape: "share" },
    { id: "instalments", label: "Payments on account a year", shape: "payments a year" },
    { id: "term", label: "Term", shape: "years" },
  ],
  example: {
    clause: "change",
    entry: "on signing",
    baseline: "follows the year",
    reviewYears: null,
    exitCharge: 0,
    noticeYears: 1,
    exitChargeTo: "stayers",
    leaverIsRepaid: false,
    setUpFallsDue: false,
    nonDelivery: 0,
    instalments: 4,
    term: 10,
  },
  check: ({ baseline, reviewYears }) =>
    baseline !== "last review" || (reviewYears ?? 0) >= 1
      ? []
      : [
          {
            code: "NO_REVIEW",
            path: "/reviewYears",
            expected: "at least one year from one review to the next, for a baseline of the last review",
            received: reviewYears ?? "none",
          },
        ],
  reads: ({ nonDelivery, entry }) => [
    ...(nonDelivery > 0 ? (["delivered"] as const) : []),
    ...(entry === "on going live" ? (["live"] as const) : []),
  ],
  reading: ({ entry, baseline, reviewYears, leaverIsRepaid, setUpFallsDue, nonDelivery, term }) => ({
    entry: entry ?? "on signing",
    baseline,
    reviewYears: reviewYears ?? 1,
    leaverIsRepaid,
    setUpFallsDue: setUpFallsDue === true,
    nonDelivery,
    term,
  }),
  grant: ({ exitCharge, noticeYears, exitChargeTo }, { leaving, member, baselineCost, debts }) => {
    const due = leaving.map((cost) => exitCharge * noticeYears * cost);
    const charged = sum(due);
    const owed = sum(debts.owed);
    if (charged === 0 && owed === 0) return null;
    const stays = baselineCost.map((cost, i) => cost * member[i]);
    const received = sum(stays);
    const toReserve = exitChargeTo === "reserve" || received === 0;
    const charge = `trusts that leave pay ${percent(exitCharge)} of their baseline for each of ${noticeYears} years of notice`;
    const debt = `they pay ${pounds(owed)} of set-up money that others have not had back`;
    return {
      amounts: due.map(
        (amount, i) =>
          (toReserve || charged === 0 ? 0 : (charged * stays[i]) / received) -
          amount +
          debts.received[i] -
          debts.owed[i],
      ),
      ...(toReserve ? { outside: { reserve: charged } } : {}),
      why: () => [...(charged === 0 ? [] : [charge]), ...(owed === 0 ? [] : [debt])].join("; "),
    };
  },
};
