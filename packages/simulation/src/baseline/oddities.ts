import type { Fault } from "../lib/errors.ts";
import { type Oddity, odd, shown } from "./odd.ts";
import { qualityOddities } from "./quality-oddities.ts";
import type { BaselineLine, Service, Trust } from "./records.ts";
import { sizeFactor } from "./size-factor.ts";
import { trustOddities } from "./trust-oddities.ts";
import { isWrongUnit, unitOddities } from "./units.ts";

/**
 * What is possible in a sound baseline but odd enough to be looked at: unit costs, pay per post, income and staff
 * of trusts that are off by a factor of a thousand (thousands of pounds given as pounds) or by far more than trusts
 * differ; figures as far from those that they replaced; pay without people, people without pay; work done for trusts that are not here; unusual quality.
 */
export function oddities({ trusts, services, lines }: Sound): Fault[] {
  const serviceOf = new Map(services.map((service) => [service?.id, service]));
  const known = trusts.includes(undefined) ? undefined : new Set(trusts.map((trust) => trust?.ods));
  const ofLines = lines.flatMap((line, at) => {
    const service = line && serviceOf.get(line.service);
    if (!service) return [];
    const path = `/lines/${at}`;
    return [
      ...unitOddities(line, path),
      ...unitCostOddity(line, service, path),
      ...payOddity(line, path),
      ...halfStaffed(line, path),
      ...(known ? outsiders(line, known, path) : []),
      ...qualityOddities(line, service, path),
    ];
  });
  return [...trustOddities(trusts, lines), ...ofLines];
}

/** The entries of a baseline, those at fault undefined. */
export interface Sound {
  readonly trusts: readonly (Trust | undefined)[];
  readonly services: readonly (Service | undefined)[];
  readonly lines: readonly (BaselineLine | undefined)[];
}

const UNUSUAL = 6;
const PAY_PER_WTE = { low: 15_000, typical: 55_000, high: 300_000 };

function unitCostOddity(line: BaselineLine, service: Service, path: string): Fault[] {
  const cost = line.pay + line.nonPay;
  if (cost === 0 || line.volume === 0 || service.bench === 0) return [];
  const sizeAdjusted = sizeFactor(service, line.volume);
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
  return [odd(isWrongUnit(factor) ? "UNITS" : "UNUSUAL_PAY", { path, expected, received: each })];
}

function halfStaffed({ pay, wte }: BaselineLine, path: string): Fault[] {
  if (pay > 0 === wte > 0) return [];
  const [code, empty] = pay > 0 ? ["PAY_WITHOUT_STAFF", "wte"] : ["STAFF_WITHOUT_PAY", "pay"];
  const given = pay > 0 ? shown(pay) : `${wte} wte`;
  const expected = `${empty} above nought beside ${given}`;
  const next = "give both, or neither where the work is bought";
  const message = `${path}/${empty}: expected ${expected}, got 0; ${next}`;
  return [{ code, path: `${path}/${empty}`, message, expected, received: 0 }];
}

/** Trusts that a hosted line serves and that the baseline does not know: their part cannot be followed. */
function outsiders(
  { sourcing }: BaselineLine,
  known: ReadonlySet<string | undefined>,
  path: string,
): Fault[] {
  if (sourcing.by !== "hosted") return [];
  return sourcing.for.flatMap((ods, k) => {
    if (known.has(ods)) return [];
    const at = `${path}/sourcing/for/${k}`;
    const expected = `one of the baseline's trusts, ${[...known].join(", ")}`;
    const message = `${at}: expected ${expected}, got ${ods}; it counts as a customer outside the partnership`;
    return [{ code: "HOSTED_FOR_OUTSIDER", path: at, message, expected, received: ods }];
  });
}

function distance(factor: number, oddity: Oddity): Fault[] {
  if (isWrongUnit(factor)) return [odd("UNITS", oddity)];
  return factor >= UNUSUAL || factor <= 1 / UNUSUAL ? [odd("UNUSUAL_UNIT_COST", oddity)] : [];
}
