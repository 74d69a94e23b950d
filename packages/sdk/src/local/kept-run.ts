import { expectedGame } from "@shared-services/contracts/documents";
import type { Run, RunEvent } from "@shared-services/contracts/routes";
import {
  type AgreementPayoffs,
  hashBytes,
  MODEL_VERSION,
  type NpvByDraw,
  npvByDraw,
  payoffsUnderAgreement,
  type Results,
  type RunPlan,
  summarise,
} from "@shared-services/simulation";
import { hasEnded } from "../watch.ts";
import { madeId } from "./made-id.ts";
import { simulateInSlices } from "./simulate-in-slices.ts";

/** A run in memory, and who waits for news of it. */
export interface KeptRun {
  run: Run;
  readonly plan: RunPlan;
  outcome: Outcome | null;
  /** 1 for the first time; a run that was cancelled or failed can start again. */
  attempt: number;
  wake: () => void;
  next: Promise<void>;
}

/** What is kept of a run that has succeeded. */
export interface Outcome {
  readonly results: Results;
  readonly draws: NpvByDraw;
  /** What each trust would get in each partnership under the agreement, for a run with a game; each simulated once. */
  readonly payoffsUnderAgreement: () => AgreementPayoffs;
}

/** What a run begins with. */
export interface Beginning extends Pick<Run, "document" | "scenario" | "scenarioHash"> {
  readonly plan: RunPlan;
}

/** A run that waits for its turn. */
export function newRun({ plan, document, scenario, scenarioHash }: Beginning): KeptRun {
  const run: Run = {
    ...{ id: madeId("run"), status: "queued", scenario, document, scenarioHash, modelVersion: MODEL_VERSION },
    ...{ progress: { done: 0, total: plan.blocks.length }, createdAt: new Date().toISOString() },
    ...{ startedAt: null, finishedAt: null, resultsHash: null, failure: null },
  };
  const one: KeptRun = { run, plan, outcome: null, attempt: 1, wake: () => {}, next: Promise.resolve() };
  renew(one);
  return one;
}

/** Back to the start under the same id. */
export function restart(one: KeptRun): void {
  const fresh = { status: "queued", startedAt: null, finishedAt: null, failure: null } as const;
  one.run = { ...one.run, ...fresh, progress: { ...one.run.progress, done: 0 } };
  one.attempt++;
}

/** Simulates a run that waits, unless it is cancelled before or on the way. */
export async function simulate(one: KeptRun): Promise<void> {
  if (one.run.status !== "queued") return;
  const { attempt } = one;
  const cancelled = () => hasEnded(one.run) || one.attempt !== attempt;
  change(one, { status: "running", startedAt: new Date().toISOString() });
  try {
    const onSlice = (done: number, total: number) => change(one, { progress: { done, total } });
    const data = await simulateInSlices(one.plan, { cancelled, onSlice });
    if (data === null || cancelled()) return;
    const results = summarise(one.plan, data);
    one.outcome = {
      results,
      draws: npvByDraw(one.plan, data),
      payoffsUnderAgreement: payoffsOnce(one, results),
    };
    const resultsHash = hashBytes(new TextEncoder().encode(JSON.stringify(results)));
    end(one, { status: "succeeded", resultsHash });
  } catch (error) {
    end(one, { status: "failed", failure: error instanceof Error ? error.message : String(error) });
  }
}

/** Cancels a run that has not ended. */
export function cancel(one: KeptRun): void {
  if (!hasEnded(one.run)) end(one, { status: "cancelled" });
}

/** `progress` k when block k is done, then `done`: the events after one that was seen. */
export async function* eventsAfter(one: KeptRun, last: number): AsyncGenerator<RunEvent> {
  for (let seen = last; ; ) {
    const { run, next } = one;
    const { done, total } = run.progress;
    while (seen < done) yield { id: ++seen, event: "progress", data: { done: seen, total } };
    if (hasEnded(run)) return yield { id: total + 1, event: "done", data: run };
    await next;
  }
}

function end(one: KeptRun, how: Partial<Run>): void {
  change(one, { ...how, finishedAt: new Date().toISOString() });
}

function change(one: KeptRun, changes: Partial<Run>): void {
  one.run = { ...one.run, ...changes };
  const { wake } = one;
  renew(one);
  wake();
}

function renew(one: KeptRun): void {
  one.next = new Promise((resolve) => {
    one.wake = resolve;
  });
}

function payoffsOnce(one: KeptRun, results: Results): () => AgreementPayoffs {
  let made: AgreementPayoffs | undefined;
  return () => {
    const game = expectedGame(results);
    if (game === null) throw new TypeError("the run has no game");
    made ??= payoffsUnderAgreement(one.plan.plan.scenario, game);
    return made;
  };
}
