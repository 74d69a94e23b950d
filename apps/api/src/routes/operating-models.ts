import { problemErrors } from "@shared-services/contracts/documents";
import type { StoredOperatingModel } from "@shared-services/contracts/routes";
import { OPERATING_MODELS, operatingModelFaults } from "@shared-services/simulation";
import { asc, eq, gt } from "drizzle-orm";
import { v7 } from "uuid";
import type { Handlers } from "../http/handler.ts";
import { chained, pageOf } from "../http/paging.ts";
import { refusal } from "../http/refusal.ts";
import { operatingModels } from "../storage/schema.ts";

const builtIn: readonly StoredOperatingModel[] = OPERATING_MODELS.map((model) => ({
  ...model,
  builtIn: true,
  createdAt: null,
}));
const keyOf = (model: StoredOperatingModel) => model.id;

/** Operating models: built in, and a workspace's own. */
export const operatingModelHandlers: Handlers<
  "operatingModels.list" | "operatingModels.get" | "operatingModels.create"
> = {
  async "operatingModels.list"({ query }, context) {
    const source = chained(
      builtIn,
      async (after = "", limit) => {
        const rows = await context.transaction
          .select()
          .from(operatingModels)
          .where(gt(operatingModels.id, after))
          .orderBy(asc(operatingModels.id))
          .limit(limit);
        return rows.map(resource);
      },
      keyOf,
    );
    return { body: await pageOf({ operation: "operatingModels.list", query, source, keyOf }, context) };
  },

  async "operatingModels.get"({ path }, { transaction }) {
    const found = builtIn.find((one) => one.id === path.operatingModel);
    if (found) return { body: found };
    const [own] = await transaction
      .select()
      .from(operatingModels)
      .where(eq(operatingModels.id, path.operatingModel));
    if (!own)
      throw refusal("NOT_FOUND", { detail: `There is no operating model ${path.operatingModel} here.` });
    return { body: resource(own) };
  },

  async "operatingModels.create"({ body }, context) {
    const id = `om_${v7()}`;
    const model = { id, ...body };
    const faults = operatingModelFaults(model);
    if (faults.length > 0) throw refusal("INVALID_INPUT", { errors: problemErrors(faults) });
    const row = { workspace: context.identity.workspace, id, model, createdAt: context.now };
    await context.transaction.insert(operatingModels).values(row);
    const made = resource(row);
    await context.record({ resource: id, after: made });
    return { body: made, location: `/v1/operating-models/${id}` };
  },
};

function resource({ model, createdAt }: typeof operatingModels.$inferSelect): StoredOperatingModel {
  return { ...model, builtIn: false, createdAt: createdAt.toISOString() };
}
