import type { Block } from "./block.ts";
import type { Plan } from "./plan.ts";
import type { PooledService } from "./pool.ts";
import type { PoolCell } from "./pool-sums.ts";
import type { TermId } from "./terms.ts";

/** The mechanisms that make the pool's price differ from the cost that moved, in the order of the bridge. */
export const MECHANISMS = [
  "scale",
  "convergence",
  "redesign",
  "automation",
  "realisation-gap",
  "margin",
  "vat",
  "efficiency",
] as const satisfies readonly TermId[];

/**
 * Splits one minus the price's rate by mechanism: `out[k]` is what mechanism k saves of a pound that moved.
 * The parts sum to `1 − rate`; each saving is counted on what the mechanisms before it have left.
 */
export function savingPartsInto(
  out: readonly Float64Array[],
  { plan, draws, years }: Block,
  { s, y }: PoolCell,
  pool: PooledService,
): void {
  const { spend, leadership, automatable } = plan.services[s];
  const fixed = spend || leadership;
  const [scale, convergence, redesign, automation, gap, margin, vat, efficiency] = out;
  const { of } = draws;
  const priced = out.length > 5;
  for (let d = 0; d < draws.count; d++) {
    const scaled = pool.scale[d];
    const converged = scaled * pool.converge[d];
    const redesigned = fixed ? converged : converged * years.redesigned[y][d];
    const left = 1 - pool.delivered[d];
    const onTop = spend ? 0 : of.margin[d];
    const tax = spend ? 0 : of.irrecoverableVat[d] * (pool.payShare[d] + of.margin[d]);
    scale[d] = 1 - scaled;
    convergence[d] = scaled - converged;
    redesign[d] = converged - redesigned;
    automation[d] = redesigned * automatable * years.automation[y][d];
    gap[d] = pool.delivered[d] - pool.gross[d];
    if (!priced) continue;
    margin[d] = -left * onTop;
    vat[d] = -left * tax;
    efficiency[d] = spend ? 0 : left * (1 + onTop + tax) * (1 - years.efficiency[y][d]);
  }
}

/** True where the provider's price can differ from the pool's cost: by margin, VAT or yearly efficiency. */
export function isPriced({ scenario }: Plan): boolean {
  const { margin, irrecoverableVat, annualEfficiency } = scenario.operatingModel.parameters;
  return [margin, irrecoverableVat, annualEfficiency].some(
    (prior) => prior.dist !== "fixed" || prior.value !== 0,
  );
}

/** The mechanisms that can act under a plan: without a price of its own the pool has only the first five. */
export function actingMechanisms(plan: Plan): readonly (typeof MECHANISMS)[number][] {
  return isPriced(plan) ? MECHANISMS : MECHANISMS.slice(0, 5);
}
