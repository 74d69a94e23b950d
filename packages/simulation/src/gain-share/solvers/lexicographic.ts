import { type Coalition, everyone, indicatorOf, sizeOf } from "../coalitions.ts";
import { type Game, scaleOf } from "../game.ts";
import { fillSubsetSums, type SubsetSums, subsetSums } from "../subset-sums.ts";
import { type ColumnSolution, type Inequality, NEGLIGIBLE, solveByColumns } from "./column-simplex.ts";
import { emptySpan, extend, type Span, spans } from "./span.ts";

/** Which dissatisfaction is made small, and over which splits. */
export interface Lexicographic {
  /** Excess `v(S) − x(S)` as it stands, or per member. */
  readonly excess: "plain" | "perHead";
  /** Whether everyone must get at least its own worth. */
  readonly imputations: boolean;
}

/** A coalition (or a player held at its own worth) with the weight it carries in a proof. */
export interface Weighted {
  readonly coalition: Coalition;
  readonly weight: number;
}

/**
 * One round of the proof: among the splits left by the rounds before, none has its largest open excess below
 * `excess`, because these coalitions, with these weights, hold every player equally often but for what is settled.
 */
export interface Level {
  readonly excess: number;
  readonly coalitions: readonly Weighted[];
  /** Players kept at their own worth in this round, as coalitions of one; only among imputations. */
  readonly held: readonly Weighted[];
}

/** The split, with the proof that it is the one. */
export interface Centre {
  readonly amounts: Float64Array;
  readonly levels: readonly Level[];
}

/** Relative to the largest worth: below this, excesses are equal. */
const ROUNDING = 1e-11;

/**
 * The split whose excesses, sorted from the largest, are lexicographically least: Schmeidler (1969).
 *
 * One linear programme per level (Maschler, Peleg and Shapley 1979): make the largest open excess small; settle
 * the coalitions that carry a positive weight in the dual, for these are tight in every optimum, whichever basis
 * the simplex ended in; leave out what now follows from them. Each level settles at least one dimension more, so
 * there are at most `n − 1`. Up to rounding of the worths the answer is exact.
 */
export function lexicographicCentre(game: Game, kind: Lexicographic): Centre {
  const n = game.players.length;
  const grand = settle(everyone(n), n, game.worth[everyone(n)] as number);
  if (n === 1) return { amounts: Float64Array.of(grand.b), levels: [] };

  const open = openCoalitions(game, kind);
  const objective = indicatorOf(2 ** n, n + 1);
  const levels: Level[] = [];
  let settled = [grand];
  let start = [grand, ...game.players.map((_, i) => objection(open, 1 << i))];
  for (;;) {
    const found = solveByColumns({ objective, start, mostViolated: (z) => mostViolated(open, z) });
    const excess = found.z[n] as number;
    levels.push(levelOf(found, n));
    const idle = found.tight.filter((row, k) => !row.equation && !carries(found, k));
    if (idle.length === 0) return { amounts: found.z.slice(0, n), levels };

    const carrying = found.tight.filter((row, k) => !row.equation && carries(found, k));
    for (const { tag, a, b } of carrying) {
      if (settles(open, tag)) settled = [...settled, settle(tag, n, b - (a[n] as number) * excess)];
    }
    const opposite = everyone(n) - (idle[0] as Inequality).tag;
    start = [...settled, ...idle, objection(open, opposite)];
  }
}

/** The coalitions whose excess is not settled yet. */
interface Open {
  readonly game: Game;
  readonly kind: Lexicographic;
  /** Worths, with those that are settled struck out as they are met. */
  readonly worth: Float64Array;
  readonly sums: SubsetSums;
  readonly tolerance: number;
  span: Span;
}

function openCoalitions(game: Game, kind: Lexicographic): Open {
  const n = game.players.length;
  const worth = Float64Array.from(game.worth);
  worth[0] = Number.NEGATIVE_INFINITY;
  const span = extend(emptySpan(n), everyone(n));
  return { game, kind, worth, sums: subsetSums(n), tolerance: ROUNDING * scaleOf(game), span };
}

/** Adds the coalition to what is settled; false if it followed already. */
function settles(open: Open, S: Coalition): boolean {
  const before = open.span;
  open.span = extend(before, S);
  return open.span !== before;
}

function mostViolated(open: Open, z: Float64Array): Inequality | null {
  const { game, kind } = open;
  const n = game.players.length;
  const t = z[n] as number;
  const perHead = kind.excess === "perHead" ? t : 0;
  fillSubsetSums(
    open.sums,
    z.subarray(0, n).map((x) => x + perHead),
  );
  const worst = worstOpen(open, (kind.excess === "plain" ? t : 0) + open.tolerance);
  if (!kind.imputations) return worst.coalition === 0 ? null : objection(open, worst.coalition);

  const shortfall = (i: number) => (game.worth[1 << i] as number) - (z[i] as number);
  let worstOff = 0;
  for (let i = 1; i < n; i++) if (shortfall(i) > shortfall(worstOff)) worstOff = i;
  if (shortfall(worstOff) > Math.max(open.tolerance, worst.excess - t)) return hold(game, worstOff);
  return worst.coalition === 0 ? null : objection(open, worst.coalition);
}

/** The open coalition of largest excess over the sums in the tables, if any exceeds `threshold`. */
function worstOpen(
  open: Open,
  threshold: number,
): { readonly coalition: Coalition; readonly excess: number } {
  const { worth, span } = open;
  const { low, high } = open.sums;
  let excess = threshold;
  let coalition = 0;
  for (let upper = 0, S = 0; upper < high.length; upper++) {
    const paid = high[upper] as number;
    for (let lower = 0; lower < low.length; lower++, S++) {
      const now = (worth[S] as number) - (paid + (low[lower] as number));
      if (now <= excess) continue;
      if (spans(span, S)) {
        worth[S] = Number.NEGATIVE_INFINITY;
      } else {
        excess = now;
        coalition = S;
      }
    }
  }
  return { coalition, excess };
}

/** `x(S) + weight · t ≥ v(S)`. */
function objection({ game, kind }: Open, S: Coalition): Inequality {
  const n = game.players.length;
  const a = indicatorOf(S, n + 1);
  a[n] = kind.excess === "plain" ? 1 : sizeOf(S);
  return { a, b: game.worth[S] as number, equation: false, tag: S };
}

/** `x_i ≥ v(i)`. */
function hold({ players, worth }: Game, i: number): Inequality {
  const S = 1 << i;
  return { a: indicatorOf(S, players.length + 1), b: worth[S] as number, equation: false, tag: S };
}

/** `x(S) = amount`. */
function settle(S: Coalition, n: number, amount: number): Inequality {
  return { a: indicatorOf(S, n + 1), b: amount, equation: true, tag: S };
}

function carries({ weights }: ColumnSolution, k: number): boolean {
  return (weights[k] as number) > NEGLIGIBLE;
}

function levelOf(found: ColumnSolution, n: number): Level {
  const carrying = found.tight.flatMap((row, k) =>
    !row.equation && carries(found, k)
      ? [{ coalition: row.tag, weight: found.weights[k] as number, held: row.a[n] === 0 }]
      : [],
  );
  const pick = (held: boolean) =>
    carrying.filter((row) => row.held === held).map(({ coalition, weight }) => ({ coalition, weight }));
  return { excess: found.z[n] as number, coalitions: pick(false), held: pick(true) };
}
