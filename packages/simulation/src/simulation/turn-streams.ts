import { BLOCK } from "./plan.ts";
import { LINE, turn } from "./turn.ts";

/**
 * Makes what turns streams, each of a block's draws, into as many numbers side by side for each draw. Where there is no
 * stream, what is there stays.
 */
export function streamTurner(
  streams: readonly (number | null)[],
): (values: Float64Array, out: Float64Array) => void {
  const width = streams.length;
  const groups = Array.from({ length: Math.ceil(width / LINE) }, (_, k) => groupOf(streams, k * LINE)).flat();
  return (values, out) => {
    for (const { first, starts } of groups) turn(values, starts, out, { count: BLOCK, first, width });
  };
}

/** Where the streams of a line start, together if all are there, else each by itself. */
function groupOf(streams: readonly (number | null)[], first: number) {
  const group = streams
    .slice(first, first + LINE)
    .flatMap((stream, at) => (stream === null ? [] : [{ first: first + at, starts: [stream * BLOCK] }]));
  if (group.length < LINE) return group;
  return [{ first, starts: group.flatMap(({ starts }) => starts) }];
}
