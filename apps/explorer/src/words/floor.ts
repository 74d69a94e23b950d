import type { FloorResult, Range } from "../service/records.ts";
import { chancePercent } from "./chance.ts";
import { money } from "./money.ts";
import { counted, listed, shortName } from "./quantity.ts";

/** Who pays for a floor, or gains by it, and for how many years it holds. */
export interface Floored {
  readonly rows: readonly { readonly name: string; readonly pays: Range }[];
  readonly years: number;
}

/** Less than this a board would not call a cost, £. */
const WORTH_SAYING = 500;

/**
 * What a floor costs on average, in a sentence or two.
 *
 * @example
 * floorMessage(floor, { rows, years: 3 });
 * // "The promise that nobody is worse off for three years costs Norfolk £120,000 and is worth £120,000 to Paget."
 */
export function floorMessage({ chanceUnmet, unmet }: FloorResult, { rows, years }: Floored): string {
  const named = (sign: 1 | -1, words: (name: string, amount: string) => string) =>
    listed(
      rows.flatMap(({ name, pays }) =>
        sign * pays.mean < WORTH_SAYING
          ? []
          : [
              words(
                name.startsWith("The ") ? name.replace("The", "the") : shortName(name),
                money(sign * pays.mean),
              ),
            ],
      ),
    );
  const payers = named(1, (name, amount) => `${name} ${amount}`);
  const gainers = named(-1, (name, amount) => `${amount} to ${name}`);
  const promise = `The promise that no trust ends below its floor for ${counted(years)} ${years === 1 ? "year" : "years"}`;
  const cost =
    payers === "" && gainers === ""
      ? `${promise} costs nobody anything to speak of, on average.`
      : `${promise} costs ${payers || "no trust much"} on average, and is worth ${gainers || "little to each of the others"}.`;
  if (chanceUnmet.count === 0) return cost;
  const often =
    chanceUnmet.count === chanceUnmet.draws
      ? "In every future that was looked at"
      : `In ${chancePercent(chanceUnmet)} of futures`;
  return `${cost} ${often} it cannot be kept in full: ${money(unmet.mean)} is lacking on average.`;
}
