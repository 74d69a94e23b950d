import type { Fault } from "../lib/errors.ts";
import { sum } from "../lib/sum.ts";
import { odd } from "./odd.ts";
import type { BaselineLine, Trust } from "./records.ts";
import { isWrongUnit } from "./units.ts";

/**
 * What is odd about a trust as a whole, against itself: its income for its staff, its corporate services' cost
 * and staff for both, and how few of its staff are outside them. These drive keys and the value of frontline time, so a thousand too many or too few would show
 * nowhere else.
 */
export function trustOddities(
  trusts: readonly (Trust | undefined)[],
  lines: readonly (BaselineLine | undefined)[],
): Fault[] {
  return trusts.flatMap((trust, at) => {
    if (trust === undefined) return [];
    const own = lines.filter((line) => line?.trust === trust.ods && line.wte > 0);
    return [
      ...incomeOddity(trust, `/trusts/${at}`),
      ...staffOddity(trust, sum(own.map(wteOf)), `/trusts/${at}`),
      ...frontlineOddity(trust, `/trusts/${at}`),
    ];
  });
}

/** In the public data of 2018/19 half of the trusts had more than £79,000, and all but two that were merging £54,000 to £156,000. */
const INCOME_PER_WTE = { low: 15_000, typical: 80_000, high: 400_000 };

function incomeOddity({ operatingIncome, wte }: Trust, path: string): Fault[] {
  if (wte === 0) return [];
  const each = operatingIncome / wte;
  if (each >= INCOME_PER_WTE.low && each <= INCOME_PER_WTE.high) return [];
  const factor = each / INCOME_PER_WTE.typical;
  const code = isWrongUnit(factor) ? "UNITS" : "UNUSUAL_INCOME";
  const expected = `operating income per wte between £${INCOME_PER_WTE.low} and £${INCOME_PER_WTE.high}`;
  return [odd(code, { path: `${path}/operatingIncome`, expected, received: each })];
}

function staffOddity({ wte }: Trust, corporate: number, path: string): Fault[] {
  if (corporate <= wte) return [];
  const at = `${path}/wte`;
  const expected = `at least the ${Math.round(corporate)} wte of its own lines`;
  const message = `${at}: expected ${expected}, got ${wte}; are the units wrong by a thousand?`;
  return [{ code: "MORE_CORPORATE_THAN_STAFF", path: at, message, expected, received: wte }];
}

/** In the public data of 229 trusts the smallest share of staff outside corporate services is 0.64, the middle one 0.91. */
const LEAST_FRONTLINE = 0.3;

function frontlineOddity({ wte, frontlineWte }: Trust, path: string): Fault[] {
  if (frontlineWte >= LEAST_FRONTLINE * wte) return [];
  const at = `${path}/frontlineWte`;
  const expected = `at least ${LEAST_FRONTLINE} of the trust's ${wte} wte`;
  const message = `${at}: expected ${expected}, got ${frontlineWte}; are the units wrong by a thousand?`;
  return [{ code: "FEW_FRONTLINE", path: at, message, expected, received: frontlineWte }];
}

function wteOf(line: BaselineLine | undefined): number {
  return line?.wte ?? 0;
}
