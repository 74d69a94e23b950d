import type { Numbers, Places } from "../../compiled/given.ts";
import type { Columns } from "../columns.ts";

/**
 * What prices of the year make of the members' positions, and the pension that goes with the pay that is saved or
 * spent. Lists [mixedFrom, mixedTo) are of terms that are pay as far as what moved is; [paidFrom, paidTo) of terms
 * that are pay altogether. `stride` is how many adjustments times years a member has.
 */
export function adjustPay(
  { effects, lists, spared, payShare, position, priceIndex, mixed, pays, adjusted }: Columns,
  {
    members,
    years,
    width,
    stride,
    mixedFrom,
    mixedTo,
    paidFrom,
    paidTo,
    inflationAt,
    pensionAt,
  }: Places<
    | "members"
    | "years"
    | "width"
    | "stride"
    | "mixedFrom"
    | "mixedTo"
    | "paidFrom"
    | "paidTo"
    | "inflationAt"
    | "pensionAt"
  >,
  { centralPension }: Numbers<"centralPension">,
): void {
  for (let m = 0; m < members; m++) {
    const own = m * years;
    const to = m * stride;
    for (let y = 0; y < years; y++) mixed[y] = spared[own + y];
    for (let k = mixedFrom; k < mixedTo; k++) {
      const from = m * width + lists[k];
      for (let y = 0; y < years; y++) mixed[y] += effects[from + y];
    }
    for (let y = 0; y < years; y++) pays[y] = payShare[own + y] * mixed[y];
    for (let k = paidFrom; k < paidTo; k++) {
      const from = m * width + lists[k];
      for (let y = 0; y < years; y++) pays[y] += effects[from + y];
    }
    for (let y = 0; y < years; y++) {
      adjusted[to + inflationAt + y] = (priceIndex[y] - 1) * position[own + y];
      adjusted[to + pensionAt + y] = centralPension * pays[y];
    }
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
    width,
    stride,
    lags,
    setUpAt,
    capitalisedAt,
    depreciationAt,
    dividendAt,
  }: Places<
    | "members"
    | "years"
    | "width"
    | "stride"
    | "lags"
    | "setUpAt"
    | "capitalisedAt"
    | "depreciationAt"
    | "dividendAt"
  >,
  { bought, life, dividendRate }: Numbers<"bought" | "life" | "dividendRate">,
): void {
  for (let m = 0; m < members; m++) {
    const spent = m * width + setUpAt;
    const asset = m * stride + capitalisedAt;
    const used = m * stride + depreciationAt;
    const paid = m * stride + dividendAt;
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
    width,
    stride,
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
    | "width"
    | "stride"
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
  for (let m = 0; m < members; m++) {
    const own = m * years;
    const to = view + own;
    const worth = [0, 0];
    const benefit = [0, 0];
    for (let y = 0; y < years; y++) {
      viewed[to + y] = position[own + y];
      gained[y] = saving[own + y];
    }
    for (let k = outFrom; k < outTo; k++) {
      const from = m * width + lists[k];
      for (let y = 0; y < years; y++) viewed[to + y] += -effects[from + y];
    }
    for (let k = addFrom; k < addTo; k++) {
      const from = m * stride + lists[k];
      for (let y = 0; y < years; y++) viewed[to + y] += adjusted[from + y];
    }
    for (let k = savingFrom; k < savingTo; k++) {
      const from = m * width + lists[k];
      for (let y = 0; y < years; y++) gained[y] += -effects[from + y];
    }
    for (let k = gainFrom; k < gainTo; k++) {
      const from = m * stride + lists[k];
      for (let y = 0; y < years; y++) gained[y] += adjusted[from + y];
    }
    for (let y = 0; y < years; y++) {
      const factor = nominal > 0 ? nominalDiscount[y] : discount[y];
      worth[y & 1] += factor * viewed[to + y];
      benefit[y & 1] += discount[y] * gained[y];
    }
    viewedPresent[present + m] = worth[0] + worth[1];
    viewedBenefit[present + m] = benefit[0] + benefit[1];
  }
}
