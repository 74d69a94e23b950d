import type { Plan } from "./plan.ts";

/**
 * What the loops that work out the members' accounts, year by year, are told of a plan; see the columns of accounts.
 */
export function accountPlaces({ horizon, movable, lines, scenario }: Plan) {
  return {
    years: horizon,
    services: movable.count,
    runs: lines.runs.length,
    operatingRuns: lines.operatingRuns,
    bookings: lines.bookings.length,
    byUnit: scenario.chargingKey === "unit-price" ? 1 : 0,
  };
}
