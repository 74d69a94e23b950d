import type { Part } from "./pool.ts";

/** A pooled service of a year as economies of scale see it. */
export interface ScaledService {
  readonly parts: readonly Part[];
  /** Volume that counts for scale: the members' and the provider's own. */
  readonly volume: number;
  /** Volume at which economies end. */
  readonly limit: number;
  readonly elasticity: number;
}

/** What is left of the cost of the work that moved once its unit cost has fallen with volume: 1 for no economies. */
export type ScaleRule = (service: ScaledService) => number;

/** As the method has it: for all work alike, from the volume that the typical pound that moved had before. */
export const fromTypicalPound: ScaleRule = ({ parts, volume, limit, elasticity }) => {
  const ref = ofCost(parts, (own) => own);
  return Math.max(1, Math.min(volume, Math.max(limit, ref)) / ref) ** (elasticity - 1);
};

/** Another reading, to see what hangs on that one: every pound from the volume that it had itself. */
export const fromOwnVolume: ScaleRule = ({ parts, volume, limit, elasticity }) =>
  ofCost(parts, (own) => Math.max(1, Math.min(volume, Math.max(limit, own)) / own) ** (elasticity - 1));

/** The mean over the cost that is here of something that depends on a trust's own volume. */
function ofCost(parts: readonly Part[], value: (volume: number) => number): number {
  let cost = 0;
  let total = 0;
  for (const { line, here } of parts) {
    if (!line || here * line.cost === 0) continue;
    cost += here * line.cost;
    total += here * line.cost * value(line.volume);
  }
  return total / cost;
}
