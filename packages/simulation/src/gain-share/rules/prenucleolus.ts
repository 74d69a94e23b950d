import { type Lexicographic, lexicographicCentre } from "../solvers/lexicographic.ts";
import { kohlberg } from "../stability/kohlberg.ts";
import { gameRule } from "./rule.ts";

const KIND: Lexicographic = { excess: "plain", imputations: false };

/** As the nucleolus, over all splits: it can leave a player below its own worth. */
export const prenucleolus = gameRule(
  {
    id: "prenucleolus",
    label: "Prenucleolus",
    help: "Makes the unhappiest group as content as possible, then the next, even if a single trust has to end below what it has alone. Use it where the nucleolus does not exist.",
    formula: "lexicographically least sorted excesses v(S) − x(S), over x(N) = v(N)",
    source: "Sobolev, A. I. (1975); Maschler, Solan and Zamir, Game Theory (2013), chapter 20",
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
  (game) => ({ amounts: lexicographicCentre(game, KIND).amounts }),
);
