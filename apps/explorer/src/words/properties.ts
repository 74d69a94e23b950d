import type { SampledGame } from "../service/records.ts";
import { money } from "./money.ts";
import { counted, listed, shortName } from "./quantity.ts";

/**
 * Which property of a sampled game is refuted, and by whom; what is not refuted is not said to hold.
 *
 * @example
 * propertiesMessage(sampled, names); // "Joining is not always better: A and B are worth £1.2 million more apart …"
 */
export function propertiesMessage(
  { superadditive, convex }: Pick<SampledGame, "superadditive" | "convex">,
  names: ReadonlyMap<string, string>,
): string {
  const named = (ods: string) => shortName(names.get(ods) ?? ods);
  const some = (members: readonly string[]) => {
    if (members.length === 0) return "nobody else";
    return members.length <= 3 ? listed(members.map(named)) : `${counted(members.length)} trusts`;
  };
  const apart =
    superadditive.holds === false
      ? `Joining is not always better: ${some(superadditive.witness.first)} on one side, ${some(superadditive.witness.second)} on the other are worth ${money(superadditive.witness.apart - superadditive.witness.together)} more apart than together.`
      : `Among ${superadditive.looked.toLocaleString("en-GB")} pairs of groups, none was found beyond doubt that is worth more apart than together.`;
  const falling =
    convex.holds === false
      ? ` Joining later can add less: with ${some(convex.witness.group)}, ${named(convex.witness.players[1])} adds ${money(convex.witness.fall)} less once ${named(convex.witness.players[0])} has joined.`
      : ` Among ${convex.looked.toLocaleString("en-GB")} pairs of trusts, none was found beyond doubt of whom the second adds less once the first has joined.`;
  return apart + falling;
}
