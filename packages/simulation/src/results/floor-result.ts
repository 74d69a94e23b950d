import type { AgreementColumns, Partners } from "../gain-share/agreement/columns.ts";
import type { Ledger } from "../gain-share/agreement/evaluate.ts";
import { floorPricer } from "../gain-share/choosing/price-of-floor.ts";
import { independentSet } from "../random/stream.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { chanceThat, rangeOf } from "../summaries/range.ts";
import type { FloorResult } from "./document.ts";

/** Most futures in which it is looked at what a floor costs: each is settled once more without it. */
export const FLOOR_FUTURES = 256;

/** A future's columns, and its ledger under the whole agreement. */
export interface SettledFuture {
  readonly columns: AgreementColumns;
  readonly ledger: Ledger;
}

/** What the floor of the scenario's agreement costs in these futures; null where it has none. */
export function floorResult(
  { agreement, sampler }: Scenario,
  partners: Partners,
  { central, futures }: { readonly central: SettledFuture; readonly futures: readonly SettledFuture[] },
): FloorResult | null {
  const price = floorPricer(agreement, partners);
  if (price === null) return null;
  const middle = price(central.columns, central.ledger);
  const prices = futures.map(({ columns, ledger }) => price(columns, ledger));
  const range = (value: (one: typeof middle) => number) =>
    rangeOf({
      central: value(middle),
      column: Float64Array.from(prices, value),
      setSize: independentSet(sampler),
    });
  return {
    draws: prices.length,
    trusts: partners.trusts.map((ods, i) => ({ ods, pays: range(({ pays }) => pays[i]) })),
    outside: range(({ outside }) => outside),
    unmet: range(({ unmet }) => unmet),
    chanceUnmet: chanceThat(prices.length, (d) => prices[d].unmet > 0),
  };
}
