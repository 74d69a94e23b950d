import type { TermId } from "@shared-services/simulation";
import type { Cell } from "./coalition.ts";
import type { Draw } from "./draw.ts";

/**
 * What a member's work in the pool costs less, or more, than it would alone, £, split by mechanism: each
 * counts on what those before it have left. The amounts sum to `moved · alone − price · key`.
 */
export function chargeTerms(
  draw: Draw,
  { parts, pooled: pool, keys, costKeys }: Cell,
  { m, y }: { readonly m: number; readonly y: number },
): Partial<Record<TermId, number>> {
  const { line, moved, cost } = parts[m];
  if (!line || pool.T === 0) return {};
  const { scale, converge, redesigned, automated, delivered, margin, vat, efficiency } = pool;
  const gross = 1 - scale * converge * redesigned * automated;
  const own = pool.pooled * costKeys[m];
  return {
    scale: cost * (1 - scale),
    convergence: cost * scale * (1 - converge),
    redesign: cost * scale * converge * (1 - redesigned),
    automation: cost * scale * converge * redesigned * (1 - automated),
    "realisation-gap": cost * (delivered - gross),
    overlap: -draw.value("overlap") * moved * line.booked[y],
    "own-automation": moved * (line.alone[y] - (line.before[y] - line.booked[y])),
    margin: -own * margin,
    vat: -own * vat * efficiency,
    efficiency: own * (1 + margin) * (1 - efficiency),
    "charging-key": pool.price * (costKeys[m] - keys[m]),
  };
}
