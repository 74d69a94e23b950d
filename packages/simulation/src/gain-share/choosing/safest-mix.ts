import { type Chance, chanceOf } from "../../summaries/range.ts";

/** What is to be split in each future, and where each trust stands before it. */
export interface Futures {
  readonly trusts: number;
  /** £ to share, by draw. */
  readonly pool: Float64Array;
  /** £ that each trust is better off by before sharing, `[trust × draw]`. */
  readonly own: Float64Array;
}

/** A mix of shares under which the trust least likely to gain is as likely to as was found possible. */
export interface SafestMix {
  /** By family member, in whole percent, adding up to 100. */
  readonly percent: readonly number[];
  /** By trust: its share of the pool. */
  readonly shares: Float64Array;
  /** By trust: the chance that it gains. */
  readonly gains: readonly Chance[];
  /** The smallest of these. */
  readonly smallest: Chance;
}

/**
 * Of the mixes of a family of shares (each adding up to 1 over the trusts), one that makes the smallest chance of
 * gain as large as it can; of equals, the one with the larger sum of chances.
 *
 * The chance is a step function of the mix, so it is searched, not solved: in whole percents, from each member of
 * the family and their even mix, moving percents from one member to another by ever smaller steps. The best found
 * is given; a better one in between cannot be ruled out.
 */
export function safestMix(family: readonly ArrayLike<number>[], futures: Futures): SafestMix {
  const starts = [...family.map((_, k) => family.map((_, j) => (j === k ? 100 : 0))), evenly(family.length)];
  const found = starts.map((start) => climb(start, family, futures));
  return found.reduce((best, one) => (isBetter(one, best) ? one : best));
}

const STEPS = [32, 16, 8, 4, 2, 1];

function climb(start: readonly number[], family: readonly ArrayLike<number>[], futures: Futures): SafestMix {
  let best = judge(start, family, futures);
  for (const step of STEPS) {
    for (let moved = true; moved; ) {
      moved = false;
      for (const percent of neighbours(best.percent, step)) {
        const one = judge(percent, family, futures);
        if (!isBetter(one, best)) continue;
        best = one;
        moved = true;
      }
    }
  }
  return best;
}

/** Mixes in which one member gives `step` percent to another. */
function neighbours(percent: readonly number[], step: number): number[][] {
  return percent.flatMap((mine, from) =>
    mine < step
      ? []
      : percent.flatMap((_, to) =>
          to === from ? [] : [percent.map((now, k) => now + (k === to ? step : 0) - (k === from ? step : 0))],
        ),
  );
}

function judge(
  percent: readonly number[],
  family: readonly ArrayLike<number>[],
  futures: Futures,
): SafestMix {
  const { trusts, pool, own } = futures;
  const draws = pool.length;
  const shares = Float64Array.from({ length: trusts }, (_, i) =>
    family.reduce((sum, member, k) => sum + (percent[k] / 100) * member[i], 0),
  );
  const gains = Array.from(shares, (share, i) => {
    let count = 0;
    for (let d = 0; d < draws; d++) if (own[i * draws + d] + share * pool[d] > 0) count++;
    return chanceOf(count, draws);
  });
  return {
    percent,
    shares,
    gains,
    smallest: gains.reduce((least, one) => (one.count < least.count ? one : least)),
  };
}

function isBetter(one: SafestMix, other: SafestMix): boolean {
  const sum = ({ gains }: SafestMix) => gains.reduce((all, { count }) => all + count, 0);
  return one.smallest.count !== other.smallest.count
    ? one.smallest.count > other.smallest.count
    : sum(one) > sum(other);
}

function evenly(members: number): number[] {
  const each = Math.floor(100 / members);
  return Array.from({ length: members }, (_, k) => (k === 0 ? 100 - each * (members - 1) : each));
}
