import type { Partners } from "../gain-share/agreement/columns.ts";
import { quotableRules } from "../gain-share/agreement/quotable.ts";

/**
 * Partners as an agreement is checked against them before a run: with all that a run will know of each trust, of which
 * only the presence is looked at, and with the rules of the game that it will work out for so many.
 *
 * @example
 * agreementFaults(agreement, partnersOfRun(["RM1", "RGP"])); // [] where it may be agreed
 */
export function partnersOfRun(trusts: readonly string[]): Partners {
  const ones = trusts.map(() => 1);
  return {
    trusts,
    columns: { baselineCost: ones, wte: ones, operatingIncome: ones, volume: ones },
    quotable: quotableRules(trusts.length).map(({ id }) => id),
  };
}
