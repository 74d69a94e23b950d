import { type Baseline, type Fault, refuse, type Trust } from "@shared-services/simulation";
import { serviceFacts } from "../services/service-facts.ts";
import { services } from "../services/services.ts";
import { publicTrusts } from "../trusts/public-trusts.ts";
import { priceYear } from "../trusts/uprating.ts";
import { estimateLine } from "./estimate-line.ts";

/**
 * A starting baseline for the given trusts, estimated from public totals: one line per trust and service,
 * each marked `estimate` with its margin of error, in the given order of trusts. The same codes give the
 * same bytes on every machine. Throws an InputError that names every unknown or repeated code.
 *
 * @example
 * estimateBaseline(["RM1", "RGP"]).lines.length; // 124
 */
export function estimateBaseline(odsCodes: readonly string[]): Baseline {
  refuse(odsCodes.flatMap((ods, at) => codeFault(ods, at, odsCodes)));
  const trusts = odsCodes.map((ods) => TRUST_OF.get(ods)!);
  const lines = trusts.flatMap((trust) => serviceFacts.map((service) => estimateLine(trust, service)));
  return { priceYear, trusts, services, lines };
}

const TRUST_OF: ReadonlyMap<string, Trust> = new Map(publicTrusts.map((trust) => [trust.ods, trust]));

function codeFault(ods: string, at: number, odsCodes: readonly string[]): Fault[] {
  const path = `/${at}`;
  if (!TRUST_OF.has(ods)) {
    const expected = "the ODS code of one of the 229 trusts of 2018/19";
    const message = `${path}: expected ${expected}, got ${JSON.stringify(ods)}`;
    return [{ code: "UNKNOWN_TRUST", path, expected, received: ods, message }];
  }
  if (odsCodes.indexOf(ods) === at) return [];
  const message = `${path}: ${ods} is there twice; leave one out`;
  return [{ code: "TRUST_TWICE", path, expected: "each trust once", received: ods, message }];
}
