import { shapleyAllDraws } from "../shapley-draws.ts";
import { gameRule } from "./rule.ts";

/** What each player adds on average, over all the orders in which they could have joined. */
export const shapley = gameRule(
  {
    id: "shapley",
    label: "Shapley value",
    help: "Each trust gets what it adds on average, whoever came first. The usual answer to who brought the gain; it can leave a group better off by itself.",
    formula: "φ_i = Σ_{S∌i} |S|! (n−|S|−1)! / n! · (v(S∪i) − v(S))",
    source:
      "Shapley, L. S. (1953), A value for n-person games, Contributions to the Theory of Games II, 307–317",
    axioms: [
      "efficiency",
      "anonymity",
      "symmetry",
      "nullPlayer",
      "dummyPlayer",
      "additivity",
      "scaling",
      "covariance",
      "individualRationality",
      "aggregateMonotonicity",
      "coalitionalMonotonicity",
      "strongMonotonicity",
      "selfDuality",
    ],
    inputs: [],
    exactUpTo: 24,
    commutesWithExpectation: true,
  },
  ({ players, worth }) => {
    const amounts = new Float64Array(players.length);
    shapleyAllDraws({ worths: worth, n: players.length, draws: 1, out: amounts });
    return { amounts };
  },
);
