import { lineOrigins, returnFaults } from "@shared-services/contracts/documents";
import type {
  BaselineDocument,
  BaselineImport,
  BaselineVersion,
  ProblemError,
} from "@shared-services/contracts/routes";
import {
  applyReturn,
  estimateBaseline,
  PUBLIC_BASELINE,
  readReturn,
  returnTemplate,
} from "@shared-services/public-data";
import { type Baseline, hashOf } from "@shared-services/simulation";
import { and, asc, eq, gt } from "drizzle-orm";
import { v7 } from "uuid";
import type { Context, Handlers } from "../http/handler.ts";
import { pageOf } from "../http/paging.ts";
import { refusal } from "../http/refusal.ts";
import { membersOf } from "../runs/library.ts";
import { baselines } from "../storage/schema.ts";

/** What trusts spend today: estimated, or as they say themselves. */
export const baselineHandlers: Handlers<
  | "baselines.estimate"
  | "baselines.template"
  | "baselines.check"
  | "baselines.create"
  | "baselines.list"
  | "baselines.get"
> = {
  async "baselines.estimate"({ path }, context) {
    const baseline = await estimateOf(path.partnership, context);
    return { body: estimateDocument(path.partnership, baseline) };
  },

  async "baselines.template"({ path, query }, context) {
    const baseline = await estimateOf(path.partnership, context);
    if (!baseline.trusts.some((trust) => trust.ods === query.trust)) {
      throw refusal("NOT_FOUND", { detail: `${query.trust} is not a member of ${path.partnership}.` });
    }
    return { text: returnTemplate(baseline, query.trust), fileName: `return-${query.trust}.csv` };
  },

  async "baselines.check"({ body }, context) {
    const { changes, faults, warnings } = readReturn(body.text, await baselineUnder(body, context));
    return { body: { changes, faults, warnings } };
  },

  async "baselines.create"({ body }, context) {
    const under = await baselineUnder(body, context);
    const { lines, changes, warnings, faults } = readReturn(body.text, under);
    const errors = returnFaults(faults, lines.length);
    if (errors.length > 0) throw refusal("INVALID_BASELINE", { errors });
    const baseline = applyReturn(under, lines);
    const { identity, now, transaction } = context;
    const row = {
      workspace: identity.workspace,
      id: `bl_${v7()}`,
      partnership: body.partnership,
      name: body.name,
      fromVersion: body.from ?? PUBLIC_BASELINE,
      hash: hashOf(baseline),
      lines: lineOrigins(baseline),
      baseline,
      createdAt: now,
    };
    await transaction.insert(baselines).values(row);
    const made = version(row);
    await context.record({ resource: row.id, after: made });
    return { body: { ...made, changes, warnings }, location: `/v1/baselines/${row.id}` };
  },

  async "baselines.list"({ query }, context) {
    const { partnership } = query;
    const source = async (after = "", limit: number) => {
      const { baseline: _, ...columns } = baselines;
      const rows = await context.transaction
        .select(versionColumns(columns))
        .from(baselines)
        .where(
          and(
            gt(baselines.id, after),
            partnership === undefined ? undefined : eq(baselines.partnership, partnership),
          ),
        )
        .orderBy(asc(baselines.id))
        .limit(limit);
      return rows.map(version);
    };
    return {
      body: await pageOf({ operation: "baselines.list", query, source, keyOf: (one) => one.id }, context),
    };
  },

  async "baselines.get"({ path }, context) {
    const row = await stored(path.baseline, context);
    if (!row) throw refusal("NOT_FOUND", { detail: `There is no baseline version ${path.baseline} here.` });
    return { body: { ...version(row), baseline: row.baseline }, immutable: true };
  },
};

type Row = typeof baselines.$inferSelect;

function versionColumns({
  id,
  partnership,
  name,
  fromVersion,
  hash,
  lines,
  createdAt,
}: Omit<typeof baselines, "baseline">) {
  return { id, partnership, name, fromVersion, hash, lines, createdAt };
}

function version({
  id,
  partnership,
  name,
  fromVersion,
  hash,
  lines,
  createdAt,
}: Omit<Row, "baseline" | "workspace">): BaselineVersion {
  return { id, partnership, name, from: fromVersion, hash, lines, createdAt: createdAt.toISOString() };
}

function estimateDocument(partnership: string, baseline: Baseline): BaselineDocument {
  return {
    id: PUBLIC_BASELINE,
    partnership,
    name: "Estimate from public totals",
    from: null,
    hash: hashOf(baseline),
    lines: lineOrigins(baseline),
    createdAt: null,
    baseline,
  };
}

async function estimateOf(partnership: string, { transaction }: Context): Promise<Baseline> {
  const members = await membersOf(partnership, transaction);
  if (!members) throw refusal("NOT_FOUND", { detail: `There is no partnership ${partnership} here.` });
  return estimateBaseline(members);
}

async function stored(id: string, { transaction }: Context): Promise<Row | undefined> {
  const [row] = await transaction.select().from(baselines).where(eq(baselines.id, id));
  return row;
}

/** The baseline that a return is laid over. */
async function baselineUnder(
  { partnership, from = PUBLIC_BASELINE }: BaselineImport,
  context: Context,
): Promise<Baseline> {
  const members = await membersOf(partnership, context.transaction);
  if (!members)
    throw refusal("INVALID_BASELINE", { errors: [unknown("/partnership", "a partnership", partnership)] });
  if (from === PUBLIC_BASELINE) return estimateBaseline(members);
  const row = await stored(from, context);
  if (row?.partnership === partnership) return row.baseline;
  throw refusal("INVALID_BASELINE", {
    errors: [unknown("/from", "a baseline version of this partnership", from)],
  });
}

function unknown(pointer: string, what: string, received: string): ProblemError {
  const expected = `the id of ${what}`;
  return {
    pointer,
    code: "UNKNOWN_ID",
    expected,
    received,
    message: `${pointer}: expected ${expected}, got "${received}"`,
  };
}
