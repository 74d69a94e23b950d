import { sum } from "../../lib/sum.ts";
import { mixInput, mixShares } from "../keys/mix.ts";
import { columnInput } from "./inputs.ts";
import { isRefusal, marginRule, refusal } from "./rule.ts";

/** Those who lose by their own position are made whole first; a mix of keys splits what is left. */
export const compensationFirst = marginRule(
  {
    id: "compensation-first",
    label: "Compensation first",
    help: "Trusts whose own books get worse are made whole out of the gain before anything else is shared. Buys the consent of the losers; it also pays for losses that a trust could have avoided.",
    formula:
      "x_i = max(0, −own_i) + s_i · (v(N) − Σ_j max(0, −own_j)); in proportion to the losses where v(N) is less than they are",
    source:
      "North West London Whole Systems Integrated Care toolkit (2014), chapter 10: compensate members who lose budget",
    reads: "total",
    axioms: ["efficiency", "anonymity", "aggregateMonotonicity", "coalitionalMonotonicity", "selfDuality"],
    inputs: [columnInput("contribution", "Own position before sharing", "£"), mixInput],
    exactUpTo: 1_000,
    commutesWithExpectation: false,
  },
  ({ players, total }, context) => {
    const shares = mixShares(context, players);
    if (isRefusal(shares)) return shares;
    if (total < 0)
      return refusal(
        "NOTHING_TO_SHARE",
        `there is a loss of ${-total} and no gain to compensate from; use a key for losses`,
      );
    const own = context.columns?.contribution ?? [];
    const losses = Float64Array.from(players, (_, i) => Math.max(0, -own[i]));
    const lost = sum(losses);
    const covered = lost > total ? total / lost : 1;
    const left = Math.max(0, total - lost);
    return { amounts: losses.map((loss, i) => covered * loss + left * shares.amounts[i]) };
  },
);
