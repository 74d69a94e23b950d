import { createHash } from "node:crypto";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { type Database, inWorkspace, type Transaction } from "../storage/database.ts";
import { chunks, results, runs } from "../storage/schema.ts";
import type { Outcome } from "./engine.ts";
import type { Queue, TakenTask } from "./queue.ts";
import { announce } from "./run-news.ts";
import type { Simulator } from "./simulator.ts";

/** With what a task is done. */
export interface TaskParts {
  readonly database: Database;
  readonly queue: Queue;
  readonly simulator: Simulator;
  readonly now: () => Date;
}

/**
 * Does one task of a run and takes it off the queue in the transaction that keeps its outcome. A task whose run has
 * ended, or whose outcome is already there, changes nothing: any number of workers may do the same task.
 *
 * @throws what the simulator throws; the task is still in the queue then
 */
export async function doTask(task: TakenTask, parts: TaskParts): Promise<void> {
  const { database, queue } = parts;
  const run = await inWorkspace(database, task.workspace, (transaction) =>
    begin(transaction, task, parts.now()),
  );
  if (run === undefined) {
    await inWorkspace(database, task.workspace, (transaction) => queue.done(transaction, task));
  } else if (task.chunk === "summary") {
    await summarise(task, run.input, parts);
  } else {
    await simulate(task, run, parts);
  }
}

/** Ends a run that cannot be simulated, with the reason. */
export function failRun(task: TakenTask, reason: string, { database, queue, now }: TaskParts): Promise<void> {
  return inWorkspace(database, task.workspace, async (transaction) => {
    const failed = await transaction
      .update(runs)
      .set({ status: "failed", failure: reason.slice(0, 2_000), finishedAt: now() })
      .where(and(eq(runs.id, task.run), isUnderWay))
      .returning({ id: runs.id });
    if (failed.length > 0) await announce(transaction, { run: task.run, status: "failed" });
    await queue.done(transaction, task);
  });
}

const isUnderWay = inArray(runs.status, ["queued", "running"]);

interface BegunRun {
  readonly input: string;
  readonly bounds: readonly number[];
}

/** Marks the run as running; undefined where it has ended, or is not there any more. */
async function begin(transaction: Transaction, { run }: TakenTask, now: Date): Promise<BegunRun | undefined> {
  const [begun] = await transaction
    .update(runs)
    .set({ status: "running", startedAt: sql`coalesce(${runs.startedAt}, ${now.toISOString()})` })
    .where(and(eq(runs.id, run), isUnderWay))
    .returning({ input: sql<string>`${runs.input}::text`, bounds: runs.bounds });
  return begun;
}

async function simulate(
  task: TakenTask,
  { input, bounds }: BegunRun,
  { database, queue, simulator }: TaskParts,
): Promise<void> {
  const { workspace, run, chunk } = task as TakenTask & { readonly chunk: number };
  const blocks = { from: bounds[chunk]!, to: bounds[chunk + 1]! };
  const data = await simulator.simulate({ run, input, blocks });
  await inWorkspace(database, workspace, async (transaction) => {
    const [row] = await transaction
      .select({ status: runs.status, done: runs.done })
      .from(runs)
      .where(eq(runs.id, run))
      .for("update");
    const goesOn = row?.status === "running";
    // Stopped though the run goes on: the task was taken away and is somebody else's to finish.
    if (data === undefined && goesOn) return;
    await queue.done(transaction, task);
    if (data === undefined || !goesOn) return;
    const added = await transaction
      .insert(chunks)
      .values({ workspace, run, chunk, data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) })
      .onConflictDoNothing()
      .returning({ chunk: chunks.chunk });
    if (added.length === 0) return;
    const done = row.done + 1;
    await transaction.update(runs).set({ done }).where(eq(runs.id, run));
    if (done === bounds.length - 1) await queue.add(transaction, [{ workspace, run, chunk: "summary" }]);
    await announce(transaction, { run, status: "running" });
  });
}

async function summarise(
  task: TakenTask,
  input: string,
  { database, queue, simulator, now }: TaskParts,
): Promise<void> {
  const { workspace, run } = task;
  const data = await inWorkspace(database, workspace, (transaction) => mergedChunks(transaction, run));
  const outcome = await simulator.summarise({ run, input, data });
  await inWorkspace(database, workspace, async (transaction) => {
    // Stopped though the run goes on: the task was taken away and is somebody else's to finish.
    if (outcome === undefined) {
      const [row] = await transaction.select({ status: runs.status }).from(runs).where(eq(runs.id, run));
      if (row?.status !== "running") await queue.done(transaction, task);
      return;
    }
    await queue.done(transaction, task);
    const ended = await transaction
      .update(runs)
      .set({ status: "succeeded", finishedAt: now(), resultsHash: hashOf(outcome) })
      .where(and(eq(runs.id, run), isUnderWay))
      .returning({ id: runs.id });
    if (ended.length === 0) return;
    await transaction.insert(results).values({ workspace, run, ...outcome });
    await transaction.delete(chunks).where(eq(chunks.run, run));
    await announce(transaction, { run, status: "succeeded" });
  });
}

/** The numbers of all chunks, one after the other, in order. */
async function mergedChunks(transaction: Transaction, run: string): Promise<Float64Array> {
  const rows = await transaction
    .select({ data: chunks.data })
    .from(chunks)
    .where(eq(chunks.run, run))
    .orderBy(asc(chunks.chunk));
  const bytes = Buffer.concat(rows.map((row) => row.data));
  return new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

function hashOf({ results: text }: Outcome): string {
  return createHash("sha256").update(text).digest("hex");
}
