import type { Scenario } from "../scenario/scenario.ts";

/** The financial year that begins `y` years after the programme's first, e.g. "2026/27"; it starts after the price year. */
export function financialYear({ baseline }: Pick<Scenario, "baseline">, y: number): string {
  const first = Number(baseline.priceYear.slice(0, 4)) + 1 + y;
  return `${first}/${String((first + 1) % 100).padStart(2, "0")}`;
}
