import { everyone, sizeOf } from "../coalitions.ts";
import { largestExcess } from "../excess-scan.ts";
import { type Game, scaleOf } from "../game.ts";
import { NEGLIGIBLE } from "../solvers/column-simplex.ts";
import type { Lexicographic } from "../solvers/lexicographic.ts";
import { spans } from "../solvers/span.ts";
import { firstStage, nextStage, type Stage, solveStage } from "../solvers/stage.ts";
import { fillSubsetSums, subsetSums, sumOver } from "../subset-sums.ts";
import { TIE } from "./objections.ts";

/**
 * Whether a split is the (pre)nucleolus. If not: moving money along `direction` (it sums to nought) pleases every
 * coalition whose excess is `excess` or more and can still be pleased.
 */
export type Kohlberg =
  | { readonly holds: true }
  | { readonly holds: false; readonly excess: number; readonly direction: Float64Array };

/**
 * Kohlberg's criterion (1971; for all splits Sobolev 1975): at every level, the coalitions with at least that
 * excess must be balanced. It looks only at the split, not at how it was found. Coalitions that follow from those
 * already balanced are left out, so that at most `n − 1` programmes are solved (Nguyen 2016).
 */
export function kohlberg(game: Game, amounts: ArrayLike<number>, kind: Lexicographic): Kohlberg {
  const n = game.players.length;
  const excesses = excessesOf(game, amounts, kind.excess);
  const tie = TIE * scaleOf(game);
  const zeros = subsetSums(n);
  let stage: Stage | null = firstStage({
    n,
    worth: new Float64Array(1 << n),
    excess: kind.excess,
    floors: kind.imputations ? floorsOf(game, amounts, tie) : null,
    tolerance: NEGLIGIBLE,
  });
  while (stage !== null && n > 1) {
    const { span }: Stage = stage;
    const worst = largestExcess({
      worth: excesses,
      sums: zeros,
      threshold: Number.NEGATIVE_INFINITY,
      skip: (S) => spans(span, S),
    });
    if (worst === null) break;
    const level = worst.excess;
    const answer = solveStage({
      ...stage,
      worth: excesses.map((excess) => (excess >= level - tie ? 0 : -1)),
    });
    if (answer.excess < -NEGLIGIBLE) return { holds: false, excess: level, direction: answer.amounts };
    stage = nextStage(stage, answer);
  }
  return { holds: true };
}

/** `v(S) − x(S)`, or per member; −∞ for nobody and everyone. */
function excessesOf(game: Game, amounts: ArrayLike<number>, per: Lexicographic["excess"]): Float64Array {
  const n = game.players.length;
  const sums = subsetSums(n);
  fillSubsetSums(sums, amounts);
  return game.worth.map((worth, S) =>
    S === 0 || S === everyone(n)
      ? Number.NEGATIVE_INFINITY
      : (worth - sumOver(sums, S)) / (per === "perHead" ? sizeOf(S) : 1),
  );
}

/** A player at its own worth must not lose; the others may. */
function floorsOf({ players, worth }: Game, amounts: ArrayLike<number>, tie: number): Float64Array {
  return Float64Array.from(players, (_, i) =>
    amounts[i] - worth[1 << i] <= tie ? 0 : Number.NEGATIVE_INFINITY,
  );
}
