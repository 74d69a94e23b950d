import { libraryOf } from "@shared-services/public-data";
import type { Library, ScenarioDocument } from "@shared-services/simulation";
import type { KeptAgreements } from "./agreements.ts";
import type { KeptBaselines } from "./baselines.ts";
import type { KeptOperatingModels } from "./operating-models.ts";
import type { KeptPartnerships } from "./partnerships.ts";

/** Where the things are kept that a scenario document names. */
export interface Shelves {
  readonly partnerships: KeptPartnerships;
  readonly operatingModels: KeptOperatingModels;
  readonly baselines: KeptBaselines;
  readonly agreements: KeptAgreements;
}

/** Looks up everything that a document names; throws an InputError that says all that is not there. */
export function libraryIn(shelves: Shelves, document: ScenarioDocument): Library {
  return libraryOf(document, {
    members: shelves.partnerships.find(document.partnership)?.members,
    laterModels: Object.values(document.stages ?? {}).flatMap((id) => shelves.operatingModels.find(id) ?? []),
    operatingModel: shelves.operatingModels.find(document.operatingModel),
    agreement:
      typeof document.agreement === "string" ? shelves.agreements.find(document.agreement) : undefined,
    baseline: shelves.baselines.find(document.baseline, document.partnership)?.baseline,
  });
}
