/**
 * The values that stand at some places of a column once it is ordered, place 0 for the smallest; the column is left
 * as it is. Two passes find the few values among which each of them is: how many lie in each of some hundred equal
 * parts of the column's range, then those in the parts that hold a place. Only these are ordered.
 *
 * @example
 * orderStatistics(Float64Array.of(4, 1, 3, 2), [0, 2]); // [1, 3]
 */
export function orderStatistics(column: Float64Array, places: readonly number[]): number[] {
  const n = column.length;
  const [low, high] = ends(column);
  if (low === high) return places.map(() => low);
  const count = n <= SHORT ? FEW_PARTS : PARTS;
  const scale = count / (high - low);
  const parts = n <= parted.length ? parted : new Uint16Array(n);
  starts.fill(0, 0, count + 1);
  for (let d = 0; d < n; d++) {
    const part = partOf(column[d] - low, scale, count);
    parts[d] = part;
    starts[part + 1]++;
  }
  for (let part = 0; part < count; part++) starts[part + 1] += starts[part];

  const holders = places.map((place) => partAt(starts, count, place));
  let room = 0;
  for (const part of holders) {
    if (begins[part] >= 0) continue;
    begins[part] = room;
    room += starts[part + 1] - starts[part];
  }
  const values = new Float64Array(room);
  for (let d = 0; d < n; d++) {
    const at = begins[parts[d]];
    if (at >= 0) values[at + filled[parts[d]]++] = column[d];
  }
  const found = places.map((place, k) => {
    const part = holders[k];
    const from = begins[part];
    order(values, from, from + filled[part]);
    filled[part] = 0;
    return values[from + place - starts[part]];
  });
  for (const part of holders) begins[part] = -1;
  return found;
}

const PARTS = 1_024;
/** As many as are worth their while in a column of up to so many values. */
const FEW_PARTS = 256;
const SHORT = 2_048;

// Scratch: the part of each value; values that lie in parts before; where a part's values begin, and how many there are
const parted = new Uint16Array(16_384);
const starts = new Int32Array(PARTS + 1);
const begins = new Int32Array(PARTS).fill(-1);
const filled = new Int32Array(PARTS);

/** Orders values [from, to): most often a few. */
function order(values: Float64Array, from: number, to: number): void {
  if (to - from > FEW) {
    values.subarray(from, to).sort();
    return;
  }
  for (let next = from + 1; next < to; next++) {
    const value = values[next];
    let at = next;
    for (; at > from && values[at - 1] > value; at--) values[at] = values[at - 1];
    values[at] = value;
  }
}

const FEW = 24;

/** Never falls as the value rises; a range too narrow or too wide to be divided is one part. */
function partOf(above: number, scale: number, count: number): number {
  const part = (above * scale) | 0;
  return part < count ? part : count - 1;
}

/** The part that holds a place: the last that does not start after it. */
function partAt(starts: Int32Array, count: number, place: number): number {
  let low = 0;
  let high = count - 1;
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
