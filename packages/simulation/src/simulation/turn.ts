import { LINE } from "../compiled/memory.ts";

/** How many numbers a row has; where the rows' numbers stand side by side, and how many stand there in all. */
interface Turn {
  readonly count: number;
  readonly first: number;
  readonly width: number;
}

/**
 * Turns rows over: numbers that stand one after the other, from each of the `starts` on, come to stand side by side:
 * `out[k · width + first + r]` is `from[starts[r] + k]`. Quickest with eight rows, as many numbers as a line of memory
 * holds.
 */
export function turn(
  from: Float64Array,
  starts: readonly number[],
  out: Float64Array,
  { count, first, width }: Turn,
): void {
  if (starts.length !== LINE) {
    starts.forEach((start, r) => {
      for (let k = 0; k < count; k++) out[k * width + first + r] = from[start + k];
    });
    return;
  }
  const [a, b, c, d, e, f, g, h] = starts;
  for (let k = 0; k < count; k++) {
    const to = k * width + first;
    out[to] = from[a + k];
    out[to + 1] = from[b + k];
    out[to + 2] = from[c + k];
    out[to + 3] = from[d + k];
    out[to + 4] = from[e + k];
    out[to + 5] = from[f + k];
    out[to + 6] = from[g + k];
    out[to + 7] = from[h + k];
  }
}
