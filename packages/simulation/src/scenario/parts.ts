import type { Baseline } from "../baseline/records.ts";
import type { Prior } from "../random/prior.ts";
import type { Override, ScenarioDocument } from "./document.ts";
import type { Member, Scenario } from "./scenario.ts";

/** An override as a prior: a number fixes the parameter. */
export function priorOf(value: Override): Prior {
  return typeof value === "number" ? { dist: "fixed", value } : value;
}

/** Every trust of the baseline under a scenario; left out, a trust joins in wave 1. */
export function membersOf(document: ScenarioDocument, baseline: Baseline): Required<Member>[] {
  return baseline.trusts.map(({ ods }) => ({
    ods,
    joins: document.members?.[ods]?.joins ?? true,
    wave: document.members?.[ods]?.wave ?? 1,
  }));
}

/** The pairs that a scenario links, from its map by `a~b`. */
export function correlationsOf({ correlations }: ScenarioDocument): Scenario["correlations"] {
  return Object.entries(correlations ?? {}).map(([pair, rho]) => {
    const [a, b = ""] = pair.split("~");
    return { a, b, rho };
  });
}
