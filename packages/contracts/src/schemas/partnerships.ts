import { z } from "zod";
import { anyId, instant, name, odsCode, prose } from "./fields.ts";
import { pageOf } from "./page.ts";

/** Id of a partnership. */
export const partnershipId = anyId("pt", "norfolk-and-waveney").meta({ id: "PartnershipId" });

/** A partnership. */
export const partnership = z
  .object({
    id: partnershipId,
    name,
    members: z.array(odsCode).min(2).max(300),
    summary: prose.nullable(),
    source: prose.nullable(),
    note: prose.nullable(),
    builtIn: z.boolean(),
    createdAt: instant.nullable(),
  })
  .meta({ id: "Partnership" });

/** A page of partnerships. */
export const partnershipPage = pageOf(partnership).meta({ id: "PartnershipPage" });

/** A partnership to be. */
export const partnershipDraft = z
  .strictObject({ name, members: z.array(odsCode).min(2).max(300), summary: prose.optional() })
  .meta({ id: "PartnershipDraft", examples: [{ name: "Two on the coast", members: ["RGP", "RM1"] }] });
