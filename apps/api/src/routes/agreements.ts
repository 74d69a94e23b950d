import {
  agreementAlone,
  agreementDraftFaults,
  builtInAgreements,
  problemErrors,
  storedAgreement,
} from "@shared-services/contracts/documents";
import type { StoredAgreement } from "@shared-services/contracts/routes";
import { asc, eq, gt } from "drizzle-orm";
import { v7 } from "uuid";
import type { Handlers } from "../http/handler.ts";
import { chained, pageOf } from "../http/paging.ts";
import { refusal } from "../http/refusal.ts";
import { membersOf } from "../runs/library.ts";
import { agreements } from "../storage/schema.ts";

const keyOf = ({ id }: StoredAgreement) => id;

/** Gain-share agreements: built in, and a workspace's own. */
export const agreementHandlers: Handlers<"agreements.list" | "agreements.get" | "agreements.create"> = {
  async "agreements.list"({ query }, context) {
    const source = chained(
      builtInAgreements,
      async (after = "", limit) => {
        const rows = await context.transaction
          .select()
          .from(agreements)
          .where(gt(agreements.id, after))
          .orderBy(asc(agreements.id))
          .limit(limit);
        return rows.map(resource);
      },
      keyOf,
    );
    return { body: await pageOf({ operation: "agreements.list", query, source, keyOf }, context) };
  },

  async "agreements.get"({ path }, { transaction }) {
    const found = builtInAgreements.find(({ id }) => id === path.agreement);
    if (found) return { body: found };
    const [own] = await transaction.select().from(agreements).where(eq(agreements.id, path.agreement));
    if (!own) throw refusal("NOT_FOUND", { detail: `There is no agreement ${path.agreement} here.` });
    return { body: resource(own) };
  },

  async "agreements.create"({ body }, context) {
    const { partnership, summary = "" } = body;
    const members = partnership && (await membersOf(partnership, context.transaction));
    if (partnership !== undefined && !members) {
      throw refusal("NOT_FOUND", { detail: `There is no partnership ${partnership} here.` });
    }
    const faults = agreementDraftFaults(body, members || undefined);
    if (faults.length > 0) throw refusal("INVALID_INPUT", { errors: problemErrors(faults) });
    const id = `ag_${v7()}`;
    const { workspace } = context.identity;
    const row = { workspace, id, agreement: agreementAlone(body), summary, createdAt: context.now };
    await context.transaction.insert(agreements).values(row);
    const made = resource(row);
    await context.record({ resource: id, after: made });
    return { body: made, location: `/v1/agreements/${id}` };
  },
};

function resource({ id, agreement, summary, createdAt }: typeof agreements.$inferSelect): StoredAgreement {
  const kept = { id, summary, source: "", builtIn: false, createdAt: createdAt.toISOString() };
  return storedAgreement(agreement, kept);
}
