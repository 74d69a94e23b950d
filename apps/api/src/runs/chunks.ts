/** Work of one chunk, about milliseconds on one core: short enough to lose, long enough to be worth sending. */
const TARGET = 250;

/**
 * Cuts the blocks of a run into chunks of whole blocks: chunk k is the blocks from `bounds[k]` up to, and without,
 * `bounds[k + 1]`. The same costs always give the same cut.
 *
 * @example
 * boundsOf([200, 200, 200]); // [0, 1, 2, 3]
 * boundsOf([80, 80, 80]); // [0, 3]
 */
export function boundsOf(costs: readonly number[]): readonly number[] {
  const bounds = [0];
  let work = 0;
  costs.forEach((cost, block) => {
    if (work > 0 && work + cost > TARGET) {
      bounds.push(block);
      work = 0;
    }
    work += cost;
  });
  return [...bounds, costs.length];
}
