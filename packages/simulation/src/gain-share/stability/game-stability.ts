import type { Game } from "../game.ts";
import { costOfStability } from "./cost-of-stability.ts";
import { type LeastCore, leastCore } from "./least-core.ts";
import {
  type ApartIsBetter,
  convexity,
  type FallingReturns,
  type Property,
  superadditivity,
} from "./properties.ts";

/** What can be said of a game whatever the split, with the coalitions that show it. */
export interface GameStability {
  /** True if some split satisfies every coalition. */
  readonly coreExists: boolean;
  /** The smallest subsidy to everyone that would make such a split possible, £; 0 where there is one. */
  readonly costOfStability: number;
  /** How small the largest objection can be made, and the groups with weights that prove it. */
  readonly leastCore: Pick<LeastCore, "excess" | "against">;
  /** Whether groups never gain by staying apart; if not, the worst pair. */
  readonly superadditive: Property<ApartIsBetter>;
  /** Whether joining later never adds less; if not, the worst pair. */
  readonly convex: Property<FallingReturns>;
}

/** Looks at the game once, for all splits of it. Core and least core are exact up to rounding of the worths. */
export function gameStability(game: Game): GameStability {
  const { excess, coreIsEmpty, against } = leastCore(game);
  return {
    coreExists: !coreIsEmpty,
    costOfStability: coreIsEmpty ? costOfStability(game).subsidy : 0,
    leastCore: { excess, against },
    superadditive: superadditivity(game),
    convex: convexity(game),
  };
}
