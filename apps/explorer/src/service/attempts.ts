import { isConnectionError, isRunEndedError } from "@shared-services/sdk";
import { announce } from "../notebook/announce.ts";
import type { Refusal } from "../notebook/values.ts";
import type { Choice } from "../state/state.ts";
import { answerMessage } from "../words/messages.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Engines } from "./engines.ts";
import type { Outcome, Progress } from "./outcome.ts";
import { refusalsOf } from "./refusals.ts";
import { DRAWS, previewGameDraws, scenarioOf } from "./scenario.ts";
import { knows, type Order, type Simulated, simulate } from "./simulate.ts";

/** What came of the inputs: an outcome, or the reasons why there is none. */
export interface Attempt {
  readonly outcome: Outcome | null;
  readonly refusals: readonly Refusal[];
}

/** What the reader wants to see: while a slider is being dragged, a preview is enough. */
export interface Wish {
  readonly choice: Choice;
  readonly settled: boolean;
}

/** Full results kept, so that undo shows at once what was there before. */
const KEPT = 24;

/**
 * The two speeds: a preview at once in this browser, then the full run by the server through the public API, or
 * in this browser where the server cannot be reached. A newer choice cancels the run of an older one.
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
      yield { outcome: known, refusals: [] };
      return;
    }
    const superseded = new AbortController();
    invalidation.then(() => superseded.abort());
    let seen = false;
    try {
      const parts = { engines, catalogue, choice, signal: superseded.signal };
      yield { outcome: await engines.previews.first(() => previewOf(parts)), refusals: [] };
      seen = true;
      if (!settled) return;
      const outcome = await fullOf(parts, onProgress);
      keep(kept, key, outcome);
      onProgress({ state: "idle" });
      yield { outcome, refusals: [] };
      announce(`${futures(outcome)} worked out. ${answerMessage(outcome.results)}.`);
    } catch (error) {
      if (superseded.signal.aborted) return;
      const refusals = refusalsOf(error, new Map(catalogue.evidence.map(({ id, label }) => [id, label])));
      if (refusals) yield { outcome: null, refusals };
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

async function previewOf({ engines, catalogue, choice, signal }: Parts): Promise<Outcome> {
  const main = await engines.main;
  const house = knows(engines.preview, choice) ? engines.preview : main;
  const partnership = await main.partnership(choice, catalogue.partnerships);
  const joining = partnership.members.filter((ods) => choice.members[ods]?.joins !== false);
  const change = { gameDraws: previewGameDraws(joining.length) };
  const made = await simulate({ house, catalogue, choice, draws: DRAWS.preview, change, signal });
  return {
    results: made.results,
    depth: "preview",
    where: house === main ? catalogue.where : "browser",
    document: { ...scenarioOf(choice, partnership, DRAWS.preview), ...change },
    run: null,
    asked: { house, run: made.run },
  };
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
