import type { Fault } from "../../lib/errors.ts";
import { membersOf } from "../coalitions.ts";
import { dividendsOf } from "../dividends.ts";
import { columnInput } from "./inputs.ts";
import { gameRule } from "./rule.ts";

/** Shapley value in which the members of a coalition share its dividend by weights, not equally. */
export const weightedShapley = gameRule(
  {
    id: "weighted-shapley",
    label: "Weighted Shapley value",
    help: "As the Shapley value, but what a group creates together goes to its members by agreed weights, for instance their size. For partners who count by more than one head each.",
    formula: "φ_i = Σ_{S∋i} w_i / w(S) · d(S), d the dividends of v",
    source:
      "Shapley, L. S. (1953), thesis, Princeton; Kalai, E. and Samet, D. (1987), On weighted Shapley values, Int. J. Game Theory 16, 205–222",
    axioms: [
      "efficiency",
      "anonymity",
      "nullPlayer",
      "dummyPlayer",
      "additivity",
      "scaling",
      "covariance",
      "individualRationality",
      "aggregateMonotonicity",
      "coalitionalMonotonicity",
      "strongMonotonicity",
    ],
    inputs: [columnInput("weights", "Weights", "any, above 0")],
    exactUpTo: 20,
    commutesWithExpectation: true,
  },
  ({ players, worth }, { columns }) => {
    const weights = Float64Array.from(columns?.weights ?? []);
    const faults = weightFaults(players, weights);
    if (faults.length > 0) return { refused: faults };
    const amounts = new Float64Array(players.length);
    dividendsOf(worth).forEach((dividend, S) => {
      if (dividend === 0) return;
      const members = membersOf(S);
      const together = members.reduce((sum, i) => sum + weights[i], 0);
      for (const i of members) amounts[i] += (dividend * weights[i]) / together;
    });
    return { amounts };
  },
);

/** Weights that give a player no say: each has to be above 0. */
export function weightFaults(players: readonly string[], weights: ArrayLike<number>): Fault[] {
  return players.flatMap((player, i): Fault[] => {
    const weight = weights[i];
    if (weight > 0) return [];
    const path = `/columns/weights/${i}`;
    const message = `${path}: expected a weight above 0 for ${player}, got ${weight}; a player of no weight has no say in any dividend`;
    return [{ code: "NO_WEIGHT", path, expected: "above 0", received: weight, message }];
  });
}
