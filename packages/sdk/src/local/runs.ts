import type { Run, RunRequest } from "@shared-services/contracts/routes";
import { prepare, scenarioHash } from "@shared-services/simulation";
import type { Handlers } from "../in-process/handlers.ts";
import { problem } from "../in-process/problems.ts";
import { hasEnded } from "../watch.ts";
import { cancel, eventsAfter, type KeptRun, newRun, type Outcome, restart, simulate } from "./kept-run.ts";
import type { Shelves } from "./library.ts";
import { pageOf } from "./page-of.ts";
import { requested } from "./requested.ts";
import type { KeptScenarios } from "./scenarios.ts";

/** Ended runs beyond this are forgotten, the oldest first: a slider makes hundreds. */
const MOST_ENDED = 50;

/** A run that has succeeded, with what came of it. */
export interface SucceededRun extends Outcome {
  readonly run: Run;
}

/** Runs in memory. */
export interface KeptRuns {
  /** A run that has results; refused with the problem that the service would answer where it has none. */
  succeeded(id: string): SucceededRun;
  readonly handlers: Handlers;
}

/** Simulates runs one after the other in this thread, and keeps them and their results. */
export function keepRuns(shelves: Shelves, scenarios: KeptScenarios): KeptRuns {
  const kept = new Map<string, KeptRun>();
  const byHash = new Map<string, KeptRun>();
  let queue = Promise.resolve();

  function found(id: string): KeptRun {
    const one = kept.get(id);
    if (one === undefined) throw problem("NOT_FOUND", { detail: `There is no run ${id} here.` });
    return one;
  }

  function create(body: RunRequest): Run {
    const { document, scenario, resolved } = requested(body, shelves, scenarios);
    const hash = scenarioHash(resolved);
    const known = byHash.get(hash);
    if (known !== undefined) {
      if (known.run.status !== "cancelled" && known.run.status !== "failed") return known.run;
      restart(known);
    }
    const one = known ?? newRun({ document, scenario, scenarioHash: hash, plan: prepare(resolved) });
    kept.set(one.run.id, one);
    byHash.set(hash, one);
    queue = queue.then(() => simulate(one)).then(forgetOldest);
    return one.run;
  }

  function forgetOldest(): void {
    const ended = [...kept.values()].filter(({ run }) => hasEnded(run));
    for (const { run } of ended.slice(0, Math.max(0, ended.length - MOST_ENDED))) {
      kept.delete(run.id);
      byHash.delete(run.scenarioHash);
    }
  }

  return {
    succeeded(id) {
      const { run, outcome } = found(id);
      if (outcome === null) throw problem("RUN_NOT_FINISHED", { detail: `The run is ${run.status}.` });
      return { run, ...outcome };
    },
    handlers: {
      "runs.create": ({ body }) => create(body),
      "runs.list": ({ query: { status, scenario, ...query } }) => {
        const wanted = [...kept.values()].flatMap(({ run }) =>
          (status === undefined || run.status === status) &&
          (scenario === undefined || run.scenario === scenario)
            ? [run]
            : [],
        );
        return pageOf(wanted.reverse(), query);
      },
      "runs.get": ({ params }) => found(params.run).run,
      "runs.cancel": ({ params }) => {
        const one = found(params.run);
        cancel(one);
        return one.run;
      },
      "runs.events": ({ params, headers }) =>
        eventsAfter(found(params.run), Number(headers.get("Last-Event-ID") ?? 0)),
    },
  };
}
