import { sum } from "../../lib/sum.ts";
import { type Game, scaleOf, totalOf } from "../game.ts";
import { type CostOfStability, costOfStability } from "./cost-of-stability.ts";
import { type LeastCore, leastCore } from "./least-core.ts";
import { type Objection, TIE, worstObjections } from "./objections.ts";
import {
  type ApartIsBetter,
  balancedness,
  convexity,
  type FallingReturns,
  type Overclaim,
  type Property,
  superadditivity,
} from "./properties.ts";

/** How well a split holds, and what about the game stands in its way. Plain data, amounts in the unit of the worths. */
export interface Stability {
  /** What is given out less what there is; 0 but for rounding in an efficient split. */
  readonly overspent: number;
  readonly individuallyRational: boolean;
  /** Players who get less than their own worth, the worst first. */
  readonly worseOffThanAlone: readonly WorseOff[];
  /** In the core: nothing over or short, and no coalition would do better by itself. */
  readonly inCore: boolean;
  /** The five largest objections, ties together; above 0 is a coalition that would do better by itself. */
  readonly objections: readonly Objection[];
  readonly objectionsPerHead: readonly Objection[];
  readonly leastCore: LeastCore;
  readonly costOfStability: CostOfStability;
  readonly superadditive: Property<ApartIsBetter>;
  readonly convex: Property<FallingReturns>;
  readonly balanced: Property<Overclaim>;
}

export interface WorseOff {
  readonly player: string;
  readonly gets: number;
  readonly alone: number;
}

/** What can be said of one split of a game. */
export type SplitStability = Pick<
  Stability,
  "overspent" | "individuallyRational" | "worseOffThanAlone" | "inCore" | "objections" | "objectionsPerHead"
>;

/** Everything that can be said about the stability of one split of one game. */
export function stabilityOf(game: Game, amounts: ArrayLike<number>): Stability {
  return {
    ...splitStability(game, amounts),
    leastCore: leastCore(game),
    costOfStability: costOfStability(game),
    superadditive: superadditivity(game),
    convex: convexity(game),
    balanced: balancedness(game),
  };
}

/** What speaks against one split, without looking at the game as a whole again. */
export function splitStability(game: Game, amounts: ArrayLike<number>): SplitStability {
  const worseOff = worseOffThanAlone(game, amounts);
  return {
    overspent: overspent(game, amounts),
    individuallyRational: worseOff.length === 0,
    worseOffThanAlone: worseOff,
    inCore: inCore(game, amounts),
    objections: worstObjections(game, amounts),
    objectionsPerHead: worstObjections(game, amounts, { per: "head" }),
  };
}

/** Whether the split gives out exactly what there is and no coalition would do better by itself. */
export function inCore(game: Game, amounts: ArrayLike<number>): boolean {
  const tie = TIE * scaleOf(game);
  const [worst] = worstObjections(game, amounts, { top: 1 });
  return Math.abs(overspent(game, amounts)) <= tie && (worst?.excess ?? 0) <= tie;
}

/** Players who get less than their own worth, the worst first. */
export function worseOffThanAlone(game: Game, amounts: ArrayLike<number>): readonly WorseOff[] {
  const tie = TIE * scaleOf(game);
  return game.players
    .map((player, i) => ({ player, gets: amounts[i], alone: game.worth[1 << i] }))
    .filter(({ gets, alone }) => gets < alone - tie)
    .sort((a, b) => a.gets - a.alone - (b.gets - b.alone));
}

function overspent(game: Game, amounts: ArrayLike<number>): number {
  return sum(amounts) - totalOf(game);
}
