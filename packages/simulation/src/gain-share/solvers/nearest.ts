import { sum } from "../../lib/sum.ts";
import { type Coalition, everyone, indicatorOf } from "../coalitions.ts";
import { largestExcess } from "../excess-scan.ts";
import { type Game, scaleOf } from "../game.ts";
import { fillSubsetSums, subsetSums, sumOver } from "../subset-sums.ts";
import { NEGLIGIBLE } from "./column-simplex.ts";
import { factor, solve } from "./factors.ts";
import { ROUNDING } from "./lexicographic.ts";

/** Which splits are allowed, and to what the answer is to be near. */
export interface Nearest {
  readonly game: Game;
  /** No coalition may be short by more than this; 0 for the core. */
  readonly excess: number;
  readonly target: Float64Array;
}

/**
 * The split nearest to the target (least sum of squared differences) that leaves no coalition short by more than
 * `excess`; null if there is none. It is unique, so ties cannot change it.
 *
 * Dual active-set method of Goldfarb and Idnani (1983): from the nearest split without objections, the worst one is
 * met first, the others are kept met, and what no longer binds is let go.
 */
export function nearestSplit({ game, excess, target }: Nearest): Float64Array | null {
  const { players, worth } = game;
  const n = players.length;
  const all = everyone(n);
  const sums = subsetSums(n);
  const threshold = excess + ROUNDING * scaleOf(game);
  const short = (worth[all] - sum(target)) / n;
  const x = target.map((amount) => amount + short);
  let binding: Binding[] = [{ coalition: all, pressure: 0 }];
  for (;;) {
    fillSubsetSums(sums, x);
    const worst = largestExcess({ worth, sums, threshold, skip: (S) => S === 0 || S === all });
    if (worst === null) return x;
    const due = worth[worst.coalition] - excess;
    const after = meet(binding, { S: worst.coalition, x, lacking: due - sumOver(sums, worst.coalition) });
    if (after === null) return null;
    binding = after;
  }
}

/** A coalition that gets exactly what it must, and how hard that presses (everyone: any sign). */
interface Binding {
  readonly coalition: Coalition;
  readonly pressure: number;
}

/** Moves `x` until `S` lacks nothing, letting go of what stops binding on the way; null if that cannot be. */
function meet(
  before: readonly Binding[],
  { S, x, lacking }: { readonly S: Coalition; readonly x: Float64Array; readonly lacking: number },
): Binding[] | null {
  let binding = [...before];
  let left = lacking;
  let pressure = 0;
  for (;;) {
    const { along, relief } = directions(binding, S, x.length);
    const slope = along.reduce((sum, step, i) => ((S >>> i) & 1 ? sum + step : sum), 0);
    const full = slope > NEGLIGIBLE ? left / slope : Number.POSITIVE_INFINITY;
    let until = Number.POSITIVE_INFINITY;
    let loosened = -1;
    for (let k = 1; k < binding.length; k++) {
      const rate = relief[k];
      if (rate <= NEGLIGIBLE || binding[k].pressure / rate >= until) continue;
      until = binding[k].pressure / rate;
      loosened = k;
    }
    const step = Math.min(full, until);
    if (step === Number.POSITIVE_INFINITY) return null;
    binding = binding.map((one, k) => ({ ...one, pressure: one.pressure - step * relief[k] }));
    pressure += step;
    if (slope > NEGLIGIBLE) {
      for (let i = 0; i < x.length; i++) x[i] += step * along[i];
      left -= step * slope;
    }
    if (full <= until) return [...binding, { coalition: S, pressure }];
    binding.splice(loosened, 1);
  }
}

/** Where `x` moves when `S` is given more and the binding ones keep theirs, and how their pressure falls. */
function directions(
  binding: readonly Binding[],
  S: Coalition,
  n: number,
): { readonly along: Float64Array; readonly relief: Float64Array } {
  const rows = binding.map(({ coalition }) => indicatorOf(coalition, n));
  const wish = indicatorOf(S, n);
  const gram = factor(rows.map((row) => Float64Array.from(rows, (other) => dot(row, other))));
  const relief = solve(
    gram,
    Float64Array.from(rows, (row) => dot(row, wish)),
  );
  const along = wish.map((entry, i) => rows.reduce((rest, row, k) => rest - relief[k] * row[i], entry));
  return { along, relief };
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, entry, i) => sum + entry * b[i], 0);
}
