import type { Choice } from "../state/state.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Engines } from "./engines.ts";
import type { Chance, Range } from "./records.ts";
import { DRAWS } from "./scenario.ts";
import { knows, simulate } from "./simulate.ts";

/** What one operating model would make of the same trusts and assumptions, at a glance. */
export interface Glance {
  readonly npv: Range;
  readonly chanceOfLoss: Chance;
  readonly draws: number;
}

/** By id of the operating model; those still to come are missing. */
export type Glances = ReadonlyMap<string, Glance>;

/**
 * Every operating model, from beginning to end, for the same choice, one after the other, in the worker that holds up no preview. The
 * game over coalitions is left out, and a model that is refused is passed over: its own cell says why.
 */
export async function* glances(
  engines: Engines,
  catalogue: Catalogue,
  choice: Choice,
  invalidation: Promise<void>,
): AsyncGenerator<Glances> {
  const superseded = new AbortController();
  invalidation.then(() => superseded.abort());
  const found = new Map<string, Glance>();
  yield new Map(found);
  const oneModel = { ...choice, stages: {} };
  const house = knows(engines.background, choice) ? engines.background : await engines.main;
  for (const { id } of catalogue.operatingModels) {
    await engines.previews.quiet();
    await engines.fullRuns.quiet();
    if (superseded.signal.aborted) return;
    const change = { operatingModel: id, gameDraws: 0 };
    const order = {
      house,
      catalogue,
      choice: oneModel,
      draws: DRAWS.preview,
      change,
      signal: superseded.signal,
    };
    const made = await simulate(order).catch(() => null);
    if (superseded.signal.aborted) return;
    if (!made) continue;
    const { npv, chanceOfLoss } = made.results.summary;
    found.set(id, { npv, chanceOfLoss, draws: made.results.record.draws });
    yield new Map(found);
  }
}
