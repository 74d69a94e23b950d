import { changesBetween, mergePatch, schemaFaults } from "@shared-services/contracts/documents";
import type { Scenario } from "@shared-services/contracts/routes";
import { scenarioDocument } from "@shared-services/contracts/schemas";
import { pinned } from "@shared-services/public-data";
import { resolveScenario, type ScenarioDocument } from "@shared-services/simulation";
import { and, asc, eq, gt } from "drizzle-orm";
import { v7 } from "uuid";
import { etagOf, requireMatch } from "../http/etag.ts";
import type { Context, Handlers } from "../http/handler.ts";
import { pageOf } from "../http/paging.ts";
import { refusal } from "../http/refusal.ts";
import { libraryIn } from "../runs/library.ts";
import { scenarios } from "../storage/schema.ts";

/** Scenarios: what a strategy team writes down. */
export const scenarioHandlers: Handlers<
  | "scenarios.list"
  | "scenarios.get"
  | "scenarios.create"
  | "scenarios.patch"
  | "scenarios.fork"
  | "scenarios.diff"
  | "scenarios.archive"
  | "scenarios.restore"
> = {
  async "scenarios.list"({ query }, context) {
    const { partnership, archived = false } = query;
    const source = async (after = "", limit: number) => {
      const rows = await context.transaction
        .select()
        .from(scenarios)
        .where(
          and(
            gt(scenarios.id, after),
            eq(scenarios.archived, archived),
            partnership === undefined ? undefined : eq(scenarios.partnership, partnership),
          ),
        )
        .orderBy(asc(scenarios.id))
        .limit(limit);
      return rows.map(resource);
    };
    return {
      body: await pageOf({ operation: "scenarios.list", query, source, keyOf: (one) => one.id }, context),
    };
  },

  async "scenarios.get"({ path }, context) {
    return { body: resource(await rowOf(path.scenario, context)) };
  },

  async "scenarios.create"({ body }, context) {
    return add(pinned(body), null, context);
  },

  async "scenarios.patch"({ path, body }, context) {
    const before = resource(await rowOf(path.scenario, context, "update"));
    requireMatch(context.header("if-match"), etagOf(JSON.stringify(before)));
    const document = await patched(before.document, body, context);
    return { body: await change(before, { document, partnership: document.partnership }, context) };
  },

  async "scenarios.fork"({ path, body }, context) {
    const { document } = await rowOf(path.scenario, context);
    return add(body.patch ? await patched(document, body.patch, context) : document, path.scenario, context);
  },

  async "scenarios.diff"({ path, query }, context) {
    const from = await rowOf(query.against, context);
    const to = await rowOf(path.scenario, context);
    return { body: { from: from.id, to: to.id, changes: changesBetween(from.document, to.document) } };
  },

  async "scenarios.archive"({ path }, context) {
    return { body: await setArchived(path.scenario, true, context) };
  },

  async "scenarios.restore"({ path }, context) {
    return { body: await setArchived(path.scenario, false, context) };
  },
};

type Row = typeof scenarios.$inferSelect;

function resource({ id, document, revision, forkedFrom, archived, createdAt, updatedAt }: Row): Scenario {
  return {
    id,
    document,
    revision,
    forkedFrom,
    archived,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

async function rowOf(id: string, { transaction }: Context, lock?: "update"): Promise<Row> {
  const query = transaction.select().from(scenarios).where(eq(scenarios.id, id));
  const [row] = await (lock ? query.for(lock) : query);
  if (!row) throw refusal("NOT_FOUND", { detail: `There is no scenario ${id} here.` });
  return row;
}

async function add(document: ScenarioDocument, forkedFrom: string | null, context: Context) {
  const { identity, now, transaction } = context;
  resolveScenario(document, await libraryIn(transaction, document));
  const row: Row = {
    workspace: identity.workspace,
    id: `sc_${v7()}`,
    document,
    partnership: document.partnership,
    revision: 1,
    forkedFrom,
    archived: false,
    createdAt: now,
    updatedAt: now,
  };
  await transaction.insert(scenarios).values(row);
  const made = resource(row);
  await context.record({ resource: made.id, after: made });
  return { body: made, location: `/v1/scenarios/${made.id}` };
}

async function patched(
  document: ScenarioDocument,
  patch: unknown,
  { transaction }: Context,
): Promise<ScenarioDocument> {
  const merged = pinned(mergePatch(document, patch) as ScenarioDocument);
  const result = scenarioDocument.safeParse(merged);
  if (!result.success) throw refusal("INVALID_INPUT", { errors: schemaFaults(result.error.issues, merged) });
  resolveScenario(result.data, await libraryIn(transaction, result.data));
  return result.data;
}

async function setArchived(id: string, archived: boolean, context: Context): Promise<Scenario> {
  const before = resource(await rowOf(id, context, "update"));
  return before.archived === archived ? before : change(before, { archived }, context);
}

async function change(before: Scenario, values: Partial<Row>, context: Context): Promise<Scenario> {
  const { transaction, now } = context;
  const [row] = await transaction
    .update(scenarios)
    .set({ ...values, revision: before.revision + 1, updatedAt: now })
    .where(eq(scenarios.id, before.id))
    .returning();
  const after = resource(row!);
  await context.record({ resource: before.id, before, after });
  return after;
}
