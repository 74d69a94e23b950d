import type {
  AnswerOf,
  Progress,
  Run,
  RunEvent,
  RunQuery,
  RunRequest,
} from "@shared-services/contracts/routes";
import type { CallOptions, CreateOptions } from "../call.ts";
import type { Caller } from "../caller.ts";
import { RunEndedError } from "../errors.ts";
import type { Pages } from "../pages.ts";
import type { Reply } from "../reply.ts";
import type { Settings } from "../settings.ts";
import { hasEnded, type WatchOptions, watch } from "../watch.ts";

/** Simulations of scenarios. The same scenario, seed and model version is one run in a workspace. */
export interface Runs {
  /** Starts a run, or finds it where it has been made before. Comes back at once, or with `wait` once it has ended. */
  create(request: RunRequest, options?: RunCreateOptions): Reply<Run>;
  /** Newest first. */
  list(query?: RunQuery, options?: CallOptions): Pages<Run>;
  get(run: string, options?: CallOptions): Reply<Run>;
  /** Frees its processors within a second; a run that has ended stays as it is. */
  cancel(run: string, options?: CallOptions): Reply<Run>;
  /**
   * What happens to a run, until `done`. More kinds of event may come: pass over those that you do not know.
   *
   * @example
   * for await (const { event, data } of client.runs.events(run.id)) {
   *   if (event === "progress") console.log(`${data.done} of ${data.total}`);
   * }
   */
  events(run: string, options?: WatchOptions): AsyncIterableIterator<RunEvent>;
  /** The run once it has ended, be it well or not. */
  wait(run: string, options?: WaitOptions): Promise<Run>;
  /**
   * Starts a run, waits for its end, and fetches its results.
   *
   * @throws {RunEndedError} where the run fails or is cancelled.
   * @example
   * const { results } = await client.runs.createAndWait(
   *   { document: { name: "Joint", partnership: "norfolk-and-waveney", operatingModel: "joint" } },
   *   { onProgress: ({ done, total }) => console.log(`${done} of ${total}`) },
   * );
   */
  createAndWait(request: RunRequest, options?: CreateAndWaitOptions): Promise<FinishedRun>;
}

/** Options of starting a run. */
export interface RunCreateOptions extends CreateOptions {
  /** Seconds that the server may wait for the end before it answers, up to 30. */
  readonly wait?: number;
}

/** Options of waiting for the end of a run. */
export interface WaitOptions extends WatchOptions {
  readonly onProgress?: (progress: Progress) => void;
}

/** Options of starting a run and waiting for it. */
export interface CreateAndWaitOptions extends Omit<WaitOptions, "lastEventId">, CreateOptions {
  /** True to cancel the run where `signal` fires. Left out, it goes on without you: others may be waiting for it too. */
  readonly cancelOnAbort?: boolean;
}

/** A run that succeeded, with its results. */
export interface FinishedRun {
  readonly run: Run;
  readonly results: AnswerOf<"results.get">;
}

const PATH = "/v1/runs";
const ONE = `${PATH}/{run}` as const;

export function runs(caller: Caller, settings: Settings): Runs {
  const { call, list } = caller;

  function create(body: RunRequest, { wait, ...options }: RunCreateOptions = {}): Reply<Run> {
    const headers = wait === undefined ? undefined : { Prefer: `wait=${wait}` };
    return call<"runs.create">({ method: "POST", path: PATH, keyed: true, body, headers, options });
  }

  function cancel(run: string, options?: CallOptions): Reply<Run> {
    const path = `${ONE}/cancel` as const;
    return call<"runs.cancel">({ method: "POST", path, params: { run }, repeatable: true, options });
  }

  async function wait(run: string, { onProgress, ...options }: WaitOptions = {}): Promise<Run> {
    for await (const event of watch({ caller, settings, run, options })) {
      if (event.event === "progress") onProgress?.(event.data);
      if (event.event === "done") return event.data;
    }
    throw new Error(`${run}: its events stopped before it was done`);
  }

  async function createAndWait(
    request: RunRequest,
    options: CreateAndWaitOptions = {},
  ): Promise<FinishedRun> {
    const { onProgress, cancelOnAbort, idempotencyKey, ...plain } = options;
    const started = await create(request, { ...plain, ...(idempotencyKey && { idempotencyKey }) });
    const giveUp = () => void cancel(started.id).catch(() => {});
    if (cancelOnAbort) plain.signal?.addEventListener("abort", giveUp);
    try {
      const run = hasEnded(started) ? started : await wait(started.id, { ...plain, onProgress });
      if (run.status !== "succeeded") throw new RunEndedError(run);
      const path = `${ONE}/results` as const;
      const params = { run: run.id };
      return { run, results: await call<"results.get">({ method: "GET", path, params, options: plain }) };
    } finally {
      plain.signal?.removeEventListener("abort", giveUp);
    }
  }

  return {
    create,
    list: (query, options) => list<"runs.list">({ method: "GET", path: PATH, query, options }),
    get: (run, options) => call<"runs.get">({ method: "GET", path: ONE, params: { run }, options }),
    cancel,
    events: (run, options = {}) => watch({ caller, settings, run, options }),
    wait,
    createAndWait,
  };
}
