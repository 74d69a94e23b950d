/**
 * The values that stand at some places of a column once it is ordered, place 0 for the smallest; the column is left
 * as it is. Two passes find the few values among which each of them is: how many lie in each of a thousand equal
 * parts of the column's range, then those in the parts that hold a place. Only these are ordered.
 *
 * @example
 * orderStatistics(Float64Array.of(4, 1, 3, 2), [0, 2]); // [1, 3]
 */
export function orderStatistics(column: Float64Array, places: readonly number[]): number[] {
  const [low, high] = ends(column);
  const scale = PARTS / (high - low);
  const starts = new Int32Array(PARTS + 1);
  for (let d = 0; d < column.length; d++) starts[partOf(column[d] - low, scale) + 1]++;
  for (let part = 0; part < PARTS; part++) starts[part + 1] += starts[part];

  const holders = places.map((place) => partAt(starts, place));
  const kept = [...new Set(holders)];
  const values = new Map(kept.map((part) => [part, new Float64Array(starts[part + 1] - starts[part])]));
  const isKept = new Uint8Array(PARTS);
  for (const part of kept) isKept[part] = 1;
  const filled = new Int32Array(PARTS);
  for (let d = 0; d < column.length; d++) {
    const part = partOf(column[d] - low, scale);
    if (isKept[part] === 1) (values.get(part) as Float64Array)[filled[part]++] = column[d];
  }
  for (const part of kept) values.get(part)?.sort();
  return places.map((place, k) => (values.get(holders[k]) as Float64Array)[place - starts[holders[k]]]);
}

const PARTS = 1_024;

/** Never falls as the value rises; a range too narrow or too wide to be divided is one part. */
function partOf(above: number, scale: number): number {
  const part = (above * scale) | 0;
  return part < PARTS ? part : PARTS - 1;
}

/** The part that holds a place: the last that does not start after it. */
function partAt(starts: Int32Array, place: number): number {
  let low = 0;
  let high = PARTS - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

function ends(column: Float64Array): readonly [low: number, high: number] {
  let low = column[0];
  let high = column[0];
  for (let d = 1; d < column.length; d++) {
    if (column[d] < low) low = column[d];
    if (column[d] > high) high = column[d];
  }
  return [low, high];
}
