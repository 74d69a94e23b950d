import { type Lexicographic, lexicographicCentre } from "../solvers/lexicographic.ts";
import { kohlberg } from "../stability/kohlberg.ts";
import { imputationFaults } from "./imputations.ts";
import { gameRule } from "./rule.ts";

const KIND: Lexicographic = { excess: "plain", imputations: true };

/** The imputation that makes the largest objection of any coalition as small as can be, then the next worst, and so on. */
export const nucleolus = gameRule(
  {
    id: "nucleolus",
    label: "Nucleolus",
    help: "Makes the unhappiest group as content as possible, then the next, with nobody below what it has alone. Where a split exists that no group would leave, this is one.",
    formula: "lexicographically least sorted excesses v(S) − x(S), over x(N) = v(N), x_i ≥ v(i)",
    source:
      "Schmeidler, D. (1969), The nucleolus of a characteristic function game, SIAM J. Appl. Math. 17, 1163–1170",
    axioms: [
      "efficiency",
      "anonymity",
      "symmetry",
      "nullPlayer",
      "dummyPlayer",
      "scaling",
      "covariance",
      "individualRationality",
      "coreSelection",
    ],
    inputs: [],
    exactUpTo: 20,
    commutesWithExpectation: false,
    certify: (game, amounts) => kohlberg(game, amounts, KIND).holds,
  },
  (game) => {
    const faults = imputationFaults(game);
    if (faults.length > 0) return { refused: faults };
    return { amounts: lexicographicCentre(game, KIND).amounts };
  },
);
