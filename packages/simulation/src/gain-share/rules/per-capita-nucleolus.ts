import { type Lexicographic, lexicographicCentre } from "../solvers/lexicographic.ts";
import { kohlberg } from "../stability/kohlberg.ts";
import { gameRule } from "./rule.ts";

const KIND: Lexicographic = { excess: "perHead", imputations: false };

/** As the prenucleolus, with each coalition's dissatisfaction counted per member. */
export const perCapitaNucleolus = gameRule(
  {
    id: "per-capita-nucleolus",
    label: "Per-capita nucleolus",
    help: "As the nucleolus, but a group's dissatisfaction is counted per member. Unlike the nucleolus, nobody loses when all that changes is that there is more to share.",
    formula: "lexicographically least sorted excesses (v(S) − x(S)) / |S|, over x(N) = v(N)",
    source:
      "Grotte, J. H. (1970), Computation of and observations on the nucleolus, the normalised nucleolus and the central games, Cornell; Young, H. P. (1985), Monotonic solutions of cooperative games, Int. J. Game Theory 14, 65–72",
    axioms: [
      "efficiency",
      "anonymity",
      "symmetry",
      "scaling",
      "covariance",
      "coreSelection",
      "aggregateMonotonicity",
    ],
    inputs: [],
    exactUpTo: 20,
    commutesWithExpectation: false,
    certify: (game, amounts) => kohlberg(game, amounts, KIND).holds,
  },
  (game) => ({ amounts: lexicographicCentre(game, KIND).amounts }),
);
