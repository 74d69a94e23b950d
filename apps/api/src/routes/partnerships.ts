import { memberFaults, problemErrors } from "@shared-services/contracts/documents";
import type { Partnership } from "@shared-services/contracts/routes";
import { partnerships as publicPartnerships, publicTrusts } from "@shared-services/public-data";
import { asc, eq, gt } from "drizzle-orm";
import { v7 } from "uuid";
import type { Handlers } from "../http/handler.ts";
import { chained, pageOf } from "../http/paging.ts";
import { refusal } from "../http/refusal.ts";
import { partnerships } from "../storage/schema.ts";

const builtIn: readonly Partnership[] = publicPartnerships.map(({ trusts, ...rest }) => ({
  id: rest.id,
  name: rest.name,
  members: trusts,
  summary: rest.summary,
  source: rest.source,
  note: rest.note,
  builtIn: true,
  createdAt: null,
}));
const known: ReadonlySet<string> = new Set(publicTrusts.map((trust) => trust.ods));
const keyOf = (partnership: Partnership) => partnership.id;

/** Partnerships: built in, and a workspace's own. */
export const partnershipHandlers: Handlers<"partnerships.list" | "partnerships.get" | "partnerships.create"> =
  {
    async "partnerships.list"({ query }, context) {
      const source = chained(
        builtIn,
        async (after = "", limit) => {
          const rows = await context.transaction
            .select()
            .from(partnerships)
            .where(gt(partnerships.id, after))
            .orderBy(asc(partnerships.id))
            .limit(limit);
          return rows.map(resource);
        },
        keyOf,
      );
      return { body: await pageOf({ operation: "partnerships.list", query, source, keyOf }, context) };
    },

    async "partnerships.get"({ path }, { transaction }) {
      const found = builtIn.find((one) => one.id === path.partnership);
      if (found) return { body: found };
      const [own] = await transaction
        .select()
        .from(partnerships)
        .where(eq(partnerships.id, path.partnership));
      if (!own) throw refusal("NOT_FOUND", { detail: `There is no partnership ${path.partnership} here.` });
      return { body: resource(own) };
    },

    async "partnerships.create"({ body }, context) {
      const faults = memberFaults(body.members, known);
      if (faults.length > 0) throw refusal("INVALID_INPUT", { errors: problemErrors(faults) });
      const row = {
        workspace: context.identity.workspace,
        id: `pt_${v7()}`,
        name: body.name,
        members: [...body.members].sort(),
        summary: body.summary ?? null,
        createdAt: context.now,
      };
      await context.transaction.insert(partnerships).values(row);
      const made = resource(row);
      await context.record({ resource: made.id, after: made });
      return { body: made, location: `/v1/partnerships/${made.id}` };
    },
  };

function resource(row: typeof partnerships.$inferSelect): Partnership {
  const { id, name, members, summary, createdAt } = row;
  return {
    id,
    name,
    members,
    summary,
    source: null,
    note: null,
    builtIn: false,
    createdAt: createdAt.toISOString(),
  };
}
