import type { Numbers, Places } from "../../compiled/given.ts";
import type { Columns } from "../columns.ts";
import { addAccounts, addSpend, chargeUnits, priceWork, takeBookings } from "./accounts.ts";
import { addInputs } from "./inputs.ts";
import { countPosts, openStaff, price, releaseStaff, scale, sendHome, settle } from "./pool.ts";

/** Works a pool out in years [first, last), one after the other, from the sums that the columns of years tell of. */
export function runPool(
  columns: Columns,
  {
    first,
    last,
    years,
    services,
    spend,
    kinds,
  }: Places<"first" | "last" | "years" | "services" | "spend" | "kinds">,
  {
    convergence,
    overlap,
    turnover,
    redundancyShare,
  }: Numbers<"convergence" | "overlap" | "turnover" | "redundancyShare">,
): void {
  for (let y = first; y < last; y += 1) {
    workYear(
      columns,
      { y, years, services, spend, kinds },
      { convergence, overlap, turnover, redundancyShare },
    );
  }
}

/** Works the pool of all members out in all years, what its services come to for each of them, and, looking further, what it uses. */
export function runWhole(
  columns: Columns,
  {
    years,
    services,
    spend,
    kinds,
    operatingRuns,
    runs,
    bookings,
    byUnit,
    further,
  }: Places<
    "years" | "services" | "spend" | "kinds" | "operatingRuns" | "runs" | "bookings" | "byUnit" | "further"
  >,
  {
    convergence,
    overlap,
    turnover,
    redundancyShare,
  }: Numbers<"convergence" | "overlap" | "turnover" | "redundancyShare">,
): void {
  const { poolOfYear } = columns;
  for (let y = 0; y < years; y += 1) {
    workYear(
      columns,
      { y, years, services, spend, kinds },
      { convergence, overlap, turnover, redundancyShare },
    );
    addYear(columns, { y, years, services, operatingRuns, runs, bookings, byUnit, further }, { overlap });
    if (further > 0) {
      addInputs(columns, { y, year: y * services, pool: poolOfYear[y], to: spend }, { overlap });
    }
  }
}

/** The members' accounts in all years, where nobody asks what the pool makes of them. */
export function addYears(
  columns: Columns,
  {
    years,
    services,
    operatingRuns,
    runs,
    bookings,
    byUnit,
  }: Places<"years" | "services" | "operatingRuns" | "runs" | "bookings" | "byUnit">,
  { overlap }: Numbers<"overlap">,
): void {
  for (let y = 0; y < years; y += 1) {
    addYear(columns, { y, years, services, operatingRuns, runs, bookings, byUnit, further: 0 }, { overlap });
  }
}

/** Works a pool out in a year: scale and convergence if its sums are not last year's, price, and people. */
export function workYear(
  columns: Columns,
  { y, years, services, spend, kinds }: Places<"y" | "years" | "services" | "spend" | "kinds">,
  {
    convergence,
    overlap,
    turnover,
    redundancyShare,
  }: Numbers<"convergence" | "overlap" | "turnover" | "redundancyShare">,
): void {
  const {
    poolOfYear,
    poolChanges,
    poolLosesMembers,
    kindFrom,
    kindTo,
    kindStage,
    kindGrows,
    kindWorks,
    kindServed,
    priced,
  } = columns;
  const pool = poolOfYear[y];
  const year = y * services;
  if (poolChanges[y] > 0) {
    for (let k = 0; k < kinds; k += 1) {
      settle(columns, { y, pool, from: kindFrom[k], to: kindTo[k] }, { grows: kindGrows[k], convergence });
    }
    countPosts(columns, { pool, services });
    scale(columns, { services });
  }
  priced[y] = 0;
  for (let k = 0; k < kinds; k += 1) {
    price(
      columns,
      { y, year, stage: kindStage[k] * years, pool, from: kindFrom[k], to: kindTo[k] },
      { overlap, works: kindWorks[k], served: kindServed[k] },
    );
  }
  if (y < 1) openStaff(columns, { to: spend });
  if (poolLosesMembers[y] > 0) {
    sendHome(columns, { before: poolOfYear[y - 1], pool, to: spend });
  }
  releaseStaff(columns, { y, year, pool, to: spend }, { turnover, redundancyShare });
}

/** The members' accounts in a year. */
export function addYear(
  columns: Columns,
  {
    y,
    years,
    services,
    operatingRuns,
    runs,
    bookings,
    byUnit,
    further,
  }: Places<"y" | "years" | "services" | "operatingRuns" | "runs" | "bookings" | "byUnit" | "further">,
  { overlap }: Numbers<"overlap">,
): void {
  const { poolOfYear } = columns;
  const year = y * services;
  priceWork(columns, { y, year, services });
  addAccounts(columns, { operatingRuns, year, y, years, further });
  addSpend(columns, { operatingRuns, runs, y, years });
  if (byUnit > 0) chargeUnits(columns, { runs, pool: poolOfYear[y], y, years });
  if (bookings > 0) takeBookings(columns, { bookings, byUnit, y, years }, { overlap });
}
