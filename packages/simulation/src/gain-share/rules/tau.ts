import { sum } from "../../lib/sum.ts";
import { marginsOf, scaleOf } from "../game.ts";
import { gameRule, refusal } from "./rule.ts";

/** The efficient point between what each can at most hope for and what each can at least claim. */
export const tau = gameRule(
  {
    id: "tau",
    label: "Tau value",
    help: "Between the most each trust can hope for (what the others would lose without it) and the least it can claim (what a group leaves it after paying the others all they hope for), in the same proportion for all.",
    formula:
      "M_i = v(N) − v(N∖i); m_i = max_{S∋i} v(S) − M(S∖i); x on the segment from m to M with x(N) = v(N)",
    source:
      "Tijs, S. H. (1981), Bounds for the core and the τ-value, in Moeschlin and Pallaschke (eds), Game Theory and Mathematical Economics, 123–132",
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
    exactUpTo: 24,
    commutesWithExpectation: false,
  },
  (game) => {
    const { players, worth } = game;
    const { total, without } = marginsOf(game);
    const hopes = without.map((rest) => total - rest);
    const gaps = new Float64Array(players.length).fill(Number.NEGATIVE_INFINITY);
    for (let S = 1; S < worth.length; S++) {
      let gap = worth[S];
      for (let i = 0; S >>> i > 0; i++) if ((S >>> i) & 1) gap -= hopes[i];
      for (let i = 0; S >>> i > 0; i++) if ((S >>> i) & 1 && gap > gaps[i]) gaps[i] = gap;
    }
    const claims = gaps.map((gap, i) => gap + hopes[i]);
    const hoped = sum(hopes);
    const claimed = sum(claims);
    const rounding = 1e-9 * scaleOf(game);
    if (
      claims.some((claim, i) => claim > hopes[i] + rounding) ||
      claimed > total + rounding ||
      hoped < total - rounding
    ) {
      return refusal(
        "NOT_QUASI_BALANCED",
        `the least claims (${claimed} in sum) and the utmost hopes (${hoped}) do not enclose ${total}, so there is no tau value; its core is empty as well`,
      );
    }
    const between = hoped - claimed <= rounding ? 0 : (total - claimed) / (hoped - claimed);
    return { amounts: claims.map((claim, i) => claim + between * (hopes[i] - claim)) };
  },
);
