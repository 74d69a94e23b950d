import { type Game, scaleOf } from "../game.ts";
import { firstStage, nextStage, type Stage, solveStage, type Weighted } from "./stage.ts";

/** Which dissatisfaction is made small, and over which splits. */
export interface Lexicographic {
  /** Excess `v(S) − x(S)` as it stands, or per member. */
  readonly excess: "plain" | "perHead";
  /** Whether everyone must get at least its own worth; then the game must have such a split. */
  readonly imputations: boolean;
}

/**
 * One round of the proof: of the splits left by the rounds before, none has its largest open excess below
 * `excess`, because these coalitions, with these weights, hold every player equally often but for what is settled.
 */
export interface Level {
  readonly excess: number;
  readonly objections: readonly Weighted[];
  /** Players kept at their own worth in this round, as coalitions of one. */
  readonly floors: readonly Weighted[];
}

/** The split, with the proof that it is the one. */
export interface Centre {
  readonly amounts: Float64Array;
  readonly levels: readonly Level[];
}

/** Relative to the largest worth: below this, excesses are equal. */
export const ROUNDING = 1e-11;

/**
 * The split whose excesses, sorted from the largest, are lexicographically least: Schmeidler (1969).
 *
 * One linear programme per level (Maschler, Peleg and Shapley 1979): make the largest open excess small, settle
 * what is tight in every optimum, leave out what follows from it. Each level settles at least one dimension more,
 * so there are at most `n − 1`. Up to rounding of the worths the answer is exact.
 */
export function lexicographicCentre(game: Game, { excess, imputations }: Lexicographic): Centre {
  const n = game.players.length;
  if (n === 1) return { amounts: game.worth.slice(1), levels: [] };
  const floors = imputations ? Float64Array.from(game.players, (_, i) => game.worth[1 << i]) : null;
  const levels: Level[] = [];
  let stage: Stage = firstStage({
    n,
    worth: game.worth,
    excess,
    floors,
    tolerance: ROUNDING * scaleOf(game),
  });
  for (;;) {
    const answer = solveStage(stage);
    levels.push({ excess: answer.excess, objections: answer.objections, floors: answer.floors });
    const next = nextStage(stage, answer);
    if (next === null) return { amounts: answer.amounts, levels };
    stage = next;
  }
}
