/** Numbers between 0 and 1, as many as asked for, the next ones at every call. The caller owns seed and stream. */
export type Uniforms = (count: number) => Float64Array;

/** A random order of `n` players, every order as likely (Fisher and Yates). */
export function randomOrder(n: number, uniforms: Uniforms): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  const u = uniforms(Math.max(0, n - 1));
  for (let i = n - 1; i > 0; i--) {
    const j = Math.min(i, Math.floor(u[n - 1 - i] * (i + 1)));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

/**
 * The order turned by evenly spaced steps, `count` times: turned `n` times, every player stands once in every place
 * (a cyclic Latin square), so that who comes early is no longer chance.
 */
export function rotations(order: Int32Array, count: number): Int32Array[] {
  const n = order.length;
  return Array.from({ length: count }, (_, r) => {
    const from = Math.floor((r * n) / count);
    return order.map((_, k) => order[(from + k) % n]);
  });
}
