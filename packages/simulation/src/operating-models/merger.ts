import type { OperatingModel } from "./operating-model.ts";
import { judgement, pert, publicSectorParameters, publicSectorProvenance } from "./public-sector.ts";

/** The trusts become one statutory organisation with one board, one executive and one set of corporate services. */
export const merger: OperatingModel = {
  id: "merger",
  label: "Merger",
  summary:
    "The trusts become one statutory organisation with one board, one executive and one set of corporate services.",
  standsFor:
    "North Cumbria, where two trusts went from joint leadership in 2017 to one trust in April 2019: NHS Providers, Collaborative working: tackling governance challenges in practice, November 2018, section 3, p. 14.",
  scope: {
    transactional: pert(0.9, 0.97, 1),
    expert: pert(0.7, 0.85, 1),
    leadership: pert(0.8, 0.9, 1),
    spend: pert(0.7, 0.85, 1),
  },
  parameters: publicSectorParameters,
  provenance: {
    ...publicSectorProvenance,
    "scope.transactional": judgement("One organisation needs one of each process; sites keep a little"),
    "scope.expert": judgement("One organisation needs one team for most expert work"),
    "scope.leadership": judgement("One board and one executive, with site directors left"),
    "scope.spend": judgement("One buyer, with clinical exceptions by site"),
  },
  redesignFirst: true,
  providerFunds: false,
  exit: "none",
  employer: "members",
  governed: false,
  peopleCostShare: 1,
  governance: "One board; there is no partner left to agree with, and no way back.",
};
