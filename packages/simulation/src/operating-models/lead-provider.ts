import type { OperatingModel } from "./operating-model.ts";
import { fixed, judgement, pert, publicSectorParameters, publicSectorProvenance } from "./public-sector.ts";

/** One trust employs the staff and runs services for the others under a service agreement. */
export const leadProvider: OperatingModel = {
  id: "lead-provider",
  label: "Lead provider (hosted)",
  summary: "One trust employs the staff and runs services for the others under a service agreement.",
  standsFor:
    "Hosted services and lead-authority arrangements such as LGSS: Local Government Association, Services shared: costs spared?, 2012.",
  scope: {
    transactional: pert(0.7, 0.85, 0.95),
    expert: pert(0.15, 0.3, 0.5),
    leadership: fixed(0),
    spend: pert(0.1, 0.3, 0.5),
  },
  parameters: publicSectorParameters,
  provenance: {
    ...publicSectorProvenance,
    "scope.transactional": judgement(
      "A host takes over most standard processing; the councils’ arrangements of the Local Government Association’s study of 2012 moved whole back offices, NHS hosts usually leave some behind",
    ),
    "scope.expert": judgement("Customers keep most of their own experts when another trust is the employer"),
    "scope.leadership": judgement("Each trust keeps its own executive team"),
    "scope.spend": judgement(
      "A host can buy common lines for its customers but has no mandate over their choices",
    ),
  },
  redesignFirst: false,
  providerFunds: false,
  exit: "voluntary",
  employer: "host",
  governed: true,
  peopleCostShare: 1,
  governance:
    "A service agreement with each customer and a customer board; the host’s board carries the employment risk.",
};
