import { byRemainingBenefits } from "./remaining-benefits.ts";
import { marginRule } from "./rule.ts";

/** The split at which everyone would hurt the others by leaving as much as itself, in the same proportion. */
export const gately = marginRule(
  {
    id: "gately",
    label: "Gately point",
    help: "Makes the strongest temptation to walk out as small as possible: what the others would lose by a trust's leaving, over what it would lose itself, is the same for all. In gains it gives the same as separable costs–remaining benefits.",
    formula:
      "(x(N∖i) − v(N∖i)) / (x_i − v(i)) equal for all i; solved by x_i = v(i) + b_i / Σ b · (v(N) − Σ v(j))",
    source:
      "Gately, D. (1974), Sharing the gains from regional cooperation, Int. Economic Review 15, 195–208; Littlechild, S. C. and Vaidya, K. G. (1976), The propensity to disrupt and the disruption nucleolus, Int. J. Game Theory 5, 151–161",
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
