import type { Clock } from "./clock.ts";
import { deadline, raced } from "./deadline.ts";

/** How a stream is read. */
export interface Reading {
  readonly signal: AbortSignal;
  readonly clock: Clock;
  /** Longest wait for the next chunk, ms. */
  readonly silence: number;
}

/**
 * The bytes of an answer as they come. Ends with the reason of `signal` as soon as it fires, and with an error
 * after too long a silence; whoever stops reading closes the connection.
 */
export async function* bodyChunks(response: Response, reading: Reading): AsyncGenerator<Uint8Array> {
  const { signal, clock, silence } = reading;
  const reader = response.body?.getReader();
  if (reader === undefined) return;
  try {
    for (;;) {
      const error = () => new Error(`no sign of life for ${silence} ms`);
      const next = deadline({ signals: [signal], clock, ms: silence, error });
      const { done, value } = await raced(next.signal, reader.read()).finally(() => next.release());
      if (done) return;
      yield value;
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}
