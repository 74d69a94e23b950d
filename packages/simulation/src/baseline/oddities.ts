import type { Fault } from "../lib/errors.ts";
import { pow } from "../lib/kernels.ts";
import type { BaselineLine, Service } from "./records.ts";

/**
 * What is possible in a sound baseline but odd enough to be looked at: unit costs and pay per post that are
 * off by a factor of a thousand (thousands of pounds given as pounds) or by far more than trusts differ.
 */
export function oddities(
  services: readonly Service[],
  lines: readonly (BaselineLine | undefined)[],
): Fault[] {
  const serviceOf = new Map(services.map((service) => [service.id, service]));
  return lines.flatMap((line, at) => {
    const service = line && serviceOf.get(line.service);
    if (!service) return [];
    return [...unitCostOddity(line, service, `/lines/${at}`), ...payOddity(line, `/lines/${at}`)];
  });
}

/** From this factor on, a wrong unit is likelier than a different trust. */
const A_THOUSAND = 200;
const UNUSUAL = 6;
const PAY_PER_WTE = { low: 15_000, typical: 55_000, high: 300_000 };

function unitCostOddity(line: BaselineLine, service: Service, path: string): Fault[] {
  const cost = line.pay + line.nonPay;
  if (cost === 0 || line.volume === 0 || service.bench === 0) return [];
  const sizeAdjusted = pow(line.volume / service.refVolume, 1 - service.elasticity.mode);
  const unitCost = (cost / line.volume) * sizeAdjusted;
  const factor = unitCost / service.bench;
  const expected = `about ${shown(service.bench / sizeAdjusted)} per unit (${service.driver})`;
  return distance(factor, { path, expected, received: cost / line.volume });
}

function payOddity({ pay, wte }: BaselineLine, path: string): Fault[] {
  if (pay === 0 || wte === 0) return [];
  const each = pay / wte;
  const expected = `pay per wte between ${shown(PAY_PER_WTE.low)} and ${shown(PAY_PER_WTE.high)}`;
  if (each >= PAY_PER_WTE.low && each <= PAY_PER_WTE.high) return [];
  const factor = each / PAY_PER_WTE.typical;
  const thousand = factor >= A_THOUSAND || factor <= 1 / A_THOUSAND;
  return [odd(thousand ? "UNITS" : "UNUSUAL_PAY", { path, expected, received: each })];
}

interface Oddity {
  readonly path: string;
  readonly expected: string;
  readonly received: number;
}

function distance(factor: number, oddity: Oddity): Fault[] {
  if (factor >= A_THOUSAND || factor <= 1 / A_THOUSAND) return [odd("UNITS", oddity)];
  return factor >= UNUSUAL || factor <= 1 / UNUSUAL ? [odd("UNUSUAL_UNIT_COST", oddity)] : [];
}

function odd(code: string, { path, expected, received }: Oddity): Fault {
  const next = code === "UNITS" ? "are the units wrong by a thousand?" : "please check it";
  const message = `${path}: expected ${expected}, got ${shown(received)}; ${next}`;
  return { code, path, message, expected, received };
}

function shown(pounds: number): string {
  return `£${pounds >= 100 ? Math.round(pounds) : Math.round(pounds * 100) / 100}`;
}
