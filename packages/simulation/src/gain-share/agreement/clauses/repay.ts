import { type ClauseKind, pounds } from "./clause.ts";

export interface Repay {
  readonly clause: "repay";
  /** Who is repaid first, tier by tier; null for all trusts alike. */
  readonly tiers: readonly (readonly string[])[] | null;
}

/** Set-up money is paid back before anything is shared. */
export const repay: ClauseKind<Repay> = {
  id: "repay",
  label: "Repay investment",
  help: "Whoever put in set-up money gets it back out of the gains first, tier by tier, and inside a tier in proportion to what is outstanding.",
  fields: [{ id: "tiers", label: "Order of repayment", shape: "tiers of trusts", optional: true }],
  example: { clause: "repay", tiers: null },
  check: ({ tiers }) => {
    const seen = new Set<string>();
    return (tiers ?? []).flatMap((tier, t) =>
      tier.flatMap((trust, k) => {
        if (!seen.has(trust)) {
          seen.add(trust);
          return [];
        }
        return [
          { code: "REPEATED", path: `/tiers/${t}/${k}`, expected: "each trust in one tier", received: trust },
        ];
      }),
    );
  },
  among: (clause, trusts) => ({
    ...clause,
    tiers: clause.tiers?.map((tier) => tier.filter((trust) => trusts.includes(trust))) ?? null,
  }),
  grant: ({ tiers }, { trusts, outstanding, entered }, pool) => {
    const amounts = new Float64Array(trusts.length);
    let left = pool;
    for (const tier of tiers ?? [trusts]) {
      const members = tier.map((trust) => trusts.indexOf(trust)).filter((i) => entered[i] === 1);
      const due = members.reduce((sum, i) => sum + Math.max(0, outstanding[i]), 0);
      if (due <= 0 || left <= 0) continue;
      const paid = Math.min(due, left);
      for (const i of members) amounts[i] = (paid * Math.max(0, outstanding[i])) / due;
      left -= paid;
    }
    if (left === pool) return null;
    return { amounts, repays: true, why: () => `${pounds(pool - left)} of set-up money is repaid` };
  },
};
