import type { OperatingModel, ScenarioDocument } from "../service/records.ts";

/**
 * Which operating model, and what follows it, in words.
 *
 * @example
 * arrangementWords({ operatingModel: "group", stages: { 2: "merger" } }, operatingModels);
 * // "Group, then Merger after 2 years"
 */
export function arrangementWords(
  { operatingModel, stages = {} }: Pick<ScenarioDocument, "operatingModel" | "stages">,
  operatingModels: readonly Pick<OperatingModel, "id" | "label">[],
): string {
  const labelOf = (id: string) => operatingModels.find((model) => model.id === id)?.label ?? id;
  const later = Object.entries(stages).map(([year, id]) => `then ${labelOf(id)} ${yearsLater(Number(year))}`);
  return [labelOf(operatingModel), ...later].join(", ");
}

/** After how many years something begins that does not begin at once. */
export function yearsLater(years: number): string {
  return years === 1 ? "after 1 year" : `after ${years} years`;
}
