import { type BaselineLine, type Kind, log, pow, type Trust } from "@shared-services/simulation";
import estimator from "../../data/estimator.json" with { type: "json" };
import { functions, type ServiceFacts, serviceFacts } from "../services/service-facts.ts";
import { publicTrusts } from "../trusts/public-trusts.ts";
import { costLevel } from "./cost-level.ts";
import { REFERENCE_SIZE, sizeOf } from "./size.ts";
import { costToTrust } from "./trust-pay.ts";

/** One trust's line for one service, estimated from its income, staff and national ratios. */
export function estimateLine(trust: Trust, service: ServiceFacts): BaselineLine {
  const cost = estimatedCost(trust, service);
  const pay = Math.round(cost * service.payShare);
  return {
    trust: trust.ods,
    service: service.id,
    pay,
    nonPay: cost - pay,
    wte: service.kind === "spend" ? 0 : Math.round((pay / loadedCost(service.kind)) * 100) / 100,
    volume: estimatedVolume(trust, service),
    sourcing: { by: "in-house" },
    bookedSaving: 0,
    bookedFrom: 0,
    origin: "estimate",
    spread: spreadOf(service),
    ...(service.kpis && { kpis: service.kpis }),
  };
}

/** What a post of a kind of service costs the trust, £ a year to the nearest hundred; see `costToTrust`. */
export function loadedCost(kind: Exclude<Kind, "spend">): number {
  return Math.round(costToTrust(estimator.basicPay[kind]) / 100) * 100;
}

/**
 * What the service costs the trust, whole £ a year.
 *
 * It grows with size by the service's own elasticity, so that trusts of different size have the same
 * size-adjusted unit cost; like trusts differ only by their cost level. Over all public trusts the cost of a
 * service sums to its national ratio × national turnover.
 */
export function estimatedCost(trust: Trust, service: ServiceFacts): number {
  return Math.round(unscaledCost(trust, service) * SCALES.get(service.id)!);
}

/** Units of the service's driver a year, to about four digits; 1 for the leadership of a trust. */
export function estimatedVolume(trust: Trust, service: ServiceFacts): number {
  if (service.volumePer100m === null) return 1;
  return fourDigits(service.volumePer100m * sizeOf(trust, service.basis));
}

/** National ratio at the typical trust, carried to this one's size, at its cost level. */
function unscaledCost(trust: Trust, service: ServiceFacts): number {
  const relativeSize = sizeOf(trust, service.basis) / REFERENCE_SIZE;
  const level = service.kind === "spend" ? 1 : costLevel(trust.ods);
  return service.costPer100m * REFERENCE_SIZE * pow(relativeSize, service.elasticity.mode) * level;
}

function fourDigits(volume: number): number {
  if (volume >= 1000) return Math.round(volume);
  return volume >= 100 ? Math.round(volume * 10) / 10 : Math.round(volume * 100) / 100;
}

/** Spread between trusts that staffing leaves open, and that of the function's national ratio (two standard deviations either way). */
function spreadOf(service: ServiceFacts): number {
  const level = estimator.levelSpread.value;
  if (service.kind === "spend") return level;
  const ratio = functions.find((one) => one.id === service.function)!.costPer100m;
  const split = (log(ratio.high) - log(ratio.low)) / 4;
  return Math.round(Math.sqrt(level * level + split * split) * 100) / 100;
}

/** What makes the estimates of each service sum to the national total. */
const SCALES: ReadonlyMap<string, number> = new Map(
  serviceFacts.map((service) => [service.id, scale(service)]),
);

function scale(service: ServiceFacts): number {
  let turnover = 0;
  let cost = 0;
  for (const trust of publicTrusts) {
    turnover += sizeOf(trust, "turnover");
    cost += unscaledCost(trust, service);
  }
  return (service.costPer100m * turnover) / cost;
}
