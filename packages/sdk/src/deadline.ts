import type { Clock } from "./clock.ts";

/** A signal with an end: `release` it when the work is done, or its timer and listeners stay behind. */
export interface Deadline {
  readonly signal: AbortSignal;
  release(): void;
}

/** What can end a {@link Deadline}: other signals, and time. */
export interface Ends {
  readonly signals: readonly (AbortSignal | undefined)[];
  readonly clock: Clock;
  /** Milliseconds from now; `Infinity` for no limit. */
  readonly ms: number;
  /** The reason given when time is up. */
  readonly error: () => Error;
}

/** A signal that fires when one of `signals` does or when time is up, with the reason of whichever came first. */
export function deadline({ signals, clock, ms, error }: Ends): Deadline {
  const controller = new AbortController();
  const sources = signals.filter((signal) => signal !== undefined);
  const pass = () => controller.abort(sources.find((source) => source.aborted)?.reason);
  for (const source of sources) source.addEventListener("abort", pass);
  if (sources.some((source) => source.aborted)) pass();
  const stop = Number.isFinite(ms) ? clock.after(ms, () => controller.abort(error())) : () => {};
  return {
    signal: controller.signal,
    release() {
      stop();
      for (const source of sources) source.removeEventListener("abort", pass);
    },
  };
}

/** The promise, or the signal's reason if that comes first: for work that does not listen to signals itself. */
export function raced<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort);
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}

/** Waits `ms` milliseconds, or rejects with the signal's reason as soon as it fires. */
export async function pause(ms: number, signal: AbortSignal, clock: Clock): Promise<void> {
  let stop = () => {};
  const waited = new Promise<void>((resolve) => {
    stop = clock.after(ms, resolve);
  });
  await raced(signal, waited).finally(() => stop());
}
