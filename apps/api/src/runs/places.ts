import { refusal } from "../http/refusal.ts";

/** Places for work that is done some at a time, in the order in which it is asked for. */
export interface Places {
  /**
   * Does the work when one of the places is free.
   *
   * @throws a refusal where too many are waiting; the signal's reason where nobody waits any more
   */
  take<Answer>(work: () => Promise<Answer>, gone: AbortSignal): Promise<Answer>;
}

/** How many places there are, and how many may wait for one. */
export interface PlacesSettings {
  readonly places: number;
  readonly waiting: number;
}

/** Seconds after which those who could not wait may come again. */
const COME_AGAIN = "5";

export function placesOf({ places, waiting: most }: PlacesSettings): Places {
  const waiting: (() => void)[] = [];
  let free = places;

  function turn(gone: AbortSignal): Promise<void> {
    gone.throwIfAborted();
    if (free > 0) {
      free--;
      return Promise.resolve();
    }
    if (waiting.length >= most) {
      const detail = `${most} others are waiting for the same already.`;
      throw refusal("UNAVAILABLE", { detail, headers: { "retry-after": COME_AGAIN } });
    }
    return new Promise((resolve, reject) => {
      const begin = () => {
        gone.removeEventListener("abort", leave);
        resolve();
      };
      const leave = () => {
        waiting.splice(waiting.indexOf(begin), 1);
        reject(gone.reason);
      };
      gone.addEventListener("abort", leave, { once: true });
      waiting.push(begin);
    });
  }

  return {
    async take(work, gone) {
      await turn(gone);
      try {
        gone.throwIfAborted();
        return await work();
      } finally {
        const next = waiting.shift();
        if (next === undefined) free++;
        else next();
      }
    },
  };
}
