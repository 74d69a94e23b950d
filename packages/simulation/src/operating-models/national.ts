import type { OperatingModel } from "./operating-model.ts";
import { fixed, judgement, pert, publicSectorParameters, publicSectorProvenance } from "./public-sector.ts";

/** Trusts are told to use one national platform and provider; nobody chooses, and nobody can leave easily. */
export const national: OperatingModel = {
  id: "national",
  label: "National platform",
  summary:
    "Trusts are told to use one national platform and provider; nobody chooses, and nobody can leave easily.",
  standsFor:
    "Central government’s shared service clusters: House of Commons Committee of Public Accounts, Government Shared Services, 50th report of 2022–23, HC 734, May 2023; National Audit Office, Update on government shared services, March 2026.",
  scope: {
    transactional: pert(0.8, 0.9, 1),
    expert: pert(0.1, 0.2, 0.4),
    leadership: fixed(0),
    spend: pert(0.4, 0.6, 0.8),
  },
  parameters: {
    ...publicSectorParameters,
    realisation: pert(0.2, 0.55, 0.9),
    hostMultiple: pert(2, 6, 15),
  },
  provenance: {
    ...publicSectorProvenance,
    realisation: {
      source:
        "National Audit Office, Efficiency and reform in government corporate functions through shared service centres, HC 1790, March 2012, as reported by Supply Management, 7 March 2012: one of five centres broke even; Shared service centres, HC 16, press release of May 2016: £90m of a planned £128m a year over two and a half years; most likely value: judgement",
      where: "Supply Management, paragraph 4; press release, paragraph 3",
      class: "audited",
      date: "2016-05",
    },
    hostMultiple: judgement("Members of one partnership are a small part of a national client base"),
    "scope.transactional": judgement(
      "A mandate covers nearly all standard processing; a few departments of the clusters were still uncommitted in March 2026",
    ),
    "scope.expert": judgement("A national platform serves processes, not local expertise"),
    "scope.leadership": judgement("A platform leads nobody"),
    "scope.spend": judgement(
      "£4.5bn a year already goes through NHS Supply Chain and £3.4bn around it (National Audit Office, January 2024, in Futureproofing the NHS, June 2026, p. 21): a mandate would move most of it",
    ),
  },
  redesignFirst: true,
  providerFunds: true,
  exit: "mandated",
  employer: "provider",
  governed: true,
  peopleCostShare: 1,
  governance: "A national sponsor and user boards; trusts advise, the sponsor decides.",
};
