import { totalOf } from "../game.ts";
import { mixInput, mixShares } from "../keys/mix.ts";
import { nearestSplit } from "../solvers/nearest.ts";
import { leastCore } from "../stability/least-core.ts";
import { gameRule, isRefusal, refusal } from "./rule.ts";

/** The agreed key, moved as little as it takes that no coalition would leave. */
export const coreNearest = gameRule(
  {
    id: "core-nearest",
    label: "Core point nearest to a key",
    help: "Starts from the key that the partners like and moves as little money as it takes that no group would do better by itself. Keeps the key where the key is stable.",
    formula: "the x in the core with least Σ (x_i − v(N) · s_i)²",
    source:
      "Least squares over the core; cf. Ruiz, L. M., Valenciano, F. and Zarzuelo, J. M. (1996), The least square prenucleolus and the least square nucleolus, Int. J. Game Theory 25, 113–134",
    axioms: [
      "efficiency",
      "anonymity",
      "nullPlayer",
      "dummyPlayer",
      "scaling",
      "individualRationality",
      "coreSelection",
    ],
    inputs: [mixInput],
    exactUpTo: 20,
    commutesWithExpectation: false,
  },
  (game, context) => {
    const shares = mixShares(context, game.players);
    if (isRefusal(shares)) return shares;
    const total = totalOf(game);
    const amounts = nearestSplit({ game, excess: 0, target: shares.amounts.map((share) => share * total) });
    if (amounts !== null) return { amounts };
    return refusal(
      "EMPTY_CORE",
      `the core is empty: every split leaves some coalition short by at least ${leastCore(game).excess}; use the least core`,
    );
  },
);
