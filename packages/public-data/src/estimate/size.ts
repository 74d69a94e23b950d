import type { Trust } from "@shared-services/simulation";
import estimator from "../../data/estimator.json" with { type: "json" };
import type { Basis } from "../services/service-facts.ts";

/** Size of the typical trust, at which `refVolume` is quoted: £400m of turnover, in £100m. */
export const REFERENCE_SIZE = 4;

/**
 * How big a trust is for a service, in £100m of turnover or in the 1,080 wte of staff that go with £100m:
 * work that follows both, and the leadership of a trust, is measured by the geometric mean.
 */
export function sizeOf(trust: Trust, basis: Basis): number {
  const turnover = trust.operatingIncome / 100_000_000;
  const staff = trust.wte / estimator.wtePer100m.value;
  if (basis === "turnover") return turnover;
  return basis === "staff" ? staff : Math.sqrt(turnover * staff);
}
