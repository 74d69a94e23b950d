/**
 * The lower triangular L with L·Lᵀ equal to a symmetric matrix (both by rows), or undefined when the matrix
 * is not positive definite: when a pivot is below 1e-10.
 *
 * @example
 * cholesky(Float64Array.of(1, 0.5, 0.5, 1), 2); // [1, 0, 0.5, 0.866…]
 */
export function cholesky(matrix: Float64Array, size: number): Float64Array | undefined {
  const factor = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i * size + j];
      for (let k = 0; k < j; k++) rest -= factor[i * size + k] * factor[j * size + k];
      if (i === j && !(rest > SMALLEST_PIVOT)) return undefined;
      factor[i * size + j] = i === j ? Math.sqrt(rest) : rest / factor[j * size + j];
    }
  }
  return factor;
}

const SMALLEST_PIVOT = 1e-10;
