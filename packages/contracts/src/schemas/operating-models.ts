import { z } from "zod";
import { provenance } from "./evidence.ts";
import { anyId, instant, name, parameterId, prose, share } from "./fields.ts";
import { pageOf } from "./page.ts";
import { prior } from "./prior.ts";

/** Id of an operating model. */
export const operatingModelId = anyId("om", "joint-organisation").meta({ id: "OperatingModelId" });

const draftFields = {
  label: name,
  summary: prose,
  standsFor: prose,
  scope: z.strictObject({ transactional: prior, expert: prior, leadership: prior, spend: prior }),
  parameters: z.strictObject({
    realisation: prior,
    hostMultiple: prior,
    margin: prior,
    irrecoverableVat: prior,
    annualEfficiency: prior,
    redesignSaving: prior,
    repaymentYears: prior,
    costOfCapital: prior,
  }),
  provenance: z
    .record(parameterId, provenance)
    .refine((map) => Object.keys(map).length <= 100, { message: "expected at most 100 entries" })
    .meta({ maxProperties: 100 }),
  redesignFirst: z.boolean(),
  providerFunds: z.boolean(),
  exit: z.enum(["voluntary", "mandated", "none"]),
  employer: z.enum(["members", "host", "provider"]),
  governed: z.boolean(),
  peopleCostShare: share,
  governance: prose,
};

/** An operating model to be. */
export const operatingModelDraft = z.strictObject(draftFields).meta({ id: "OperatingModelDraft" });

/** An operating model. */
export const storedOperatingModel = z
  .object({ id: operatingModelId, ...draftFields, builtIn: z.boolean(), createdAt: instant.nullable() })
  .meta({ id: "OperatingModel" });

/** A page of operating models. */
export const operatingModelPage = pageOf(storedOperatingModel).meta({ id: "OperatingModelPage" });
