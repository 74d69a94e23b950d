import type { Run } from "@shared-services/contracts/routes";
import { and, desc, eq, lt } from "drizzle-orm";
import { preferredWait } from "../http/accepts.ts";
import { eventStream } from "../http/event-stream.ts";
import type { Context, Handlers, Reply } from "../http/handler.ts";
import { pageOf } from "../http/paging.ts";
import { refusal } from "../http/refusal.ts";
import { acceptRun } from "../runs/accept-run.ts";
import { cancelRun } from "../runs/cancel-run.ts";
import { scenarioRequested } from "../runs/requested.ts";
import { isFinal, RUN_COLUMNS, type RunRow, runResource } from "../runs/run-resource.ts";
import { eventsOf, type Watch, waitForRun } from "../runs/watch-run.ts";
import { runs } from "../storage/schema.ts";

/** The longest that `Prefer: wait` is followed, in seconds: proxies cut longer answers. */
const LONGEST_WAIT = 30;

/** Work that one unit of the allowance pays for, in about milliseconds of a processor. */
const UNIT = 50;

/** Runs: simulations of scenarios. */
export const runHandlers: Handlers<"runs.create" | "runs.list" | "runs.get" | "runs.cancel" | "runs.events"> =
  {
    async "runs.create"({ body }, context) {
      const { parts, transaction, identity, now } = context;
      const { from, document, scenario } = await scenarioRequested(body, transaction);
      const { run, begun } = await acceptRun(
        { workspace: identity.workspace, from, document, scenario, now },
        {
          transaction,
          engine: parts.engine,
          queue: parts.queue,
          charge: (milliseconds) => context.charge(Math.ceil(milliseconds / UNIT)),
        },
      );
      if (begun) await context.record({ resource: run.id, after: { scenarioHash: run.scenarioHash } });
      const seconds = preferredWait(context.header("prefer"), LONGEST_WAIT);
      if (seconds === 0 || isFinal(run)) return accepted(run);
      const afterCommit = async () =>
        accepted((await waitForRun(watchOf(run.id, context), seconds * 1000)) ?? run);
      return { ...accepted(run), afterCommit };
    },

    async "runs.list"({ query }, context) {
      const { scenario, status } = query;
      const source = async (after: string | undefined, limit: number) => {
        const rows = await context.transaction
          .select(RUN_COLUMNS)
          .from(runs)
          .where(
            and(
              after === undefined ? undefined : lt(runs.id, after),
              scenario === undefined ? undefined : eq(runs.scenario, scenario),
              status === undefined ? undefined : eq(runs.status, status),
            ),
          )
          .orderBy(desc(runs.id))
          .limit(limit);
        return rows.map(runResource);
      };
      return {
        body: await pageOf({ operation: "runs.list", query, source, keyOf: (run) => run.id }, context),
      };
    },

    async "runs.get"({ path }, context) {
      const run = runResource(await rowOf(path.run, context));
      return isFinal(run) ? { body: run } : { body: run, retryAfter: 1 };
    },

    async "runs.cancel"({ path }, context) {
      const before = await rowOf(path.run, context);
      const row = await cancelRun(context.transaction, path.run, context.now);
      const run = runResource(row ?? before);
      if (!isFinal(before))
        await context.record({ resource: run.id, before: runResource(before), after: run });
      return { body: run };
    },

    async "runs.events"({ path }, context) {
      await rowOf(path.run, context);
      return { stream: eventStream(eventsOf(watchOf(path.run, context), lastSeen(context))) };
    },
  };

/** A run, as creating it answers: 202 and where to look while it is under way. */
function accepted(run: Run): Reply<Run> {
  const location = `/v1/runs/${run.id}`;
  return isFinal(run)
    ? { body: run, location, status: 200 }
    : { body: run, location, status: 202, retryAfter: 1 };
}

async function rowOf(id: string, { transaction }: Context): Promise<RunRow> {
  const [row] = await transaction.select(RUN_COLUMNS).from(runs).where(eq(runs.id, id));
  if (!row) throw refusal("NOT_FOUND", { detail: `There is no run ${id} here.` });
  return row;
}

function watchOf(run: string, { parts, identity, gone }: Context): Watch {
  return { database: parts.database, news: parts.news, workspace: identity.workspace, run, signal: gone };
}

function lastSeen(context: Context): number {
  const header = context.header("last-event-id") ?? "0";
  if (/^\d{1,9}$/.test(header)) return Number(header);
  const message = `Last-Event-ID: expected the id of an event, got "${header.slice(0, 50)}"`;
  throw refusal("INVALID_HEADER", {
    errors: [{ parameter: "Last-Event-ID", code: "WRONG_FORMAT", message }],
  });
}
