import type { Run } from "@shared-services/contracts/routes";
import type { Scenario, ScenarioDocument } from "@shared-services/simulation";
import { eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Transaction } from "../storage/database.ts";
import { chunks, runs } from "../storage/schema.ts";
import { boundsOf } from "./chunks.ts";
import type { Engine } from "./engine.ts";
import type { Queue, Task } from "./queue.ts";
import { announce } from "./run-news.ts";
import { isFinal, RUN_COLUMNS, type RunRow, runResource } from "./run-resource.ts";

/** A run that somebody asks for. */
export interface RunOrder {
  readonly workspace: string;
  /** The scenario that the document was taken from, if it was. */
  readonly from: string | null;
  readonly document: ScenarioDocument;
  readonly scenario: Scenario;
  readonly now: Date;
}

/** With what a run is accepted. */
export interface Acceptance {
  readonly transaction: Transaction;
  readonly engine: Engine;
  readonly queue: Queue;
  /** Called before work is queued, with its amount in about milliseconds; rejects where that is too much. */
  readonly charge: (milliseconds: number) => Promise<void>;
}

/** The run, and whether this order made or restarted it. */
export interface AcceptedRun {
  readonly run: Run;
  readonly begun: boolean;
}

/**
 * Accepts a run: finds the same one, begins it again where it failed or was cancelled (what was already simulated
 * stays), or makes it. The run and its tasks exist together or not at all.
 */
export async function acceptRun(order: RunOrder, acceptance: Acceptance): Promise<AcceptedRun> {
  const { transaction, engine } = acceptance;
  const hash = engine.hashOf(order.scenario);
  const same = () => transaction.select(RUN_COLUMNS).from(runs).where(eq(runs.scenarioHash, hash));
  const [known] = await same();
  if (known && !mayBegin(known)) return { run: runResource(known), begun: false };
  const made = known === undefined ? await make(order, hash, acceptance) : undefined;
  if (made) return { run: runResource(made), begun: true };
  const [found] = await same().for("update");
  if (!mayBegin(found!)) return { run: runResource(found!), begun: false };
  return { run: runResource(await beginAgain(order, found!, acceptance)), begun: true };
}

/** True for a run that has ended without results. */
function mayBegin(run: RunRow): boolean {
  return isFinal(run) && run.status !== "succeeded";
}

async function make(
  { workspace, from, document, scenario, now }: RunOrder,
  scenarioHash: string,
  { transaction, engine, queue, charge }: Acceptance,
): Promise<RunRow | undefined> {
  const costs = engine.costsOf(scenario);
  const bounds = [...boundsOf(costs)];
  const id = `run_${v7()}`;
  const [row] = await transaction
    .insert(runs)
    .values({
      workspace,
      id,
      scenario: from,
      document,
      scenarioHash,
      modelVersion: engine.modelVersion,
      input: scenario,
      bounds,
      status: "queued",
      createdAt: now,
    })
    .onConflictDoNothing()
    .returning(RUN_COLUMNS);
  if (row === undefined) return undefined;
  await charge(costs.reduce((sum, cost) => sum + cost, 0));
  await queue.add(
    transaction,
    bounds.slice(1).map((_, chunk) => ({ workspace, run: id, chunk })),
  );
  await announce(transaction, { run: id, status: "queued" });
  return row;
}

async function beginAgain(
  { workspace, scenario }: RunOrder,
  run: RunRow,
  acceptance: Acceptance,
): Promise<RunRow> {
  const { transaction, engine, queue, charge } = acceptance;
  const have = await transaction.select({ chunk: chunks.chunk }).from(chunks).where(eq(chunks.run, run.id));
  const missing = run.bounds
    .slice(1)
    .map((_, chunk) => chunk)
    .filter((chunk) => !have.some((one) => one.chunk === chunk));
  const costs = engine.costsOf(scenario);
  const left = missing.flatMap((chunk) => costs.slice(run.bounds[chunk], run.bounds[chunk + 1]));
  await charge(left.reduce((sum, cost) => sum + cost, 0));
  const tasks: Task[] = missing.map((chunk) => ({ workspace, run: run.id, chunk }));
  if (missing.length === 0) tasks.push({ workspace, run: run.id, chunk: "summary" });
  await queue.add(transaction, tasks);
  await announce(transaction, { run: run.id, status: "queued" });
  const [again] = await transaction
    .update(runs)
    .set({ status: "queued", startedAt: null, finishedAt: null, failure: null, done: sql`${have.length}` })
    .where(eq(runs.id, run.id))
    .returning(RUN_COLUMNS);
  return again!;
}
