import { sum } from "../../lib/sum.ts";
import { marginRule } from "./rule.ts";

/** Own worth, and an equal part of the surplus. */
export const equalSurplus = marginRule(
  {
    id: "equal-surplus",
    label: "Equal surplus",
    help: "Each trust keeps what it has alone, and the gain from working together is split equally: the Nash bargaining solution when money can change hands.",
    formula: "x_i = v(i) + (v(N) − Σ v(j)) / n",
    source:
      "Nash, J. F. (1950), The bargaining problem, Econometrica 18, 155–162; Driessen, T. S. H. and Funaki, Y. (1991), Coincidence of and collinearity between game theoretic solutions, OR Spektrum 13, 15–30",
    reads: "margins",
    axioms: [
      "efficiency",
      "anonymity",
      "symmetry",
      "additivity",
      "scaling",
      "covariance",
      "individualRationality",
      "aggregateMonotonicity",
      "coalitionalMonotonicity",
    ],
    inputs: [],
    exactUpTo: 1_000,
    commutesWithExpectation: true,
  },
  ({ total, alone }) => {
    const surplus = total - sum(alone);
    return { amounts: alone.map((worth) => worth + surplus / alone.length) };
  },
);
