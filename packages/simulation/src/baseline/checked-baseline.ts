import type { Baseline } from "./records.ts";
import { baselineFaults } from "./validate.ts";

/** {@link baselineFaults} of a baseline, looked for once: it stays the same while the scenarios on it change. */
export function checkedBaseline(baseline: Baseline): ReturnType<typeof baselineFaults> {
  const known = checked.get(baseline) ?? baselineFaults(baseline);
  checked.set(baseline, known);
  return known;
}

const checked = new WeakMap<Baseline, ReturnType<typeof baselineFaults>>();
