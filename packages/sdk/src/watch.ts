import type { Run, RunEvent } from "@shared-services/contracts/routes";
import { bodyChunks } from "./body-chunks.ts";
import type { CallOptions } from "./call.ts";
import type { Caller } from "./caller.ts";
import { type Deadline, deadline, pause } from "./deadline.ts";
import { isApiError } from "./guards.ts";
import { retryWait } from "./retry.ts";
import type { Settings } from "./settings.ts";
import { messages } from "./sse.ts";

/** Options of watching a run. */
export interface WatchOptions extends CallOptions {
  /** Id of the last event seen: only what came after it is given. */
  readonly lastEventId?: number;
}

/** The server gives a sign of life every 15 seconds; after three of them missed the stream is taken for dead, ms. */
const SILENCE = 45_000;
const POLL_EVERY = 1_000;

/** Before the first event. */
const NOTHING = -1;

/** A run to watch, and the means. */
export interface Watch {
  readonly caller: Caller;
  readonly settings: Settings;
  readonly run: string;
  readonly options: WatchOptions;
}

/**
 * What happens to a run until it has ended. A stream that breaks off is resumed after the last event seen, and nothing
 * is given twice; where streams do not get through at all, the run is asked for its progress every second instead.
 */
export async function* watch(watched: Watch): AsyncGenerator<RunEvent> {
  const { settings, options } = watched;
  const { maxRetries = settings.maxRetries } = options;
  const { clock, random } = settings;
  const whole = forever(watched);
  let last = options.lastEventId ?? NOTHING;
  try {
    for (let failures = 0; failures <= maxRetries; ) {
      const before = last;
      try {
        for await (const event of streamed(watched, last, whole.signal)) {
          if (event.id <= last) continue;
          last = event.id;
          yield event;
          if (event.event === "done") return;
        }
      } catch (error) {
        if (whole.signal.aborted) throw whole.signal.reason;
        // Streams are refused here; asking for the run says whether the reason is a better one than that.
        if (isApiError(error)) break;
      }
      failures = last > before ? 1 : failures + 1;
      await pause(retryWait({ attempt: failures }, random) ?? 0, whole.signal, clock);
    }
    yield* polled(watched, last, whole.signal);
  } finally {
    whole.release();
  }
}

/** The events after `last`, until the stream ends for whatever reason. */
async function* streamed(
  { caller, settings, run, options }: Watch,
  last: number,
  signal: AbortSignal,
): AsyncGenerator<RunEvent> {
  const { response } = await caller.send({
    method: "GET",
    path: "/v1/runs/{run}/events",
    params: { run },
    gives: "text/event-stream",
    headers: last === NOTHING ? undefined : { "Last-Event-ID": String(last) },
    options,
  });
  const chunks = bodyChunks(response, { signal, clock: settings.clock, silence: SILENCE });
  for await (const { id, event, data } of messages(chunks)) {
    yield { id: Number(id), event, data: JSON.parse(data) } as RunEvent;
  }
}

/** The same story by asking; its events have the id of the last one streamed, from which one may resume. */
async function* polled(
  { caller, settings, run, options }: Watch,
  id: number,
  signal: AbortSignal,
): AsyncGenerator<RunEvent> {
  for (let done = -1; ; ) {
    const data: Run = await caller.call<"runs.get">({
      method: "GET",
      path: "/v1/runs/{run}",
      params: { run },
      options,
    });
    if (data.progress.done > done) yield { id, event: "progress", data: data.progress };
    done = data.progress.done;
    if (hasEnded(data)) return yield { id, event: "done", data };
    await pause(POLL_EVERY, signal, settings.clock);
  }
}

/** Whether a run has come to its end, be it good or bad. A status that this client does not know is taken for none. */
export function hasEnded({ status }: Run): boolean {
  return status === "succeeded" || status === "failed" || status === "cancelled";
}

function forever({ settings, options }: Watch): Deadline {
  return deadline({
    signals: [settings.signal, options.signal],
    clock: settings.clock,
    ms: Number.POSITIVE_INFINITY,
    error: () => new Error("time is up"),
  });
}
