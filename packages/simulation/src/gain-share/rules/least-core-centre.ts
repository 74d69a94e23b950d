import { nearestSplit } from "../solvers/nearest.ts";
import { coreRange } from "../stability/core-range.ts";
import { leastCore } from "../stability/least-core.ts";
import { gameRule, refusal } from "./rule.ts";

/** Among the splits whose largest objection is least, the one nearest to the middle of what each could get there. */
export const leastCoreCentre = gameRule(
  {
    id: "least-core-centre",
    label: "Centre of the least core",
    help: "Makes the largest objection of any group as small as can be; of the splits that do, takes the one in the middle of each trust's range. Looks no further than the largest objection, where the nucleolus goes on.",
    formula:
      "ε = least largest excess; l_i, u_i = least and most of x_i over {x(N) = v(N), v(S) − x(S) ≤ ε}; the point of that set with least Σ (x_i − (l_i + u_i)/2)²",
    source:
      "Maschler, M., Peleg, B. and Shapley, L. S. (1979), Geometric properties of the kernel, nucleolus, and related solution concepts, Math. of Operations Research 4, 303–338 (the set; the point in it is ours)",
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
    exactUpTo: 18,
    commutesWithExpectation: false,
  },
  (game) => {
    const { excess } = leastCore(game);
    const { least, most } = coreRange(game, excess);
    const target = least.map((low, i) => (low + most[i]) / 2);
    const amounts = nearestSplit({ game, excess, target });
    return amounts === null
      ? refusal("NOT_FOUND", "rounding leaves no split at the least core's value")
      : { amounts };
  },
);
