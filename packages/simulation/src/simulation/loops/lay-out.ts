import type { Numbers, Places } from "../../compiled/given.ts";
import { exp, log } from "../../lib/kernels.ts";
import type { Columns } from "../columns.ts";

/** Takes a draw of a block: services' numbers, lines with their errors, and growth; see {@link readServices}. */
export function layOut(
  columns: Columns,
  {
    draw,
    members,
    apart,
    services,
    leadership,
    spend,
    years,
  }: Places<"draw" | "members" | "apart" | "services" | "leadership" | "spend" | "years">,
  { logGrowth }: Numbers<"logGrowth">,
): void {
  const row = draw * members * services;
  takeServices(columns, { draw, services });
  readServices(columns, { row, members, apart, services, from: 0, to: spend });
  readSpend(columns, { row, members, apart, services, from: spend, to: services });
  growServices(columns, { years, services, leadership, spend }, { logGrowth });
}

/** Reach and elasticities of a draw. */
export function takeServices(
  { ofServices, reach, elasticity }: Columns,
  { draw, services }: Places<"draw" | "services">,
): void {
  const row = 2 * draw * services;
  const second = row + services;
  for (let s = 0; s < services; s++) {
    reach[s] = ofServices[row + s];
    elasticity[s] = ofServices[second + s];
  }
}

/**
 * Lines of services [from, to) with the estimate's error, which for a service is one of cost. `row` is where the errors
 * of the draw begin; the lines of two members stand `apart` numbers apart.
 */
export function readServices(
  {
    error,
    basePay,
    baseNonPay,
    baseWte,
    baseVolume,
    knee,
    logSize,
    elasticity,
    pay,
    nonPay,
    wte,
    volume,
    unscaled,
    gap,
  }: Columns,
  {
    row,
    members,
    apart,
    services,
    from,
    to,
  }: Places<"row" | "members" | "apart" | "services" | "from" | "to">,
): void {
  for (let m = 0; m < members; m++) {
    const line = m * apart;
    const errors = row + m * services;
    for (let s = from; s < to; s++) {
      const off = error[errors + s];
      const cost = basePay[line + s] + baseNonPay[line + s];
      pay[line + s] = off * basePay[line + s];
      nonPay[line + s] = off * baseNonPay[line + s];
      wte[line + s] = off * baseWte[line + s];
      volume[line + s] = baseVolume[line + s];
      gap[line + s] = cost * Math.max(0, off - knee[line + s]);
      unscaled[line + s] = off * cost * exp((1 - elasticity[s]) * logSize[line + s]);
    }
  }
}

/** The same of spend, where the error is one of quantity, not of price. */
export function readSpend(
  { error, baseNonPay, baseVolume, knee, efficientScale, elasticity, nonPay, volume, unscaled, gap }: Columns,
  {
    row,
    members,
    apart,
    services,
    from,
    to,
  }: Places<"row" | "members" | "apart" | "services" | "from" | "to">,
): void {
  for (let m = 0; m < members; m++) {
    const line = m * apart;
    const errors = row + m * services;
    for (let s = from; s < to; s++) {
      const cost = error[errors + s] * baseNonPay[line + s];
      const units = error[errors + s] * baseVolume[line + s];
      nonPay[line + s] = cost;
      volume[line + s] = units;
      gap[line + s] = cost * Math.max(0, 1 - knee[line + s]);
      const size = units > 0 ? Math.min(units, efficientScale[s]) : 1;
      unscaled[line + s] = cost * exp((1 - elasticity[s]) * log(size));
    }
  }
}

/** Growth of services by year. Leadership, [leadership, spend), does not grow: a bigger trust has one board. */
export function growServices(
  { reach, elasticity, yearly, growth, work }: Columns,
  { years, services, leadership, spend }: Places<"years" | "services" | "leadership" | "spend">,
  { logGrowth }: Numbers<"logGrowth">,
): void {
  for (let s = 0; s < services; s++) {
    yearly[s] = exp(elasticity[s] * logGrowth);
    growth[s] = 1;
    work[s] = reach[s];
  }
  for (let s = leadership; s < spend; s++) yearly[s] = 1;
  for (let y = 1; y < years; y++) {
    const before = (y - 1) * services;
    const year = y * services;
    for (let s = 0; s < services; s++) {
      const grown = growth[before + s] * yearly[s];
      growth[year + s] = grown;
      work[year + s] = reach[s] * grown;
    }
  }
}
