import type { Places } from "../../compiled/given.ts";
import type { Columns } from "../columns.ts";

/**
 * Sums over the lines of some members in a year, for the pool whose sums start at `pool`: their runs of operating
 * services, then those of spend.
 */
export function sumLines(
  columns: Columns,
  {
    first,
    others,
    last,
    firstSpend,
    othersSpend,
    lastSpend,
    y,
    years,
    pool,
  }: Places<
    "first" | "others" | "last" | "firstSpend" | "othersSpend" | "lastSpend" | "y" | "years" | "pool"
  >,
): void {
  addLines(columns, { first, others, last, y, years, pool });
  addLines(columns, { first: firstSpend, others: othersSpend, last: lastSpend, y, years, pool });
}

/**
 * Sums over the lines of runs [first, last). Those before `others` are of the first member: between them they have
 * every service of their kind once, and begin the sums.
 */
export function addLines(
  {
    runLine,
    runFrom,
    runTo,
    runPortion,
    here,
    pay,
    nonPay,
    volume,
    unscaled,
    gap,
    wte,
    sumPay,
    sumNonPay,
    sumVolume,
    sumUnscaled,
    sumGap,
    sumWte,
  }: Columns,
  { first, others, last, y, years, pool }: Places<"first" | "others" | "last" | "y" | "years" | "pool">,
): void {
  for (let r = first; r < others; r++) {
    const line = runLine[r];
    const from = runFrom[r];
    const to = runTo[r];
    const share = here[(2 * runPortion[r] + 1) * years + y];
    for (let s = from; s < to; s++) {
      sumPay[pool + s] = share * pay[line + s];
      sumNonPay[pool + s] = share * nonPay[line + s];
      sumWte[pool + s] = share * wte[line + s];
      sumVolume[pool + s] = share * volume[line + s];
      sumUnscaled[pool + s] = share * unscaled[line + s];
      sumGap[pool + s] = share * gap[line + s];
    }
  }
  for (let r = others; r < last; r++) {
    const line = runLine[r];
    const from = runFrom[r];
    const to = runTo[r];
    const share = here[(2 * runPortion[r] + 1) * years + y];
    if (share > 0) {
      for (let s = from; s < to; s++) {
        sumPay[pool + s] += share * pay[line + s];
        sumNonPay[pool + s] += share * nonPay[line + s];
        sumWte[pool + s] += share * wte[line + s];
        sumVolume[pool + s] += share * volume[line + s];
        sumUnscaled[pool + s] += share * unscaled[line + s];
        sumGap[pool + s] += share * gap[line + s];
      }
    }
  }
}

/** The sums of pools a and b together: a coalition and one member more. */
export function addSums(
  { sumPay, sumNonPay, sumVolume, sumUnscaled, sumGap, sumWte }: Columns,
  { a, b, pool, services }: Places<"a" | "b" | "pool" | "services">,
): void {
  for (let s = 0; s < services; s++) {
    sumPay[pool + s] = sumPay[a + s] + sumPay[b + s];
    sumNonPay[pool + s] = sumNonPay[a + s] + sumNonPay[b + s];
    sumVolume[pool + s] = sumVolume[a + s] + sumVolume[b + s];
    sumUnscaled[pool + s] = sumUnscaled[a + s] + sumUnscaled[b + s];
    sumGap[pool + s] = sumGap[a + s] + sumGap[b + s];
    sumWte[pool + s] = sumWte[a + s] + sumWte[b + s];
  }
}

/** Adds those of last year's people whose trusts do not leave in year y, over the lines of runs [first, last). */
export function sumStaying(
  { runLine, runFrom, runTo, runPortion, here, stays, wte, sumStaying }: Columns,
  { first, last, y, years, services, pool }: Places<"first" | "last" | "y" | "years" | "services" | "pool">,
): void {
  for (let s = 0; s < services; s++) sumStaying[pool + s] = 0;
  for (let r = first; r < last; r++) {
    const line = runLine[r];
    const from = runFrom[r];
    const to = runTo[r];
    const share = here[(2 * runPortion[r] + 1) * years + y - 1] * stays[runPortion[r]];
    for (let s = from; s < to; s++) sumStaying[pool + s] += share * wte[line + s];
  }
}

/** The people of pools a and b together. */
export function addStaying(
  { sumStaying }: Columns,
  { a, b, pool, services }: Places<"a" | "b" | "pool" | "services">,
): void {
  for (let s = 0; s < services; s++) sumStaying[pool + s] = sumStaying[a + s] + sumStaying[b + s];
}

/** Adds the volumes of members [first, last), moved or not; the lines of two of them stand `apart` numbers apart. */
export function sumVolumes(
  { volume, sumAllVolume }: Columns,
  { first, last, services, apart, pool }: Places<"first" | "last" | "services" | "apart" | "pool">,
): void {
  for (let s = 0; s < services; s++) sumAllVolume[pool + s] = 0;
  for (let m = first; m < last; m++) {
    const line = m * apart;
    for (let s = 0; s < services; s++) sumAllVolume[pool + s] += volume[line + s];
  }
}

/** The booked savings of pools a and b together, and all their volumes. */
export function addRest(
  { sumBooked, sumAllVolume }: Columns,
  { a, b, pool, services }: Places<"a" | "b" | "pool" | "services">,
): void {
  for (let s = 0; s < services; s++) {
    sumBooked[pool + s] = sumBooked[a + s] + sumBooked[b + s];
    sumAllVolume[pool + s] = sumAllVolume[a + s] + sumAllVolume[b + s];
  }
}
