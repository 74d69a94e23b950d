import { isApiError, isConnectionError, isRunEndedError } from "@shared-services/sdk";
import { announce } from "../notebook/announce.ts";
import type { Refusal } from "../notebook/values.ts";
import type { Choice } from "../state/state.ts";
import { answerMessage } from "../words/messages.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Engines } from "./engines.ts";
import type { FirstFigures, Outcome, Progress } from "./outcome.ts";
import { refusalsOf } from "./refusals.ts";
import { DRAWS, previewGameDraws, scenarioOf } from "./scenario.ts";
import { glance, knows, type Order, type Simulated, simulate } from "./simulate.ts";

/** What came of the inputs so far: first figures, then an outcome too, or the reasons why there is none. */
export interface Attempt {
  readonly first: FirstFigures | null;
  readonly outcome: Outcome | null;
  readonly refusals: readonly Refusal[];
}

/** What the reader wants to see: while a slider is being dragged, first figures are enough, and a preview where it rests. */
export interface Wish {
  readonly choice: Choice;
  readonly settled: boolean;
}

/** Full results kept, so that undo shows at once what was there before. */
const KEPT = 24;

/** How long a slider that has not been let go rests before there is a preview, ms. */
const REST = 80;

/**
 * The three speeds: first figures at once in this browser, a preview with all results of the same futures, then the
 * full run by the server through the public API, or in this browser where the server cannot be reached. A newer choice
 * cancels what is made for an older one.
 */
export function attempts(onProgress: (progress: Progress) => void) {
  const kept = new Map<string, Outcome>();

  return async function* attempt(
    engines: Engines,
    catalogue: Catalogue,
    { choice, settled }: Wish,
    invalidation: Promise<void>,
  ): AsyncGenerator<Attempt> {
    const key = JSON.stringify(choice);
    const known = kept.get(key);
    onProgress({ state: "idle" });
    if (known) {
      yield { first: known, outcome: known, refusals: [] };
      return;
    }
    const superseded = new AbortController();
    invalidation.then(() => superseded.abort());
    let seen = false;
    try {
      const parts = { engines, catalogue, choice, signal: superseded.signal };
      const preview = previewOrder(parts);
      const first = await engines.firstFigures.first(async () => await firstFiguresOf(await preview));
      if (first) yield { first, outcome: null, refusals: [] };
      if (!settled) await Promise.race([invalidation, rest()]);
      if (superseded.signal.aborted) return;
      const previewed = await engines.previews.first(async () => await previewOf(await preview));
      yield { first: previewed, outcome: previewed, refusals: [] };
      seen = true;
      if (!settled) return;
      const outcome = await fullOf(parts, onProgress);
      keep(kept, key, outcome);
      onProgress({ state: "idle" });
      yield { first: outcome, outcome, refusals: [] };
      announce(`${futures(outcome)} worked out. ${answerMessage(outcome.results)}.`);
    } catch (error) {
      if (superseded.signal.aborted) return;
      const refusals = refusalsOf(error, new Map(catalogue.evidence.map(({ id, label }) => [id, label])));
      if (refusals) yield { first: null, outcome: null, refusals };
      else if (!seen) throw error;
      else onProgress({ state: "failed", message: `The full run did not finish: ${messageOf(error)}` });
    }
  };
}

interface Parts {
  readonly engines: Engines;
  readonly catalogue: Catalogue;
  readonly choice: Choice;
  readonly signal: AbortSignal;
}

/** A preview that is to be made, and what is known of it before. */
interface Preview {
  readonly order: Order;
  readonly about: Pick<Outcome, "depth" | "where" | "document">;
}

async function previewOrder({ engines, catalogue, choice, signal }: Parts): Promise<Preview> {
  const main = await engines.main;
  const house = knows(engines.preview, choice) ? engines.preview : main;
  const partnership = await main.partnership(choice, catalogue.partnerships);
  const joining = partnership.members.filter((ods) => choice.members[ods]?.joins !== false);
  const change = { gameDraws: previewGameDraws(joining.length) };
  return {
    order: { house, catalogue, choice, draws: DRAWS.preview, change, signal },
    about: {
      depth: "preview",
      where: house === main ? catalogue.where : "browser",
      document: { ...scenarioOf(choice, partnership, DRAWS.preview), ...change },
    },
  };
}

/** Null where it is too much for a glance: then the preview is what is seen first. */
async function firstFiguresOf({ order, about }: Preview): Promise<FirstFigures | null> {
  try {
    return { results: await glance(order), ...about };
  } catch (error) {
    if (isApiError(error) && error.faults.some(({ code }) => code === "TOO_LARGE_FOR_A_GLANCE")) return null;
    throw error;
  }
}

async function previewOf({ order, about }: Preview): Promise<Outcome> {
  const { results, run } = await simulate(order);
  return { results, ...about, run: null, asked: { house: order.house, run } };
}

function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, REST));
}

async function fullOf(parts: Parts, onProgress: (progress: Progress) => void): Promise<Outcome> {
  const { engines, catalogue, choice, signal } = parts;
  const main = await engines.main;
  const order: Order = {
    house: main,
    catalogue,
    choice,
    draws: DRAWS.full,
    signal,
    onShare: (share) => onProgress({ state: "running", where: catalogue.where, share }),
  };
  order.onShare?.(0);
  const document = scenarioOf(choice, await main.partnership(choice, catalogue.partnerships), DRAWS.full);
  const outcome = ({ results, run }: Simulated, where: Outcome["where"]): Outcome => ({
    results,
    depth: "full",
    where,
    document,
    run: where === "server" ? run : null,
    asked: { house: where === "server" ? main : engines.background, run },
  });
  const here = () => engines.fullRuns.first(() => simulate({ ...order, house: engines.background }));
  if (catalogue.where === "browser") return outcome(await here(), "browser");
  try {
    return outcome(await simulate(order), "server");
  } catch (error) {
    if (!isConnectionError(error)) throw error;
    return outcome(await here(), "browser");
  }
}

function keep(kept: Map<string, Outcome>, key: string, outcome: Outcome): void {
  kept.set(key, outcome);
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) break;
    kept.delete(oldest);
  }
}

function futures({ results, where }: Outcome): string {
  return `${results.record.draws.toLocaleString("en-GB")} futures${where === "browser" ? " in this browser" : ""}`;
}

function messageOf(error: unknown): string {
  if (isRunEndedError(error)) return error.run.failure ?? `the run was ${error.run.status}`;
  return error instanceof Error ? error.message : String(error);
}
