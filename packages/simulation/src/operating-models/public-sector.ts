import type { Provenance } from "../parameters/parameter.ts";
import type { Pert, Prior } from "../random/prior.ts";
import type { ModelParameterId } from "./operating-model.ts";

/** A range with a most likely value. */
export function pert(low: number, mode: number, high: number): Pert {
  return { dist: "pert", low, mode, high };
}

/** One certain value. */
export function fixed(value: number): Prior {
  return { dist: "fixed", value };
}

/** A judgement of the model's authors, with its reasoning. */
export function judgement(source: string): Provenance {
  return { source, class: "judgement", date: "2026-11" };
}

/** What an arrangement between public bodies works with where its own record says nothing else. */
export const publicSectorParameters: Readonly<Record<ModelParameterId, Prior>> = {
  realisation: pert(0.25, 0.7, 1),
  hostMultiple: fixed(0),
  margin: fixed(0),
  irrecoverableVat: fixed(0),
  annualEfficiency: fixed(0),
  redesignSaving: pert(0, 0.03, 0.08),
  repaymentYears: fixed(5),
  costOfCapital: pert(0.035, 0.05, 0.08),
};

/** Where those values come from. */
export const publicSectorProvenance: Readonly<Record<ModelParameterId, Provenance>> = {
  realisation: {
    source:
      "Low end: National Audit Office, Shared services in the Research Councils, HC 1459, October 2011, as reported by Times Higher Education, 21 October 2011, and Information Age, 2011 (27 % of the plan delivered by March 2011), and Shared service centres, HC 16, press release of May 2016 (28 %); most likely value between these and the plans: judgement",
    where: "Times Higher Education, paragraph 6; Information Age, paragraph 2; press release, paragraph 3",
    class: "audited",
    date: "2016-05",
  },
  hostMultiple: judgement(
    "Members run the service themselves: no volume of others is there before they join",
  ),
  margin: judgement("A service between public bodies is charged at cost"),
  irrecoverableVat: {
    source:
      "Supplies between members of the NHS VAT divisional registration are outside the scope of VAT: CRS VAT, NHS VAT case update, 23 October 2023",
    where: "paragraph 7",
    class: "published",
    date: "2023-10",
  },
  annualEfficiency: judgement(
    "Between public bodies no price cut is promised by contract; savings show as cost",
  ),
  redesignSaving: judgement(
    "Removing needless steps saves a few per cent before any technology; set below the savings that vendors claim for automation",
  ),
  repaymentYears: judgement("Five years is the usual length of a contract term for corporate services"),
  costOfCapital: judgement(
    "From the 3.5 % of the Green Book to what a private provider would ask; enters only where the provider funds set-up",
  ),
};
