import { mixInput, mixShares } from "../keys/mix.ts";
import { isRefusal, marginRule } from "./rule.ts";

/** Several keys at once, each for its share of the whole. */
export const mix = marginRule(
  {
    id: "mix",
    label: "Mix of keys",
    help: "Part of the whole by one key, part by another: most agreements end here. It is as fair, and as easily disputed, as the keys in it.",
    formula: "x_i = v(N) · Σ_k share_k · w_ik / Σ_j w_jk",
    source: "North West London Whole Systems Integrated Care toolkit (2014), chapter 10: keys are combined",
    reads: "total",
    axioms: [
      "efficiency",
      "anonymity",
      "additivity",
      "scaling",
      "aggregateMonotonicity",
      "coalitionalMonotonicity",
      "selfDuality",
    ],
    inputs: [mixInput],
    exactUpTo: 1_000,
    commutesWithExpectation: false,
  },
  ({ players, total }, context) => {
    const shares = mixShares(context, players);
    return isRefusal(shares) ? shares : { amounts: shares.amounts.map((share) => total * share) };
  },
);
