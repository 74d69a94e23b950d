import { z } from "zod";
import { apiKeyId, role } from "./access.ts";
import { instant, madeId, name } from "./fields.ts";
import { pageOf } from "./page.ts";

const personId = madeId("mb");

/** Id of a membership: a person's, or a key. */
export const membershipId = z
  .union([personId, apiKeyId])
  .meta({ id: "MembershipId", examples: ["mb_01890a5d-ac96-774b-bcce-b302099a8057"] });

const subject = z.string().min(1).max(200);

/** Somebody in a workspace, or a program. */
export const membership = z
  .object({
    id: membershipId,
    kind: z.enum(["person", "key"]),
    name,
    subject: subject.nullable(),
    role,
    createdAt: instant,
    expiresAt: instant.nullable(),
  })
  .meta({ id: "Membership" });

/** A page of memberships. */
export const membershipPage = pageOf(membership).meta({ id: "MembershipPage" });

/** A person to be let in. */
export const membershipDraft = z
  .strictObject({ subject, name, role })
  .meta({ id: "MembershipDraft", examples: [{ subject: "j.smith", name: "Jo Smith", role: "analyst" }] });

/** What can be changed of a membership. */
export const membershipPatch = z.strictObject({ role }).meta({ id: "MembershipPatch" });
