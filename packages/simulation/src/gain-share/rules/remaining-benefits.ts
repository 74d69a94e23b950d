import type { Fault } from "../../lib/errors.ts";
import { sum } from "../../lib/sum.ts";
import type { Margins } from "../game.ts";
import type { Outcome } from "./rule.ts";

/**
 * Own worth, and of the surplus a share in proportion to what each adds to the others beyond its own worth. Refused
 * where somebody's remaining benefit is negative, or nobody has any.
 */
export function byRemainingBenefits({ players, total, alone, without }: Margins): Outcome {
  const benefits = alone.map((worth, i) => total - without[i] - worth);
  const faults = players.flatMap((player, i): Fault[] => {
    const benefit = benefits[i];
    if (benefit >= 0) return [];
    const message = `/worth: ${player} adds ${-benefit} less to the others than it is worth alone, so it has no remaining benefit to share by`;
    return [{ code: "NEGATIVE_BENEFIT", path: "/worth", expected: "at least 0", received: benefit, message }];
  });
  if (faults.length > 0) return { refused: faults };
  const all = sum(benefits);
  const surplus = total - sum(alone);
  if (all > 0) return { amounts: alone.map((worth, i) => worth + (surplus * benefits[i]) / all) };
  if (surplus === 0) return { amounts: alone };
  const message = `/worth: there is a surplus of ${surplus}, but no remaining benefits are left to share it by`;
  return { refused: [{ code: "NO_REMAINING_BENEFITS", path: "/worth", message, received: all }] };
}
