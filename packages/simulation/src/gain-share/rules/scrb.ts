import { byRemainingBenefits } from "./remaining-benefits.ts";
import { marginRule } from "./rule.ts";

/** Separable costs–remaining benefits, in terms of gains. */
export const scrb = marginRule(
  {
    id: "scrb",
    label: "Separable costs–remaining benefits",
    help: "Each bears the cost it causes, and the joint cost is shared in proportion to what each still gains: the rule of public water works. Needs only the whole, each alone and the whole without each.",
    formula: "b_i = v(N) − v(N∖i) − v(i); x_i = v(i) + b_i / Σ b · (v(N) − Σ v(j))",
    source:
      "US Inter-Agency Committee on Water Resources (1958), Proposed practices for economic analysis of river basin projects; Straffin, P. D. and Heaney, J. P. (1981), Game theory and the Tennessee Valley Authority, Int. J. Game Theory 10, 35–43",
    reads: "margins",
    axioms: [
      "efficiency",
      "anonymity",
      "symmetry",
      "nullPlayer",
      "dummyPlayer",
      "scaling",
      "covariance",
      "individualRationality",
    ],
    inputs: [],
    exactUpTo: 1_000,
    commutesWithExpectation: false,
  },
  byRemainingBenefits,
);
