import { refusal } from "./refusal.ts";

/** How much work one caller may ask for. */
export interface Allowance {
  /** Units: one for a small answer, and one for each 50 ms of a processor that a run needs. */
  readonly units: number;
  /** In how many seconds a spent allowance is whole again. */
  readonly seconds: number;
}

/** Meters callers in this process, each with an allowance of its own that refills steadily. */
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
  /**
   * The units that other processes do not know of, for whoever asks to tell them; null where somebody has asked less
   * than a second ago.
   */
  toTell(caller: string): number | null;
  /** Takes over what all processes together have left of an allowance, once they know of `told` more units. */
  learn(caller: string, units: number, told: number): void;
  /** The refusal of work that needs more units than are left. */
  refusal(needed: number, left: number): Error;
}

interface Bucket {
  units: number;
  at: number;
  untold: number;
  toldAt: number;
}

/** How often processes tell each other of small requests, ms. */
const TOLD_EVERY = 1_000;

/** Callers remembered at most; the one heard of longest ago is forgotten, and starts afresh. */
const CALLERS = 10_000;

/** Makes a rate limiter; `now` is in milliseconds. */
export function rateLimiter(allowance: Allowance, now: () => number): RateLimiter {
  const buckets = new Map<string, Bucket>();
  const perMillisecond = allowance.units / (allowance.seconds * 1000);

  function bucketOf(caller: string): Bucket {
    const time = now();
    const bucket = buckets.get(caller) ?? {
      units: allowance.units,
      at: time,
      untold: 0,
      toldAt: Number.NEGATIVE_INFINITY,
    };
    bucket.units = Math.min(allowance.units, bucket.units + (time - bucket.at) * perMillisecond);
    bucket.at = time;
    buckets.delete(caller);
    buckets.set(caller, bucket);
    if (buckets.size > CALLERS) buckets.delete(buckets.keys().next().value!);
    return bucket;
  }

  function refused(needed: number, left: number) {
    const wait = Math.ceil((Math.min(needed, allowance.units) - left) / perMillisecond / 1000);
    return refusal("RATE_LIMITED", {
      detail: `This needs ${needed} units of work and ${Math.floor(left)} are left; try again in ${wait} s.`,
      headers: { "retry-after": String(wait) },
    });
  }

  return {
    allowance,
    charge(caller, units) {
      const bucket = bucketOf(caller);
      const needed = Math.min(units, allowance.units);
      if (bucket.units < needed) throw refused(units, bucket.units);
      bucket.units -= needed;
      bucket.untold += needed;
    },
    left(caller) {
      const bucket = bucketOf(caller);
      return {
        units: Math.floor(bucket.units),
        seconds: Math.ceil((allowance.units - bucket.units) / perMillisecond / 1000),
      };
    },
    toTell(caller) {
      const bucket = bucketOf(caller);
      if (now() - bucket.toldAt < TOLD_EVERY) return null;
      bucket.toldAt = now();
      return bucket.untold;
    },
    learn(caller, units, told) {
      const bucket = bucketOf(caller);
      bucket.untold -= told;
      bucket.units = Math.max(0, units - bucket.untold);
    },
    refusal: refused,
  };
}
