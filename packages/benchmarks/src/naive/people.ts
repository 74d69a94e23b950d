import type { Draw } from "./draw.ts";
import type { Part, Pooled } from "./pool.ts";

/** People of one pooled service in one year. */
export interface People {
  /** Whole-time equivalents that moved, by member. */
  readonly moved: readonly number[];
  readonly reduction: number;
  /** Waiting or being redeployed at the end of the year. */
  readonly surplus: number;
  /** The same in the mean of the year. */
  readonly waiting: number;
  readonly redundant: number;
  /** Pay of those who wait, and cost of redundancies, £. */
  readonly idle: number;
  readonly exits: number;
}

/** Nobody: the people of the year before the first. */
export const NOBODY: People = {
  moved: [],
  reduction: 0,
  surplus: 0,
  waiting: 0,
  redundant: 0,
  idle: 0,
  exits: 0,
};

/** Pay is saved when people leave, not when work moves: the people of a year from those of the year before. */
export function peopleOf(
  { draw, pooled, last, stays }: { draw: Draw; pooled: Pooled; last: People; stays: readonly boolean[] },
  parts: readonly Part[],
  y: number,
): People {
  const moved = parts.map((part) => (part.line ? part.moved * part.line.wte[y] : 0));
  if (pooled.T === 0) return { ...NOBODY, moved };
  const total = sum(moved);
  const kept = sum(last.moved) > 0 ? sum(last.moved.filter((_, m) => stays[m])) / sum(last.moved) : 1;
  const before = last.surplus * kept;
  const reduction = total * pooled.delivered;
  const arriving = before + Math.max(0, reduction - last.reduction * kept);
  const byTurnover = Math.min(arriving, draw.value("turnover") * (total - reduction));
  const redundant = draw.value("redundancyShare") * (arriving - byTurnover);
  const surplus = arriving - byTurnover - redundant;
  const pay = sum(parts.map((part) => (part.line ? part.moved * part.line.pay[y] : 0)));
  const priceIndex = (1 + draw.value("payDrift")) ** y;
  return {
    moved,
    reduction,
    surplus,
    waiting: (before + surplus) / 2,
    redundant,
    idle: total > 0 ? ((pay / total) * (before + surplus)) / 2 : 0,
    exits: redundant * draw.value("exitCost") * priceIndex,
  };
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
