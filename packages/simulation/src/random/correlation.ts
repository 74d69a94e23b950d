import { type Fault, inputError, mismatch, refuse } from "../lib/errors.ts";
import { cholesky } from "./cholesky.ts";
import { nearestCorrelation } from "./nearest-correlation.ts";

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
 * other; the last names the nearest ones that do not (Higham 2002). `path` points to the map whose keys are
 * the pairs, `a~b`.
 *
 * @example
 * const linked = rankCorrelation([{ a: "turnover", b: "overrun", rho: 0.5 }], "/correlations");
 */
export function rankCorrelation(pairs: readonly RankCorrelation[], path: string): Correlation {
  refuse(pairFaults(pairs, path));
  const keys = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort();
  const matrix = scoreMatrix(pairs, keys);
  const factor = cholesky(matrix, keys.length);
  if (!factor) throw inputError([contradiction(pairs, { keys, matrix, path })]);
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

interface Contradicted {
  readonly keys: readonly string[];
  readonly matrix: Float64Array;
  readonly path: string;
}

/** Names the nearest correlations, to three digits, that are accepted as they are written. */
function contradiction(pairs: readonly RankCorrelation[], { keys, matrix, path }: Contradicted): Fault {
  const size = keys.length;
  const nearest = nearestCorrelation(matrix, size, size * ROUNDING);
  const changes: string[] = [];
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      const rho = rankOf(nearest[i * size + j]).toFixed(3);
      const given = rankOf(matrix[i * size + j]).toFixed(3);
      if (Number(rho) !== Number(given)) changes.push(`${keys[i]}~${keys[j]} ${rho} instead of ${given}`);
    }
  }
  const expected = `rank correlations that can hold together; the nearest are ${changes.join(", ")}`;
  const message = `${path}: expected ${expected}`;
  return { code: "CORRELATIONS_CONTRADICT", path, expected, received: pairs, message };
}

/** Rounding rank correlations to three digits moves no eigenvalue by more than this times the size. */
const ROUNDING = 6e-4;

/** The inverse of 2 sin(πρ/6), by bisection: only for a message. */
function rankOf(score: number): number {
  let low = -1;
  let high = 1;
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (2 * sine((Math.PI * middle) / 6) < score) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

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
