import { type Fault, refuse } from "../lib/errors.ts";
import { sizeOf } from "./coalitions.ts";

/** Coalitions come in batches of this many masks (or all at once in a smaller game). */
const BATCH = 64;

/**
 * Running sums of the Shapley value over coalitions that arrive batch by batch, for all draws of a block at once.
 * They take `(n + 66) · draws` numbers whatever the number of coalitions.
 */
export interface ShapleySums {
  readonly n: number;
  readonly draws: number;
  /** `[player × draw]`: weighted worths of the coalitions that hold the player. */
  readonly within: Float64Array;
  /** `[draw]`: what is taken off everyone alike. */
  readonly common: Float64Array;
  /** Weight of a coalition's worth by its size: for its members, and against everyone. */
  readonly held: Float64Array;
  readonly off: Float64Array;
  readonly scratch: Float64Array;
}

/**
 * Shapley value of every draw: `worths[S · draws + d]` in, `out[i · draws + d]` out.
 *
 * Of the two weights of a coalition (for members and against the others) the second is the same for everyone, so
 * one weighted total comes off at the end, and sums over the coalitions of each player come from folding the
 * table in halves: about two additions per worth, whatever `n`.
 */
export function shapleyAllDraws(block: {
  readonly worths: Float64Array;
  readonly n: number;
  readonly draws: number;
  readonly out: Float64Array;
}): void {
  const sums = startShapley(block.n, block.draws);
  addCoalitions(sums, 0, block.worths);
  finishShapley(sums, block.out);
}

/** Sums at nought for `n` players and a block of draws. */
export function startShapley(n: number, draws: number): ShapleySums {
  return {
    n,
    draws,
    within: new Float64Array(n * draws),
    common: new Float64Array(draws),
    held: Float64Array.from({ length: n + 1 }, (_, size) => memberWeight(n, size)),
    off: Float64Array.from({ length: n + 1 }, (_, size) => outsiderWeight(n, size)),
    scratch: new Float64Array(Math.min(BATCH, 1 << n) * draws),
  };
}

/**
 * Adds the coalitions `first, first + 1, …` whose worths are given, mask by mask, draws innermost. Batches come in
 * any order, each once; `first` and the number of masks are multiples of 64 (or the whole table at once below 7
 * players), so that the sums are the same bits however the table is cut.
 */
export function addCoalitions(sums: ShapleySums, first: number, worths: Float64Array): void {
  const batch = Math.min(BATCH, 1 << sums.n) * sums.draws;
  refuse(batchFaults(first * sums.draws, worths.length, batch));
  for (let at = 0; at < worths.length; at += batch) {
    addBatch(sums, first + at / sums.draws, worths.subarray(at, at + batch));
  }
}

/** Writes the values into `out[i · draws + d]`; the sums must have seen every coalition. */
export function finishShapley({ n, draws, within, common }: ShapleySums, out: Float64Array): void {
  for (let i = 0; i < n; i++) {
    for (let d = 0; d < draws; d++) out[i * draws + d] = within[i * draws + d] - common[d];
  }
}

function addBatch(sums: ShapleySums, first: number, worths: Float64Array): void {
  const { n, draws, within, common, scratch } = sums;
  const masks = worths.length / draws;
  const folded = 31 - Math.clz32(masks);
  for (let s = 0; s < masks; s++) {
    const size = sizeOf(first + s);
    const held = sums.held[size];
    const off = sums.off[size];
    for (let d = 0; d < draws; d++) {
      const worth = worths[s * draws + d];
      scratch[s * draws + d] = held * worth;
      common[d] += off * worth;
    }
  }
  foldHalves(sums, folded);
  for (let i = folded; i < n; i++) {
    if ((first >>> i) & 1) addInto(within, i * draws, scratch, { from: 0, count: draws });
  }
}

/** Adds to each low player the worths that hold it, and leaves the batch's total in the first row of scratch. */
function foldHalves({ draws, within, scratch }: ShapleySums, players: number): void {
  for (let i = players - 1; i >= 0; i--) {
    const half = 1 << i;
    for (let s = half; s < 2 * half; s++)
      addInto(within, i * draws, scratch, { from: s * draws, count: draws });
    addInto(scratch, 0, scratch, { from: half * draws, count: half * draws });
  }
}

function addInto(
  target: Float64Array,
  at: number,
  source: Float64Array,
  { from, count }: { readonly from: number; readonly count: number },
): void {
  for (let k = 0; k < count; k++) target[at + k] += source[from + k];
}

/** `s!(n−s−1)!/n!`: the chance that just these `s` stand before a given other player. */
function outsiderWeight(n: number, size: number): number {
  if (size === n) return 0;
  let weight = 1 / n;
  for (let k = 1; k <= size; k++) weight *= k / (n - k);
  return weight;
}

/** The chance to be last of these `s`, plus the weight that {@link finishShapley} takes off everyone. */
function memberWeight(n: number, size: number): number {
  return size === 0 ? 0 : outsiderWeight(n, size - 1) + outsiderWeight(n, size);
}

function batchFaults(at: number, length: number, batch: number): Fault[] {
  if (at % batch === 0 && length % batch === 0) return [];
  const message = `/worths: expected whole batches of ${BATCH} coalitions (or the whole table), got ${length} numbers from number ${at}; a batch holds ${batch}`;
  return [
    { code: "WRONG_LENGTH", path: "/worths", expected: `a multiple of ${batch}`, received: length, message },
  ];
}
