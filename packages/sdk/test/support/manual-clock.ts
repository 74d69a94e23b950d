import type { Clock } from "../../src/clock.ts";

/** A clock that stands until it is told to go on. */
export interface ManualClock extends Clock {
  /** Goes on by `ms` and fires what is due on the way, in order. */
  advance(ms: number): void;
  /** Delays of the timers that wait, in the order in which they were set. */
  waiting(): readonly number[];
}

interface Timer {
  readonly at: number;
  readonly ms: number;
  readonly action: () => void;
}

export function manualClock(start = 0): ManualClock {
  let now = start;
  let timers: Timer[] = [];
  return {
    now: () => now,
    after(ms, action) {
      const timer = { at: now + ms, ms, action };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    advance(ms) {
      const end = now + ms;
      for (;;) {
        const [next] = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (next === undefined) break;
        timers = timers.filter((other) => other !== next);
        now = next.at;
        next.action();
      }
      now = end;
    },
    waiting: () => timers.map(({ ms }) => ms),
  };
}

/**
 * A clock on which waits of up to `limit` ms are over at once, and longer ones never: back-off takes no time and
 * no time limit is hit.
 */
export function impatientClock(limit = 10_000): Clock & { readonly waits: readonly number[] } {
  const clock = manualClock();
  const waits: number[] = [];
  return {
    waits,
    now: clock.now,
    after(ms, action) {
      if (ms > limit) return clock.after(ms, action);
      waits.push(ms);
      const soon = setImmediate(action);
      return () => clearImmediate(soon);
    },
  };
}
