import type { OperatingModel } from "./operating-model.ts";
import { judgement, pert, publicSectorParameters, publicSectorProvenance } from "./public-sector.ts";

/** An organisation that the members own and govern together runs standard services, some expert ones and part of their buying. */
export const jointOrganisation: OperatingModel = {
  id: "joint-organisation",
  label: "Joint shared-service organisation",
  summary:
    "An organisation that the members own and govern together runs standard services, some expert ones and part of their buying.",
  standsFor:
    "The five trusts of Norfolk and Waveney on one finance and procurement platform: NHS Shared Business Services, Futureproofing the NHS, June 2026, section 1 and p. 40.",
  scope: {
    transactional: pert(0.8, 0.9, 1),
    expert: pert(0.3, 0.5, 0.7),
    leadership: pert(0, 0.1, 0.3),
    spend: pert(0.3, 0.5, 0.7),
  },
  parameters: publicSectorParameters,
  provenance: {
    ...publicSectorProvenance,
    "scope.transactional": judgement(
      "Members move nearly all standard processing, as Norfolk and Waveney moved finance and procurement to one platform (Futureproofing the NHS, June 2026, section 1)",
    ),
    "scope.expert": judgement(
      "About half of standard expert work: joint owners trust each other more than customers trust a host",
    ),
    "scope.leadership": judgement(
      "A joint director replaces a few heads of function; boards keep their executives",
    ),
    "scope.spend": judgement(
      "A unified catalogue covers about half of what can be influenced; Norfolk and Waveney’s covered over a million items (Futureproofing the NHS, June 2026, section 5)",
    ),
  },
  redesignFirst: true,
  providerFunds: false,
  exit: "voluntary",
  employer: "members",
  governed: true,
  peopleCostShare: 1,
  governance:
    "A joint committee or jointly owned company with one seat per member, a design authority and an agreed gain share.",
};
