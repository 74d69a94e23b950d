/**
 * The correlation matrix nearest to a symmetric one (sum of squared differences), with no eigenvalue below
 * `least`. By alternating projections with Dykstra's correction: Higham 2002,
 * "Computing the nearest correlation matrix", IMA Journal of Numerical Analysis 22(3), 329–343,
 * algorithm 3.3. Matrices are by rows.
 */
export function nearestCorrelation(matrix: Float64Array, size: number, least: number): Float64Array {
  let current = Float64Array.from(matrix);
  let correction = new Float64Array(size * size);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const raised = current.map((value, k) => value - correction[k]);
    const positive = raiseEigenvalues(raised, size, least);
    correction = positive.map((value, k) => value - raised[k]);
    const next = Float64Array.from(positive);
    for (let i = 0; i < size; i++) next[i * size + i] = 1;
    const moved = next.reduce((most, value, k) => Math.max(most, Math.abs(value - current[k])), 0);
    current = next;
    if (moved < 1e-9) break;
  }
  return current;
}

const MOST_ROUNDS = 1_000;

function raiseEigenvalues(matrix: Float64Array, size: number, least: number): Float64Array {
  const { values, vectors } = eigen(matrix, size);
  const out = new Float64Array(size * size);
  for (let k = 0; k < size; k++) {
    const value = Math.max(values[k], least);
    for (let i = 0; i < size; i++) {
      const share = value * vectors[i * size + k];
      for (let j = 0; j < size; j++) out[i * size + j] += share * vectors[j * size + k];
    }
  }
  return out;
}

/** Eigenvalues and orthonormal eigenvectors (columns) by cyclic Jacobi rotations (Golub and Van Loan, section 8.5). */
function eigen(matrix: Float64Array, size: number): { values: Float64Array; vectors: Float64Array } {
  const a = Float64Array.from(matrix);
  const vectors = new Float64Array(size * size);
  for (let i = 0; i < size; i++) vectors[i * size + i] = 1;
  for (let sweep = 0; sweep < 30; sweep++) {
    let off = 0;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        off = Math.max(off, Math.abs(a[p * size + q]));
        rotate(a, vectors, { p, q, size });
      }
    }
    if (off < 1e-14) break;
  }
  return { values: Float64Array.from({ length: size }, (_, i) => a[i * size + i]), vectors };
}

function rotate(a: Float64Array, vectors: Float64Array, at: { p: number; q: number; size: number }): void {
  const { p, q, size } = at;
  const across = a[p * size + q];
  if (across === 0) return;
  const tau = (a[q * size + q] - a[p * size + p]) / (2 * across);
  const t = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
  const c = 1 / Math.sqrt(1 + t * t);
  const s = t * c;
  turnColumns(a, { p, q, size, c, s });
  turnRows(a, { p, q, size, c, s });
  turnColumns(vectors, { p, q, size, c, s });
}

interface Turn {
  readonly p: number;
  readonly q: number;
  readonly size: number;
  readonly c: number;
  readonly s: number;
}

function turnColumns(m: Float64Array, { p, q, size, c, s }: Turn): void {
  for (let i = 0; i < size; i++) {
    const x = m[i * size + p];
    const y = m[i * size + q];
    m[i * size + p] = c * x - s * y;
    m[i * size + q] = s * x + c * y;
  }
}

function turnRows(m: Float64Array, { p, q, size, c, s }: Turn): void {
  for (let j = 0; j < size; j++) {
    const x = m[p * size + j];
    const y = m[q * size + j];
    m[p * size + j] = c * x - s * y;
    m[q * size + j] = s * x + c * y;
  }
}
