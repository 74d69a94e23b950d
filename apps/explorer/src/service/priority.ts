/** Lets what can wait keep out of the way of what the reader is waiting for. */
export interface Priority {
  /** Does the urgent work. */
  first<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves as soon as no urgent work is under way. */
  quiet(): Promise<void>;
}

/** A priority with nothing urgent under way. */
export function priority(): Priority {
  let urgent: Promise<unknown> = Promise.resolve();
  return {
    first(work) {
      const done = work();
      urgent = Promise.allSettled([urgent, done]);
      return done;
    },
    async quiet() {
      for (let seen: unknown; seen !== urgent; ) {
        seen = urgent;
        await urgent;
      }
    },
  };
}
