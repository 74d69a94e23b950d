import type { OperatingModel } from "./operating-model.ts";
import { fixed, judgement, pert, publicSectorParameters, publicSectorProvenance } from "./public-sector.ts";

/** Trusts stay separate in law but share one executive leadership; some expert teams follow, transactional work stays where it is. */
export const group: OperatingModel = {
  id: "group",
  label: "Group",
  summary:
    "Trusts stay separate in law but share one executive leadership; some expert teams follow, transactional work stays where it is.",
  standsFor:
    "The Shrewsbury and Telford Hospital NHS Trust and Shropshire Community Health NHS Trust (statement “The Group model”, 2025); the two trusts of “Corporate Services Integration: Unifying Corporate Services Across Two NHS Trusts” (case study, corporate services integrated in late 2024). Which trusts the two texts mean is inferred.",
  scope: {
    transactional: fixed(0),
    expert: pert(0.05, 0.15, 0.3),
    leadership: pert(0.5, 0.7, 0.9),
    spend: fixed(0),
  },
  parameters: publicSectorParameters,
  provenance: {
    ...publicSectorProvenance,
    "scope.transactional": judgement(
      "The Group shares leaders, not processing: “The Group model” says that the trusts stay separate statutory organisations",
    ),
    "scope.expert": judgement(
      "A few expert teams follow a shared director, most stay with their board: reading of “Corporate Services Integration”, where leaders of seven functions agreed to work as one",
    ),
    "scope.leadership": judgement(
      "Both sources describe one leadership across the trusts; separate statutory boards keep some posts, so less than all of it",
    ),
    "scope.spend": judgement("Neither source mentions joint buying"),
  },
  redesignFirst: true,
  providerFunds: false,
  exit: "voluntary",
  employer: "members",
  governed: true,
  peopleCostShare: 1,
  governance:
    "Separate statutory boards with committees in common; a shared chief executive and directors; each board still decides for its own trust.",
};
