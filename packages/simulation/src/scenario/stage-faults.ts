import { type Fault, mismatch, within } from "../lib/errors.ts";
import type { OperatingModel } from "../operating-models/operating-model.ts";
import { operatingModelFaults } from "../operating-models/operating-model-faults.ts";
import { rangeOf } from "../random/distributions.ts";
import { SCENARIO_DEFAULTS } from "./defaults.ts";
import type { ScenarioDocument } from "./document.ts";
import { laterModelOf } from "./parts.ts";
import type { Library } from "./scenario.ts";

/**
 * All that is wrong with the operating models that follow the first one: a year that is none of the years
 * simulated, a model that nobody knows, one that is itself at fault, or one that pools nothing. Work that has moved
 * does not come back, so that nobody can go back to standing alone in this way.
 */
export function stageFaults(
  { stages = {}, horizon = SCENARIO_DEFAULTS.horizon }: ScenarioDocument,
  library: Library,
): Fault[] {
  return Object.entries(stages).flatMap(([year, id]) => {
    const path = `/stages/${year}`;
    const model = laterModelOf(library, id);
    return [
      ...yearFaults(path, year, horizon - 1),
      ...(model ? modelFaults(path, model) : [unknownModel(path, id)]),
    ];
  });
}

function yearFaults(path: string, year: string, last: number): Fault[] {
  if (/^[1-9]\d*$/.test(year) && Number(year) <= last) return [];
  const expected = `a year from 1 to ${last}: the first year that is simulated is 0, the last ${last}`;
  return [mismatch("OUT_OF_RANGE", path, { expected, received: year })];
}

function modelFaults(path: string, model: OperatingModel): Fault[] {
  const faults = within(path, operatingModelFaults(model));
  if (faults.length > 0) return faults;
  if (Object.values(model.scope).some((scope) => rangeOf(scope)[1] > 0)) return [];
  const expected = "an operating model that pools something: work that has moved stays in the pool";
  return [mismatch("NOTHING_POOLED", path, { expected, received: model.id })];
}

function unknownModel(path: string, id: string): Fault {
  return mismatch("UNKNOWN_OPERATING_MODEL", path, {
    expected: "the id of an operating model",
    received: id,
  });
}
