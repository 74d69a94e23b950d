import { type Coalition, everyone, indicatorOf, sizeOf } from "../coalitions.ts";
import { largestExcess } from "../excess-scan.ts";
import { fillSubsetSums, subsetSums } from "../subset-sums.ts";
import { type Inequality, NEGLIGIBLE, solveByColumns } from "./column-simplex.ts";
import { emptySpan, extend, type Span, spans } from "./span.ts";

/** The programme "make the largest excess small" over the coalitions that are still open. */
export interface StageGame {
  readonly n: number;
  /** Worth by coalition. Settled coalitions are struck out (−∞) as they are met, so this is the stage's own copy. */
  readonly worth: Float64Array;
  readonly excess: "plain" | "perHead";
  /** The least that each player must get, −∞ for no limit; null for nobody. */
  readonly floors: Float64Array | null;
  /** What is rounding in the unit of the worths. */
  readonly tolerance: number;
}

/** Where a sequence of such programmes stands: what is settled, and a basis to start from. */
export interface Stage extends StageGame {
  readonly span: Span;
  readonly settled: readonly Settled[];
  readonly start: readonly Row[];
}

/** A coalition whose joint amount is settled. */
export interface Settled {
  readonly coalition: Coalition;
  readonly amount: number;
}

/** An inequality of the programme: a coalition's objection, or one player's floor. */
interface Row {
  readonly coalition: Coalition;
  readonly kind: "objection" | "floor";
}

/** A coalition with the weight it carries in a proof. */
export interface Weighted {
  readonly coalition: Coalition;
  readonly weight: number;
}

/** The least largest excess, a split that has it, and the weights that prove that there is no smaller one. */
export interface StageAnswer {
  readonly excess: number;
  readonly amounts: Float64Array;
  readonly objections: readonly Weighted[];
  readonly floors: readonly Weighted[];
  readonly idle: readonly Row[];
}

/** Nothing settled but what everyone gets together. */
export function firstStage(game: StageGame): Stage {
  const { n, worth } = game;
  const all = everyone(n);
  const grand = { coalition: all, amount: worth[all] };
  const open = Float64Array.from(worth);
  open[0] = Number.NEGATIVE_INFINITY;
  const singles = Array.from({ length: n }, (_, i): Row => ({ coalition: 1 << i, kind: "objection" }));
  return { ...game, worth: open, span: extend(emptySpan(n), all), settled: [grand], start: singles };
}

/** Solves one programme of the sequence. */
export function solveStage(stage: Stage): StageAnswer {
  const { n } = stage;
  const found = solveByColumns({
    objective: indicatorOf(1 << n, n + 1),
    start: [
      ...stage.settled.map((known) => equation(known, n)),
      ...stage.start.map((row) => inequality(row, stage)),
    ],
    mostViolated: violations(stage),
  });
  const rows = found.tight.flatMap(({ a, tag, equation }, k) =>
    equation ? [] : [{ coalition: tag, kind: kindOf(a[n]), weight: found.weights[k] }],
  );
  const carrying = (kind: Row["kind"]) =>
    rows
      .filter((row) => row.weight > NEGLIGIBLE && row.kind === kind)
      .map(({ coalition, weight }) => ({ coalition, weight }));
  return {
    excess: found.z[n],
    amounts: found.z.slice(0, n),
    objections: carrying("objection"),
    floors: carrying("floor"),
    idle: rows.filter((row) => row.weight <= NEGLIGIBLE).map(({ coalition, kind }) => ({ coalition, kind })),
  };
}

/**
 * The next programme: what carries a positive weight is tight in every optimum (whichever basis the simplex ended
 * in), so it is settled. Null when that settles everything.
 *
 * The rows without weight stay independent of what is settled, and one of them with its opposite covers everyone
 * once: together they are a basis to start from.
 */
export function nextStage(stage: Stage, { amounts, objections, floors, idle }: StageAnswer): Stage | null {
  const [first] = idle;
  if (first === undefined) return null;
  let { span, settled } = stage;
  for (const { coalition } of [...objections, ...floors]) {
    const wider = extend(span, coalition);
    if (wider === span) continue;
    span = wider;
    settled = [...settled, { coalition, amount: paid(amounts, coalition) }];
  }
  const opposite: Row = { coalition: everyone(stage.n) - first.coalition, kind: "objection" };
  return { ...stage, span, settled, start: [...idle, opposite] };
}

function violations(stage: Stage): (z: Float64Array) => Inequality | null {
  const { n, worth, span, floors, tolerance } = stage;
  const sums = subsetSums(n);
  const perHead = stage.excess === "perHead";
  const skip = (S: Coalition) => {
    const settled = spans(span, S);
    if (settled) worth[S] = Number.NEGATIVE_INFINITY;
    return settled;
  };
  return (z) => {
    const t = z[n];
    fillSubsetSums(sums, perHead ? z.map((x) => x + t) : z);
    const allowed = perHead ? 0 : t;
    const worst = largestExcess({ worth, sums, threshold: allowed + tolerance, skip });
    const violation = worst === null ? tolerance : worst.excess - allowed;
    const below = floors === null ? null : lowest(floors, z, violation);
    if (below !== null) return inequality({ coalition: 1 << below, kind: "floor" }, stage);
    return worst === null ? null : inequality({ coalition: worst.coalition, kind: "objection" }, stage);
  };
}

/** The player furthest below its floor, if by more than `threshold`. */
function lowest(floors: Float64Array, amounts: Float64Array, threshold: number): number | null {
  let furthest = threshold;
  let player: number | null = null;
  floors.forEach((floor, i) => {
    const below = floor - amounts[i];
    if (below <= furthest) return;
    furthest = below;
    player = i;
  });
  return player;
}

/** `x(S) + t ≥ v(S)` (per head: `|S| t`), or `x_i ≥ floor`. */
function inequality({ coalition: S, kind }: Row, { n, worth, excess, floors }: Stage): Inequality {
  const a = indicatorOf(S, n + 1);
  if (kind === "floor") return { a, b: floors?.[31 - Math.clz32(S)] ?? 0, equation: false, tag: S };
  a[n] = excess === "plain" ? 1 : sizeOf(S);
  return { a, b: worth[S], equation: false, tag: S };
}

function equation({ coalition, amount }: Settled, n: number): Inequality {
  return { a: indicatorOf(coalition, n + 1), b: amount, equation: true, tag: coalition };
}

function kindOf(coefficientOfExcess: number): Row["kind"] {
  return coefficientOfExcess === 0 ? "floor" : "objection";
}

function paid(amounts: Float64Array, S: Coalition): number {
  return amounts.reduce((sum, amount, i) => ((S >>> i) & 1 ? sum + amount : sum), 0);
}
