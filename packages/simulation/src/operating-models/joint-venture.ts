import type { OperatingModel } from "./operating-model.ts";
import { fixed, judgement, pert, publicSectorParameters, publicSectorProvenance } from "./public-sector.ts";

/** A company owned with a private partner pays for set-up, runs services at national scale and is paid a price with a margin. */
export const jointVenture: OperatingModel = {
  id: "joint-venture",
  label: "Joint venture",
  summary:
    "A company owned with a private partner pays for set-up, runs services at national scale and is paid a price with a margin.",
  standsFor:
    "NHS Shared Business Services: National Audit Office, Improving corporate functions using shared services, HC 9, November 2007; contract terms as reported by HFMA, 12 December 2007.",
  scope: {
    transactional: pert(0.85, 0.95, 1),
    expert: pert(0.3, 0.45, 0.6),
    leadership: fixed(0),
    spend: pert(0.3, 0.5, 0.7),
  },
  parameters: {
    ...publicSectorParameters,
    realisation: pert(0.35, 0.75, 1),
    hostMultiple: pert(1, 3, 8),
    margin: pert(0.04, 0.08, 0.12),
    irrecoverableVat: pert(0, 0.05, 0.2),
    annualEfficiency: pert(0, 0.01, 0.02),
    redesignSaving: pert(0.02, 0.05, 0.1),
  },
  provenance: {
    ...publicSectorProvenance,
    realisation: {
      source:
        "The provider says that NHS SBS saved £224m by 2014 (Sopra Steria, NHS SBS success story, undated); £250m was expected over eleven years, as a net present value, so a larger sum, and with a far larger share of trusts (National Audit Office, HC 9, November 2007, as reported by HFMA, 12 December 2007); low end and most likely value: judgement",
      where: "Sopra Steria, “Key points”, point 1; HFMA, paragraphs 1 and 2",
      class: "vendor",
      date: "2014",
    },
    hostMultiple: judgement(
      "NHS SBS pays 658,000 payslips a month (Futureproofing the NHS, June 2026, section 5): several times the staff of a partnership, on more than one platform",
    ),
    margin: judgement("What a listed outsourcer earns on such contracts; the contract itself is not public"),
    irrecoverableVat: {
      source:
        "VAT on contracted-out services is refunded only where they are listed: VAT Act 1994; the range runs from full refund to none of the 20 %",
      where: "section 41(3)",
      class: "published",
      date: "1994",
    },
    annualEfficiency: {
      source:
        "NHS SBS guaranteed its customers 2 % a year after the first saving: Improvement Service, Review of major shared services initiatives (undated; 2008 or later); about half of it is taken as kept: judgement",
      where: "table, row “NHS Shared Business Services”",
      class: "published",
      date: "2008",
    },
    redesignSaving: judgement(
      "The provider brings processes that it already runs elsewhere; the 20 % that NHS SBS guaranteed as a first saving (Improvement Service, Review of major shared services initiatives, table) includes scale and place, so only part of it is redesign",
    ),
    "scope.transactional": judgement("The provider takes a whole process or none of it"),
    "scope.expert": judgement(
      "Experts that every client needs in the same way can be bought; those who know the trust stay",
    ),
    "scope.leadership": judgement("A company cannot lead a trust"),
    "scope.spend": judgement("The provider’s frameworks reach about half of what can be influenced"),
  },
  redesignFirst: true,
  providerFunds: true,
  exit: "voluntary",
  employer: "provider",
  governed: true,
  peopleCostShare: 0.5,
  governance:
    "A company board of both owners and a contract with each client; an intelligent client function in each trust.",
};
