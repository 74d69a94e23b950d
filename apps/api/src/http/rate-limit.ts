import { refusal } from "./refusal.ts";

/** How much work one caller may ask for. */
export interface Allowance {
  /** Units: one for a small answer, and one for each 50 ms of a processor that a run needs. */
  readonly units: number;
  /** In how many seconds a spent allowance is whole again. */
  readonly seconds: number;
}

/** Meters callers, each with an allowance of its own that refills steadily. */
export interface RateLimiter {
  readonly allowance: Allowance;
  /**
   * Takes units from a caller's allowance. Work beyond a whole allowance is let through when the allowance is whole.
   *
   * @throws RATE_LIMITED where not enough is left
   */
  charge(caller: string, units: number): void;
  /** What is left, and the seconds until it is whole again. */
  left(caller: string): { readonly units: number; readonly seconds: number };
}

interface Bucket {
  units: number;
  at: number;
}

/** Callers remembered at most; the one heard of longest ago is forgotten, and starts afresh. */
const CALLERS = 10_000;

/** Makes a rate limiter; `now` is in milliseconds. */
export function rateLimiter(allowance: Allowance, now: () => number): RateLimiter {
  const buckets = new Map<string, Bucket>();
  const perMillisecond = allowance.units / (allowance.seconds * 1000);

  function bucketOf(caller: string): Bucket {
    const time = now();
    const bucket = buckets.get(caller) ?? { units: allowance.units, at: time };
    bucket.units = Math.min(allowance.units, bucket.units + (time - bucket.at) * perMillisecond);
    bucket.at = time;
    buckets.delete(caller);
    buckets.set(caller, bucket);
    if (buckets.size > CALLERS) buckets.delete(buckets.keys().next().value!);
    return bucket;
  }

  return {
    allowance,
    charge(caller, units) {
      const bucket = bucketOf(caller);
      const needed = Math.min(units, allowance.units);
      if (bucket.units < needed) {
        const wait = Math.ceil((needed - bucket.units) / perMillisecond / 1000);
        throw refusal("RATE_LIMITED", {
          detail: `This needs ${units} units of work and ${Math.floor(bucket.units)} are left; try again in ${wait} s.`,
          headers: { "retry-after": String(wait) },
        });
      }
      bucket.units -= needed;
    },
    left(caller) {
      const bucket = bucketOf(caller);
      return {
        units: Math.floor(bucket.units),
        seconds: Math.ceil((allowance.units - bucket.units) / perMillisecond / 1000),
      };
    },
  };
}
