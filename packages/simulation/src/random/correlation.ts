import { type Fault, inputError, mismatch, refuse } from "../lib/errors.ts";
import { cholesky } from "./cholesky.ts";

/** How strongly two quantities move together: Spearman's rank correlation, between −1 and 1. */
export interface RankCorrelation {
  /** The keys of the two streams. */
  readonly a: string;
  readonly b: string;
  readonly rho: number;
}

/** Correlations that have been found consistent, ready for {@link correlate}. */
export interface Correlation {
  /** The streams concerned, sorted, so that the order of the pairs has no effect. */
  readonly keys: readonly string[];
  /** Lower triangular factor of the correlation matrix of the normal scores, by rows. */
  readonly factor: Float64Array;
}

/**
 * Prepares a Gaussian copula with the given rank correlations; streams that no pair names stay independent.
 *
 * A rank correlation ρ asks for the correlation 2 sin(πρ/6) between normal scores (Kruskal 1958, Journal of
 * the American Statistical Association 53, 814–861). Throws an InputError with all the faults: a number that
 * is no correlation, a pair given twice, a stream paired with itself, or correlations that contradict each
 * other; for each group of streams that are linked, the last says by how much its correlations must shrink until
 * they hold (Higham, Strabić and Šego 2016, "Restoring definiteness via shrinking", SIAM Review 58(2), 245–263).
 * `path` points to the map whose keys are the pairs, `a~b`.
 *
 * @example
 * const linked = rankCorrelation([{ a: "turnover", b: "overrun", rho: 0.5 }], "/correlations");
 */
export function rankCorrelation(pairs: readonly RankCorrelation[], path: string): Correlation {
  refuse(pairFaults(pairs, path));
  const keys = keysOf(pairs);
  const factor = cholesky(scoreMatrix(pairs, keys), keys.length);
  if (!factor) throw inputError(contradictions(pairs, path));
  return { keys, factor };
}

/**
 * Gives independent normal scores the correlation, in place: `Z[k]` is the column of the stream `keys[k]`,
 * of which the first n draws are changed.
 *
 * @example
 * correlate(linked, [scoresOfOverrun, scoresOfTurnover], 256);
 */
export function correlate({ keys, factor }: Correlation, Z: readonly Float64Array[], n: number): void {
  const size = keys.length;
  for (let row = size - 1; row >= 0; row--) {
    const own = Z[row];
    const weight = factor[row * size + row];
    for (let d = 0; d < n; d++) own[d] *= weight;
    for (let k = 0; k < row; k++) {
      const share = factor[row * size + k];
      const other = Z[k];
      if (share !== 0) for (let d = 0; d < n; d++) own[d] += share * other[d];
    }
  }
}

function keysOf(pairs: readonly RankCorrelation[]): string[] {
  return [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort();
}

function scoreMatrix(pairs: readonly RankCorrelation[], keys: readonly string[]): Float64Array {
  const size = keys.length;
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i++) matrix[i * size + i] = 1;
  for (const { a, b, rho } of pairs) {
    const i = keys.indexOf(a);
    const j = keys.indexOf(b);
    matrix[i * size + j] = 2 * sine((Math.PI * rho) / 6);
    matrix[j * size + i] = matrix[i * size + j];
  }
  return matrix;
}

function pairFaults(pairs: readonly RankCorrelation[], path: string): Fault[] {
  const seen = new Set<string>();
  return pairs.flatMap(({ a, b, rho }) => {
    const at = `${path}/${a}~0${b}`;
    const name = [a, b].sort().join("~");
    const isAgain = seen.has(name);
    seen.add(name);
    if (!(rho > -1 && rho < 1)) return [fault(at, "a rank correlation above -1 and below 1", rho)];
    if (a === b) return [fault(at, "two different streams", name)];
    return isAgain ? [fault(at, "each pair once", name)] : [];
  });
}

function fault(path: string, expected: string, received: unknown): Fault {
  return mismatch("CORRELATION", path, { expected, received });
}

/** One fault for each group of linked streams whose correlations cannot hold, with smaller ones that can. */
function contradictions(pairs: readonly RankCorrelation[], path: string): Fault[] {
  return linkedGroups(pairs)
    .filter((group) => !holds(group, 0))
    .map((group) => contradiction(group, path));
}

/** Pairs that share a stream, directly or by way of others, go together. */
function linkedGroups(pairs: readonly RankCorrelation[]): RankCorrelation[][] {
  return pairs.reduce<RankCorrelation[][]>((groups, pair) => {
    const isLinked = (group: RankCorrelation[]) =>
      group.some(({ a, b }) => [pair.a, pair.b].some((key) => key === a || key === b));
    const apart = groups.filter((group) => !isLinked(group));
    return [...apart, [...groups.filter(isLinked).flat(), pair]];
  }, []);
}

function contradiction(pairs: readonly RankCorrelation[], path: string): Fault {
  const share = shareThatHolds(pairs);
  const changes = pairs
    .map(({ a, b, rho }) => ({ pair: [a, b].sort().join("~"), rho, held: rho * share }))
    .sort((x, y) => (x.pair < y.pair ? -1 : 1))
    .map(({ pair, rho, held }) => `${pair} ${held.toFixed(3)} instead of ${rho.toFixed(3)}`);
  const more = changes.length > NAMED ? [`and ${changes.length - NAMED} more`] : [];
  const named = [...changes.slice(0, NAMED), ...more].join(", ");
  const expected = `rank correlations that can hold together; these do when each is multiplied by ${share}: ${named}`;
  const message = `${path}: expected ${expected}`;
  return { code: "CORRELATIONS_CONTRADICT", path, expected, received: pairs, message };
}

/** Most pairs that a message names. */
const NAMED = 10;

/** The largest share, in thousandths, to which the correlations can shrink and hold, by bisection. */
function shareThatHolds(pairs: readonly RankCorrelation[]): number {
  let low = 0;
  let high = 1_000;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const shrunk = pairs.map(({ a, b, rho }) => ({ a, b, rho: (rho * middle) / 1_000 }));
    if (holds(shrunk, ROUNDING)) low = middle;
    else high = middle;
  }
  return low / 1_000;
}

/** True where every eigenvalue is above `margin` times the number of streams. */
function holds(pairs: readonly RankCorrelation[], margin: number): boolean {
  const keys = keysOf(pairs);
  const size = keys.length;
  const matrix = scoreMatrix(pairs, keys);
  for (let i = 0; i < size; i++) matrix[i * size + i] -= margin * size;
  return cholesky(matrix, size) !== undefined;
}

/** Rounding rank correlations to three digits moves no eigenvalue by more than this times the size. */
const ROUNDING = 6e-4;

/** Sine of an angle up to π/6 in size, by its power series: good to the last bit or two. */
function sine(angle: number): number {
  let term = angle;
  let total = angle;
  for (let k = 2; k <= 18; k += 2) {
    term *= -(angle * angle) / (k * (k + 1));
    total += term;
  }
  return total;
}
