import { pow } from "../lib/kernels.ts";
import type { Service } from "./records.ts";

/**
 * What a unit cost at one volume is multiplied by to be what it would be at the volume of the typical trust, by the
 * most likely elasticity: a small trust is not called dear for being small. Size beyond where economies end is worth
 * nothing.
 *
 * @example
 * // Twice the typical volume, elasticity 0.8
 * sizeFactor({ refVolume: 1000, elasticity: { low: 0.7, mode: 0.8, high: 0.9 }, efficientScale: null }, 2000); // 1.1487
 */
export function sizeFactor(
  { refVolume, elasticity, efficientScale }: Pick<Service, "refVolume" | "elasticity" | "efficientScale">,
  volume: number,
): number {
  const ends = efficientScale ?? Number.POSITIVE_INFINITY;
  return pow(Math.min(volume, ends) / Math.min(refVolume, ends), 1 - elasticity.mode);
}
