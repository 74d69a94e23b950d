import type { Baseline } from "../baseline/records.ts";
import type { Agreement } from "../gain-share/agreement/agreement.ts";
import type { OperatingModel } from "../operating-models/operating-model.ts";
import type { Prior } from "../random/prior.ts";
import type { Override, ScenarioDocument } from "./document.ts";
import type { Library, Member, Scenario, Stage } from "./scenario.ts";

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

/** The agreement that a document holds or names; undefined where it does neither. */
export function agreementIn({ agreement }: ScenarioDocument, library: Library): Agreement | undefined {
  return typeof agreement === "string" ? library.agreement : agreement;
}

/** The operating model that a later stage names; undefined where the library lacks it. */
export function laterModelOf({ laterModels = {} }: Library, id: string): OperatingModel | undefined {
  return Object.hasOwn(laterModels, id) ? laterModels[id] : undefined;
}

/** The stages that a document names, in the order of their years; a model that the library lacks is passed over. */
export function stagesOf({ stages }: ScenarioDocument, library: Library): Stage[] {
  const later = Object.entries(stages ?? {}).flatMap(([year, id]) => {
    const operatingModel = laterModelOf(library, id);
    return operatingModel ? [{ from: Number(year), operatingModel }] : [];
  });
  return [{ from: 0, operatingModel: library.operatingModel }, ...later.sort((a, b) => a.from - b.from)];
}
