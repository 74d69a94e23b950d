import { BLOCK } from "./plan.ts";
import { LINE, turn } from "./turn.ts";

/**
 * Turns streams, each of a block's draws, into as many numbers side by side for each draw. Where there is no stream,
 * what is there stays.
 */
export function turnStreams(
  values: Float64Array,
  streams: readonly (number | null)[],
  out: Float64Array,
): void {
  const width = streams.length;
  for (let first = 0; first < width; first += LINE) {
    const few = streams.slice(first, first + LINE);
    const starts = few.flatMap((stream) => (stream === null ? [] : [stream * BLOCK]));
    if (starts.length === few.length) turn(values, starts, out, { count: BLOCK, first, width });
    else {
      few.forEach((stream, at) => {
        if (stream === null) return;
        turn(values, [stream * BLOCK], out, { count: BLOCK, first: first + at, width });
      });
    }
  }
}
