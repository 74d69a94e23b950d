import { sum } from "../../lib/sum.ts";
import { totalOf } from "../game.ts";
import { gameRule } from "./rule.ts";
import { scaledToTotal } from "./scaled-to-total.ts";

/** What each player adds on average over all coalitions of the others, scaled to give out exactly what there is. */
export const banzhaf = gameRule(
  {
    id: "banzhaf",
    label: "Normalised Banzhaf value",
    help: "Each trust gets in proportion to what it adds on average over all groups of the others, each group counting the same. A measure of influence in voting; as a split it is scaled, and loses the Shapley value's reasons.",
    formula: "β_i = 2^{1−n} Σ_{S∌i} (v(S∪i) − v(S)), x_i = v(N) · β_i / Σ β",
    source: "Banzhaf, J. F. (1965), Weighted voting doesn't work, Rutgers Law Review 19, 317–343",
    axioms: ["efficiency", "anonymity", "symmetry", "nullPlayer", "scaling", "selfDuality"],
    inputs: [],
    exactUpTo: 24,
    commutesWithExpectation: false,
  },
  (game) => scaledToTotal(banzhafSums(game.worth, game.players.length), totalOf(game)),
);

/** `Σ_{S∌i} (v(S∪i) − v(S))` by player: twice the worths that hold it, less all worths. */
export function banzhafSums(worth: Float64Array, n: number): Float64Array {
  const all = sum(worth);
  const within = new Float64Array(n);
  const folded = Float64Array.from(worth);
  for (let i = n - 1; i >= 0; i--) {
    const half = 1 << i;
    for (let S = half; S < 2 * half; S++) {
      within[i] += folded[S];
      folded[S - half] += folded[S];
    }
  }
  return within.map((held) => 2 * held - all);
}
