import { z } from "zod";
import { financialYear, name, number, parameterId, prose } from "./fields.ts";
import { pageOf, pageQuery } from "./page.ts";
import { prior } from "./prior.ts";

/** Classes of evidence, strongest first. */
const evidenceClass = z.enum(["audited", "published", "derived", "vendor", "judgement"]);

const provenanceFields = {
  source: prose,
  where: prose.optional().meta({
    description: "Page, paragraph, section or table of the source; there for audited, published and vendor",
  }),
  class: evidenceClass,
  date: z.string().regex(/^\d{4}(-\d{2})?$/),
};

/** Where a value comes from. */
export const provenance = z.strictObject(provenanceFields).meta({ id: "Provenance" });

/** Id of a named set of evidence. */
export const setId = z.string().regex(/^[a-z0-9-]{1,40}$/);

const level = z.enum(["global", "model", "scenario"]);

/** A parameter with its value and source. */
export const evidenceItem = z
  .object({
    id: parameterId,
    level,
    label: name,
    unit: name,
    domain: z.tuple([number, number]),
    equation: prose,
    help: prose,
    prior,
    ...provenanceFields,
  })
  .meta({ id: "EvidenceItem" });

const shares = z.object({ low: z.number(), high: z.number() });

/** What plans have been too optimistic by, by type of project. */
const optimismBiases = z
  .object({
    source: prose,
    items: z
      .array(
        z.object({
          id: z.string().max(60),
          label: name,
          delay: shares.nullable(),
          cost: shares,
          of: z.enum(["capital", "operating"]),
        }),
      )
      .max(100),
  })
  .meta({ id: "OptimismBiases", description: "Shares of the plan, after and before any risk is managed" });

/** A page of the evidence register. */
export const evidencePage = pageOf(evidenceItem)
  .extend({
    version: z.string().max(64),
    priceYear: financialYear,
    structureNote: prose,
    sets: z.array(z.object({ id: setId, label: name, summary: prose })).max(20),
    optimismBiases,
  })
  .meta({ id: "EvidencePage" });

/** Which entries to list. */
export const evidenceQuery = z.strictObject({
  class: evidenceClass.optional(),
  level: level.optional(),
  set: setId.optional(),
  ...pageQuery,
});

/** The readiness checklist. */
export const readinessChecklist = z
  .object({
    source: prose,
    items: z
      .array(
        z.object({
          id: z.string().max(60),
          kind: z.enum(["question", "must-have"]),
          text: prose,
          weight: z.number(),
        }),
      )
      .max(100),
  })
  .meta({ id: "ReadinessChecklist" });
