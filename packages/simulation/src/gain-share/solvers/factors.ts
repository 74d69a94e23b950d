/** A square matrix factored into triangles, rows reordered by partial pivoting. */
export interface Factors {
  readonly size: number;
  readonly triangles: Float64Array;
  readonly order: Int32Array;
}

/**
 * Factors the matrix with these columns. It has to be regular: the solvers only pass independent columns.
 *
 * Factoring anew at every step costs a few thousand multiplications at this size, far less than one look at all
 * coalitions, and keeps rounding from piling up.
 */
export function factor(columns: readonly Float64Array[]): Factors {
  const size = columns.length;
  const A = new Float64Array(size * size);
  columns.forEach((column, j) => {
    for (let i = 0; i < size; i++) A[i * size + j] = column[i];
  });
  const order = Int32Array.from({ length: size }, (_, i) => i);
  for (let k = 0; k < size; k++) {
    swapRows(A, order, { size, k, pivot: pivotRow(A, size, k) });
    eliminate(A, size, k);
  }
  return { size, triangles: A, order };
}

/** The combination of the columns that gives `rhs`. */
export function solve({ size, triangles: A, order }: Factors, rhs: Float64Array): Float64Array {
  const x = Float64Array.from(order, (row) => rhs[row]);
  for (let i = 0; i < size; i++) {
    let sum = x[i];
    for (let j = 0; j < i; j++) sum -= A[i * size + j] * x[j];
    x[i] = sum;
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = x[i];
    for (let j = i + 1; j < size; j++) sum -= A[i * size + j] * x[j];
    x[i] = sum / A[i * size + i];
  }
  return x;
}

/** The vector whose product with each column is the entry of `rhs` for that column. */
export function solveTransposed({ size, triangles: A, order }: Factors, rhs: Float64Array): Float64Array {
  const y = Float64Array.from(rhs);
  for (let i = 0; i < size; i++) {
    let sum = y[i];
    for (let j = 0; j < i; j++) sum -= A[j * size + i] * y[j];
    y[i] = sum / A[i * size + i];
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = y[i];
    for (let j = i + 1; j < size; j++) sum -= A[j * size + i] * y[j];
    y[i] = sum;
  }
  const z = new Float64Array(size);
  for (let i = 0; i < size; i++) z[order[i]] = y[i];
  return z;
}

function pivotRow(A: Float64Array, size: number, k: number): number {
  let best = k;
  for (let i = k + 1; i < size; i++) {
    if (Math.abs(A[i * size + k]) > Math.abs(A[best * size + k])) best = i;
  }
  return best;
}

function swapRows(
  A: Float64Array,
  order: Int32Array,
  { size, k, pivot }: { readonly size: number; readonly k: number; readonly pivot: number },
): void {
  if (pivot === k) return;
  [order[k], order[pivot]] = [order[pivot], order[k]];
  for (let j = 0; j < size; j++) {
    const held = A[k * size + j];
    A[k * size + j] = A[pivot * size + j];
    A[pivot * size + j] = held;
  }
}

function eliminate(A: Float64Array, size: number, k: number): void {
  for (let i = k + 1; i < size; i++) {
    const ratio = A[i * size + k] / A[k * size + k];
    A[i * size + k] = ratio;
    if (ratio === 0) continue;
    for (let j = k + 1; j < size; j++) A[i * size + j] -= ratio * A[k * size + j];
  }
}
