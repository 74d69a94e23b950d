import type { Plan } from "../simulation/plan.ts";
import { PROBED, probeLayout, probesLength } from "./probe-layout.ts";

/** Where the numbers of a block of a sampled game stand: column `at` starts at `at` times its number of draws. */
export interface SampledLayout {
  /** What all are worth; what all but each are worth, by member; estimates of the Shapley value, by member. */
  readonly all: number;
  readonly without: number;
  readonly shapley: number;
  /** Worths of groups, `[line-up × size]`: each the first so many of a line-up. */
  readonly groups: number;
  readonly sizes: readonly number[];
  readonly columns: number;
}

/** Draws of a block of a sampled game: from `first` on, or draw 0 alone. */
export interface SampledSpan {
  readonly first: number;
  readonly count: number;
}

/** How many line-ups there are: members in an order of which every beginning may be a group that objects. */
export const LINE_UPS = 3;

/** Sizes of groups, about: evenly spaced. */
const SIZES = 16;

export function sampledLayout({ members }: Plan): SampledLayout {
  const n = members.length;
  const spaced = Array.from({ length: SIZES }, (_, k) => Math.round(((k + 1) * n) / SIZES));
  const sizes = [...new Set(spaced)].filter((size) => size >= 2 && size < n);
  const groups = 1 + 2 * n;
  return { all: 0, without: 1, shapley: 1 + n, groups, sizes, columns: groups + LINE_UPS * sizes.length };
}

/**
 * How many numbers a block leaves behind. That of draw 0 leaves the line-ups and what probes look at as well; any other
 * the numbers of its probes.
 */
export function sampledLength(plan: Plan, { first, count }: SampledSpan): number {
  const { columns, sizes } = sampledLayout(plan);
  const more =
    first === 0
      ? LINE_UPS * plan.members.length + probesLength(plan)
      : probeLayout(plan, sizes).columns * PROBED;
  return columns * count + more;
}

/** The line-ups that stand behind the columns of draw 0. */
export function lineUpsIn(plan: Plan, central: Float64Array): Int32Array[] {
  const n = plan.members.length;
  const { columns } = sampledLayout(plan);
  return Array.from({ length: LINE_UPS }, (_, l) =>
    Int32Array.from(central.subarray(columns + l * n, columns + (l + 1) * n)),
  );
}
