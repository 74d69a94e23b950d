import { z } from "zod";
import { provenance } from "./evidence.ts";
import { amount, name, number, prose, serviceId } from "./fields.ts";
import { pageOf, pageQuery } from "./page.ts";
import { range3 } from "./prior.ts";

/** How a service's cost behaves. */
export const kind = z.enum(["transactional", "expert", "leadership", "spend"]);

/** The seven corporate functions. */
export const functionId = z.enum([
  "finance",
  "procurement",
  "people",
  "digital",
  "estates",
  "risk-and-governance",
  "communications",
]);

/** A corporate service. */
export const service = z
  .object({
    id: serviceId,
    label: name,
    function: functionId,
    kind,
    driver: name,
    elasticity: range3,
    standard: range3,
    automatable: number,
    refVolume: amount,
    bench: amount,
    efficientScale: amount.nullable(),
    boundary: prose,
  })
  .meta({ id: "Service" });

/** A service with where each of its figures comes from. */
const serviceItem = service
  .extend({
    evidence: z
      .object({
        elasticity: provenance,
        standard: provenance,
        automatable: provenance,
        refVolume: provenance,
        bench: provenance,
        efficientScale: provenance,
        boundary: provenance,
      })
      .meta({ description: "Where each figure comes from" }),
  })
  .meta({ id: "ServiceItem" });

/** A page of services. */
export const servicePage = pageOf(serviceItem).meta({ id: "ServicePage" });

/** Which services to list. */
export const serviceQuery = z.strictObject({
  function: functionId.optional(),
  kind: kind.optional(),
  ...pageQuery,
});
