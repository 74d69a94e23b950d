/** Where the client takes the time from, so that a test can hold it still. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs `action` after `ms` milliseconds, unless the function that it returns is called first. */
  after(ms: number, action: () => void): () => void;
}

/** The longest wait that timers keep to; a longer one would fire at once. */
const LONGEST = 2 ** 31 - 1;

/** The clock on the wall. */
export const wallClock: Clock = {
  now: () => Date.now(),
  after(ms, action) {
    const timer = setTimeout(action, Math.min(ms, LONGEST));
    return () => clearTimeout(timer);
  },
};
