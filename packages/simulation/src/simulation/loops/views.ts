import type { Numbers, Places } from "../../compiled/given.ts";
import type { Columns } from "../columns.ts";

/**
 * What prices of the year make of the members' positions, and the pension that goes with the pay that is saved or
 * spent. Lists [mixedFrom, mixedTo) are of terms that are pay as far as what moved is; [paidFrom, paidTo) of terms
 * that are pay altogether.
 */
export function adjustPay(
  { effects, lists, spared, payShare, position, priceIndex, mixed, pays, adjusted }: Columns,
  {
    members,
    years,
    mixedFrom,
    mixedTo,
    paidFrom,
    paidTo,
    inflationAt,
    pensionAt,
  }: Places<
    "members" | "years" | "mixedFrom" | "mixedTo" | "paidFrom" | "paidTo" | "inflationAt" | "pensionAt"
  >,
  { centralPension }: Numbers<"centralPension">,
): void {
  const positions = members * years;
  for (let at = 0; at < positions; at++) mixed[at] = spared[at];
  for (let k = mixedFrom; k < mixedTo; k++) {
    const from = lists[k];
    for (let at = 0; at < positions; at++) mixed[at] += effects[from + at];
  }
  for (let at = 0; at < positions; at++) pays[at] = payShare[at] * mixed[at];
  for (let k = paidFrom; k < paidTo; k++) {
    const from = lists[k];
    for (let at = 0; at < positions; at++) pays[at] += effects[from + at];
  }
  for (let at = 0; at < positions; at++) adjusted[pensionAt + at] = centralPension * pays[at];
  for (let m = 0; m < members; m++) {
    const own = m * years;
    const to = inflationAt + own;
    for (let y = 0; y < years; y++) adjusted[to + y] = (priceIndex[y] - 1) * position[own + y];
  }
}

/**
 * Part of the members' set-up, `bought` of a pound, becomes an asset: charged in equal parts over its life from the
 * year after, and paid dividend on, at the mean of what it is worth at the beginning and the end of the year.
 * `lags` is one more than the years of its life, or than all years.
 */
export function capitalise(
  { effects, priceIndex, adjusted }: Columns,
  {
    members,
    years,
    lags,
    setUpAt,
    capitalisedAt,
    depreciationAt,
    dividendAt,
  }: Places<"members" | "years" | "lags" | "setUpAt" | "capitalisedAt" | "depreciationAt" | "dividendAt">,
  { bought, life, dividendRate }: Numbers<"bought" | "life" | "dividendRate">,
): void {
  for (let m = 0; m < members; m++) {
    const own = m * years;
    const spent = setUpAt + own;
    const asset = capitalisedAt + own;
    const used = depreciationAt + own;
    const paid = dividendAt + own;
    for (let y = 0; y < years; y++) {
      adjusted[asset + y] = -bought * effects[spent + y] * priceIndex[y];
      adjusted[used + y] = 0;
    }
    for (let later = 1; later < years; later += 1) {
      const x = years - 1 - later;
      const part = adjusted[asset + x] / life;
      const end = Math.min(x + lags, years) | 0;
      if (part > 0) {
        for (let y = x + 1; y < end; y++) adjusted[used + y] += -part;
      }
    }
    let worth = 0;
    for (let y = 0; y < years; y += 1) {
      const more = adjusted[asset + y] + adjusted[used + y];
      worth = worth + more;
      adjusted[paid + y] = -dividendRate * (worth - more / 2);
    }
  }
}

/** Adds a future's adjustments to their sums over futures. */
export function addAdjustments({ adjusted, adjustedSums }: Columns, { count }: Places<"count">): void {
  for (let at = 0; at < count; at++) adjustedSums[at] += adjusted[at];
}

/** Discount factors for pounds of the year. */
export function discountNominal(
  { discount, priceIndex, nominalDiscount }: Columns,
  { years }: Places<"years">,
): void {
  for (let y = 0; y < years; y++) nominalDiscount[y] = discount[y] / priceIndex[y];
}

/**
 * The members' positions as a view counts them: without the terms of lists [outFrom, outTo), with the adjustments of
 * [addFrom, addTo); and their present values. The same of the saving: [savingFrom, savingTo) and [gainFrom, gainTo).
 * `nominal` is 1 for prices of the year. The view's years start at `view`, its present values at `present`.
 */
export function countView(
  {
    effects,
    lists,
    position,
    saving,
    adjusted,
    discount,
    nominalDiscount,
    gained,
    viewed,
    viewedPresent,
    viewedBenefit,
  }: Columns,
  {
    members,
    years,
    view,
    present,
    outFrom,
    outTo,
    addFrom,
    addTo,
    savingFrom,
    savingTo,
    gainFrom,
    gainTo,
  }: Places<
    | "members"
    | "years"
    | "view"
    | "present"
    | "outFrom"
    | "outTo"
    | "addFrom"
    | "addTo"
    | "savingFrom"
    | "savingTo"
    | "gainFrom"
    | "gainTo"
  >,
  { nominal }: Numbers<"nominal">,
): void {
  const positions = members * years;
  for (let at = 0; at < positions; at++) {
    viewed[view + at] = position[at];
    gained[at] = saving[at];
  }
  for (let k = outFrom; k < outTo; k++) {
    const from = lists[k];
    for (let at = 0; at < positions; at++) viewed[view + at] += -effects[from + at];
  }
  for (let k = addFrom; k < addTo; k++) {
    const from = lists[k];
    for (let at = 0; at < positions; at++) viewed[view + at] += adjusted[from + at];
  }
  for (let k = savingFrom; k < savingTo; k++) {
    const from = lists[k];
    for (let at = 0; at < positions; at++) gained[at] += -effects[from + at];
  }
  for (let k = gainFrom; k < gainTo; k++) {
    const from = lists[k];
    for (let at = 0; at < positions; at++) gained[at] += adjusted[from + at];
  }
  for (let m = 0; m < members; m++) {
    const own = m * years;
    const to = view + own;
    const worth = [0, 0];
    const benefit = [0, 0];
    for (let y = 0; y < years; y++) {
      const factor = nominal > 0 ? nominalDiscount[y] : discount[y];
      worth[y & 1] += factor * viewed[to + y];
      benefit[y & 1] += discount[y] * gained[own + y];
    }
    viewedPresent[present + m] = worth[0] + worth[1];
    viewedBenefit[present + m] = benefit[0] + benefit[1];
  }
}
