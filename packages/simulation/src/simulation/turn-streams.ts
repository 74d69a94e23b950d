import { BLOCK } from "./plan.ts";

/**
 * Turns streams, each of a block's draws, into as many numbers side by side for each draw, eight at a time, as many as
 * a line of memory holds. Where there is no stream, what is there stays.
 */
export function turnStreams(
  values: Float64Array,
  streams: readonly (number | null)[],
  out: Float64Array,
): void {
  const width = streams.length;
  for (let first = 0; first < width; first += 8) {
    const [a, b, c, d, e, f, g, h] = streams.slice(first, first + 8).map(startOf);
    if (Math.min(a, b, c, d, e, f, g, h) >= 0) {
      for (let k = 0; k < BLOCK; k++) {
        const to = k * width + first;
        out[to] = values[a + k];
        out[to + 1] = values[b + k];
        out[to + 2] = values[c + k];
        out[to + 3] = values[d + k];
        out[to + 4] = values[e + k];
        out[to + 5] = values[f + k];
        out[to + 6] = values[g + k];
        out[to + 7] = values[h + k];
      }
    } else {
      for (let at = first; at < Math.min(width, first + 8); at++) {
        const from = startOf(streams[at]);
        for (let k = 0; from >= 0 && k < BLOCK; k++) out[k * width + at] = values[from + k];
      }
    }
  }
}

function startOf(stream: number | null): number {
  return stream === null ? -1 : stream * BLOCK;
}
