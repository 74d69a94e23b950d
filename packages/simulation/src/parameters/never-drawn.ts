/**
 * Parameters of which a run takes a single value, the same in every future, each with the reason. Of a range in the
 * register the most likely value counts; a scenario that gives one is refused, for the range would count for nothing.
 */
export const NEVER_DRAWN: Readonly<Record<string, string>> = {
  estimateSpread: "it is itself how far estimates may be off",
  priceSpread: "it sets the benchmark of spend before anything is drawn",
  discountRate: "all futures are discounted alike",
};
