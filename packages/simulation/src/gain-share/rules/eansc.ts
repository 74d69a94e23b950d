import { sum } from "../../lib/sum.ts";
import { marginRule } from "./rule.ts";

/** Each gets what the others would lose without it; what is over or short is split equally. */
export const eansc = marginRule(
  {
    id: "eansc",
    label: "Equal allocation of non-separable costs",
    help: "Each trust gets what the others would lose without it, and the rest (often below nought) is split equally. Easy to explain; blind to every group but the whole and the whole less one.",
    formula: "M_i = v(N) − v(N∖i); x_i = M_i + (v(N) − Σ M) / n",
    source:
      "Moulin, H. (1985), The separability axiom and equal-sharing methods, J. Economic Theory 36, 120–148; in use since the 1930s for multi-purpose dams",
    reads: "margins",
    axioms: [
      "efficiency",
      "anonymity",
      "symmetry",
      "additivity",
      "scaling",
      "covariance",
      "aggregateMonotonicity",
      "coalitionalMonotonicity",
    ],
    inputs: [],
    exactUpTo: 1_000,
    commutesWithExpectation: true,
  },
  ({ total, without }) => {
    const adds = without.map((rest) => total - rest);
    const over = total - sum(adds);
    return { amounts: adds.map((one) => one + over / adds.length) };
  },
);
