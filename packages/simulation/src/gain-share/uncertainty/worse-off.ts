import { quantiles } from "../../lib/quantile.ts";
import { sum } from "../../lib/sum.ts";
import { type Chance, chanceOf } from "../../summaries/range.ts";

/** Amounts under a contract, `[trust × draw]`; NaN in draws in which there is no split. */
export interface DrawnAmounts {
  readonly players: readonly string[];
  readonly draws: number;
  readonly amounts: Float64Array;
  /** What each has alone, `[trust × draw]`; left out, 0. */
  readonly alone?: Float64Array;
}

/** What a board asks of a split. */
export interface WorseOffChances {
  readonly trusts: readonly TrustChances[];
  /** That at least one trust is worse off than alone: the joint chance, not a sum of chances. */
  readonly any: Chance;
  /** Draws in which there is no split; they count in no share. */
  readonly without: number;
}

export interface TrustChances {
  readonly player: string;
  /** That it is worse off than alone. */
  readonly worseOff: Chance;
  /** £ that it is short by on average when it is worse off; 0 if it never is. */
  readonly shortfall: number;
  /** £ over what it has alone: mean, and what it falls below in one draw of twenty. */
  readonly mean: number;
  readonly p5: number;
}

/** A difference below a millionth of a penny is none. */
const NONE = 1e-8;

/** How often, and by how much, trusts are worse off than alone. A difference below a millionth of a penny is none. */
export function worseOffChances({ players, draws, amounts, alone }: DrawnAmounts): WorseOffChances {
  const told = drawsWithSplit(amounts, draws);
  const anyLoses = new Uint8Array(told.length);
  const trusts = players.map((player, i): TrustChances => {
    const gains = new Float64Array(told.length);
    let [count, lost] = [0, 0];
    for (let k = 0; k < told.length; k++) {
      const cell = i * draws + told[k];
      const gain = alone === undefined ? amounts[cell] : amounts[cell] - alone[cell];
      gains[k] = gain;
      if (gain >= -NONE) continue;
      count++;
      lost -= gain;
      anyLoses[k] = 1;
    }
    return {
      player,
      worseOff: chanceOf(count, told.length),
      shortfall: count === 0 ? 0 : lost / count,
      mean: sum(gains) / told.length,
      p5: quantiles(gains, [0.05])[0],
    };
  });
  const any = anyLoses.reduce((count, one) => count + one, 0);
  return { trusts, any: chanceOf(any, told.length), without: draws - told.length };
}

/** Draws in which there is a split: where there is none, every amount is NaN. */
function drawsWithSplit(amounts: Float64Array, draws: number): Int32Array {
  const told = new Int32Array(draws);
  let count = 0;
  for (let d = 0; d < draws; d++) if (!Number.isNaN(amounts[d])) told[count++] = d;
  return told.subarray(0, count);
}

/**
 * A chance in words that claim no more than the draws can show.
 *
 * @example
 * chanceInWords({ share: 0, low: 0, high: 0.0038, count: 0, draws: 1000 }); // "less than 0.3 % (none of 1000 futures)"
 */
export function chanceInWords({ share, low, high, count, draws }: Chance): string {
  const percent = (part: number) => `${Math.floor(part * 1000 + 0.5) / 10} %`;
  if (count === 0) return `less than ${percent(3 / draws)} (none of ${draws} futures)`;
  if (count === draws) return `more than ${percent(1 - 3 / draws)} (all of ${draws} futures)`;
  return `${percent(share)} (${count} of ${draws} futures; ${percent(low)} to ${percent(high)})`;
}
