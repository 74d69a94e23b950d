import type { Choice } from "../state/state.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Engines } from "./engines.ts";
import type { Glance } from "./records.ts";
import { DRAWS } from "./scenario.ts";
import { glance, knows } from "./simulate.ts";

/** What each operating model would make of the same trusts and assumptions, by its id; those still to come are missing. */
export type Glances = ReadonlyMap<string, Glance>;

/**
 * A glance at every operating model, from beginning to end, for the same choice, one after the other, in the worker
 * that holds up no preview. A model that is refused is passed over: its own cell says why.
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
    await engines.firstFigures.quiet();
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
    const seen = await glance(order).catch(() => null);
    if (superseded.signal.aborted) return;
    if (!seen) continue;
    found.set(id, seen);
    yield new Map(found);
  }
}
