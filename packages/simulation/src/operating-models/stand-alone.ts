import type { OperatingModel } from "./operating-model.ts";
import { fixed, judgement, publicSectorParameters, publicSectorProvenance } from "./public-sector.ts";

const NOTHING_MOVES = judgement("By definition nothing moves");

/** Every trust runs its own corporate services, as today; this is what all other models are compared with. */
export const standAlone: OperatingModel = {
  id: "stand-alone",
  label: "Stand-alone",
  summary:
    "Every trust runs its own corporate services, as today; this is what all other models are compared with.",
  standsFor: "The provider trusts of England as the public accounts of 2018/19 show them.",
  scope: {
    transactional: fixed(0),
    expert: fixed(0),
    leadership: fixed(0),
    spend: fixed(0),
  },
  parameters: publicSectorParameters,
  provenance: {
    ...publicSectorProvenance,
    "scope.transactional": NOTHING_MOVES,
    "scope.expert": NOTHING_MOVES,
    "scope.leadership": NOTHING_MOVES,
    "scope.spend": NOTHING_MOVES,
  },
  redesignFirst: true,
  providerFunds: false,
  exit: "voluntary",
  employer: "members",
  governed: false,
  peopleCostShare: 1,
  governance: "Each board decides for its own trust; nothing is joint.",
};
