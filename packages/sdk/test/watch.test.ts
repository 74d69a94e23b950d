import type { Run, RunEvent } from "@shared-services/contracts/routes";
import { describe, expect, test } from "vitest";
import { createClient } from "../src/client.ts";
import type { Fetch } from "../src/settings.ts";
import { aRun } from "./support/a-run.ts";
import { impatientClock, manualClock } from "./support/manual-clock.ts";
import { until } from "./support/until.ts";

const RUN = aRun().id;
const TOTAL = 5;
const finished = aRun({ status: "succeeded", progress: { done: TOTAL, total: TOTAL } });

/** The whole story: one event per chunk with ids that count up by one, then `done`. */
const story: readonly RunEvent[] = [
  ...[1, 2, 3, 4, 5].map((done) => ({
    id: done,
    event: "progress" as const,
    data: { done, total: TOTAL },
  })),
  { id: 6, event: "done", data: finished },
];

function frame({ id, event, data }: { id: number; event: string; data: unknown }): string {
  return `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** How one connection to the events goes: what it sends after the event asked for, and how it ends. */
type Connection =
  | { readonly sends: number; readonly ends: "break" | "hang" | "close" }
  | { readonly status: number; readonly body?: string };

interface Asked {
  readonly path: string;
  readonly lastEventId: string | null;
}

/** A service that tells the story over connections that behave as given; the last one stays. */
function storyteller(connections: readonly Connection[], polls: readonly Run[] = []) {
  const asked: Asked[] = [];
  let streams = 0;
  let cancelled = 0;
  const fetch: Fetch = (url, init) => {
    const path = new URL(url).pathname;
    const lastEventId = new Headers(init.headers).get("Last-Event-ID");
    asked.push({ path, lastEventId });
    if (!path.endsWith("/events")) {
      const polled = asked.filter((one) => !one.path.endsWith("/events")).length;
      return Response.json(polls[Math.min(polled, polls.length) - 1]);
    }
    const connection = connections[Math.min(streams++, connections.length - 1)] as Connection;
    if ("status" in connection) return new Response(connection.body ?? "{}", { status: connection.status });
    const rest = story.filter(({ id }) => id > Number(lastEventId ?? 0)).slice(0, connection.sends);
    const frames = rest.map((event) => `: heartbeat\n\n${frame(event)}`);
    return new Response(
      new ReadableStream<Uint8Array>({
        pull(controller) {
          const next = frames.shift();
          if (next !== undefined) return controller.enqueue(new TextEncoder().encode(next));
          if (connection.ends === "break") return controller.error(new Error("reset"));
          if (connection.ends === "close") return controller.close();
          return new Promise<void>(() => {});
        },
        cancel() {
          cancelled++;
        },
      }),
    );
  };
  return { fetch, asked, cancelled: () => cancelled };
}

async function told(events: AsyncIterable<RunEvent>): Promise<RunEvent[]> {
  const all: RunEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

function clientOf(fetch: Fetch, clock = impatientClock() as ReturnType<typeof impatientClock>) {
  return createClient({ baseUrl: "http://127.0.0.1:4000", fetch, clock, random: () => 0.5 });
}

describe("watching a run", () => {
  test.each<[string, Connection[]]>([
    ["never breaks", [{ sends: 9, ends: "close" }]],
    ["breaks after every single event", [{ sends: 1, ends: "break" }]],
    ["closes after every second event", [{ sends: 2, ends: "close" }]],
    [
      "fails twice at once and then holds",
      [
        { sends: 0, ends: "break" },
        { sends: 0, ends: "close" },
        { sends: 9, ends: "close" },
      ],
    ],
  ])("tells the whole story and nothing twice where the stream %s", async (_, connections) => {
    const { fetch } = storyteller(connections);
    expect(await told(clientOf(fetch).runs.events(RUN))).toEqual(story);
  });

  test("resumes after the last event seen, its own or the one you name", async () => {
    const { fetch, asked } = storyteller([{ sends: 2, ends: "break" }]);
    expect(await told(clientOf(fetch).runs.events(RUN, { lastEventId: 1 }))).toEqual(story.slice(1));
    expect(asked.map(({ lastEventId }) => lastEventId)).toEqual(["1", "3", "5"]);
  });

  test("what a server repeats after resuming is not given twice", async () => {
    let connection = 0;
    const fetch: Fetch = () => {
      const events = connection++ === 0 ? story.slice(0, 3) : story;
      return new Response(events.map(frame).join(""));
    };
    expect(await told(clientOf(fetch).runs.events(RUN))).toEqual(story);
  });

  test("a stream that falls silent is taken for dead and resumed", async () => {
    const clock = manualClock();
    const { fetch, asked, cancelled } = storyteller([
      { sends: 2, ends: "hang" },
      { sends: 9, ends: "close" },
    ]);
    const seen = told(clientOf(fetch, clock as never).runs.events(RUN));
    await until(() => clock.waiting().includes(45_000) && asked.length === 1);
    await until(() => {
      if (asked.length === 1) clock.advance(45_000);
      return asked.length === 2;
    });
    expect(await seen).toEqual(story);
    expect(cancelled()).toBe(1);
  });

  const polls = [1, 1, 3, 5].map((done) =>
    aRun({ status: done === 5 ? "succeeded" : "running", progress: { done, total: TOTAL } }),
  );

  test.each<[string, Connection[], number]>([
    ["breaks before the first event, every time", [{ sends: 0, ends: "break" }], 3],
    ["is refused by something in between", [{ status: 406 }], 1],
  ])("asks for the progress instead where the stream %s", async (_, connections, tries) => {
    const { fetch, asked } = storyteller(connections, polls);
    const events = await told(clientOf(fetch).runs.events(RUN));
    expect(events.map(({ event, data }) => [event, "done" in data ? data.done : data.status])).toEqual([
      ["progress", 1],
      ["progress", 3],
      ["progress", 5],
      ["done", "succeeded"],
    ]);
    expect(asked.filter(({ path }) => path.endsWith("/events"))).toHaveLength(tries);
    expect(asked.filter(({ path }) => !path.endsWith("/events"))).toHaveLength(polls.length);
  });

  test("a run that is not there is said not to be there", async () => {
    const body = JSON.stringify({ status: 404, code: "NOT_FOUND", title: "", detail: "no such run" });
    const fetch: Fetch = () => new Response(body, { status: 404 });
    await expect(told(clientOf(fetch).runs.events(RUN))).rejects.toMatchObject({ name: "NotFoundError" });
  });

  test("an abort ends it at once and closes the connection", async () => {
    const { fetch, asked, cancelled } = storyteller([{ sends: 1, ends: "hang" }]);
    const source = new AbortController();
    const seen = told(clientOf(fetch).runs.events(RUN, { signal: source.signal }));
    seen.catch(() => {});
    await until(() => asked.length === 1);
    source.abort("enough");
    await expect(seen).rejects.toBe("enough");
    await until(() => cancelled() === 1);
    expect(asked).toHaveLength(1);
  });

  test("an abort between two polls ends it without waiting", async () => {
    const clock = manualClock();
    const { fetch } = storyteller([{ status: 406 }], polls);
    const source = new AbortController();
    const seen = told(clientOf(fetch, clock as never).runs.events(RUN, { signal: source.signal }));
    seen.catch(() => {});
    await until(() => clock.waiting().includes(1_000));
    source.abort("enough");
    await expect(seen).rejects.toBe("enough");
    expect(clock.waiting()).toEqual([]);
  });

  test("who stops reading closes the connection", async () => {
    const { fetch, cancelled } = storyteller([{ sends: 3, ends: "hang" }]);
    for await (const _ of clientOf(fetch).runs.events(RUN)) break;
    await until(() => cancelled() === 1);
  });

  test("events of a kind that this client has never heard of are passed on", async () => {
    const strange = { id: 1, event: "milestone", data: { chapter: 2 } };
    const done = { id: 2, event: "done", data: finished };
    const fetch: Fetch = () => new Response(frame(strange) + frame(done));
    const client = clientOf(fetch);
    expect(await told(client.runs.events(RUN))).toEqual([strange, done]);
    expect(await client.runs.wait(RUN)).toEqual(finished);
  });
});

describe("starting a run and waiting for it", () => {
  const request = { document: { name: "Joint", partnership: "p", operatingModel: "m" } };

  function service(end: Run, started = aRun()) {
    const asked: string[] = [];
    const fetch: Fetch = (url, init) => {
      const { pathname } = new URL(url);
      asked.push(`${init.method} ${pathname.replace(RUN, "{run}")}`);
      if (pathname.endsWith("/events")) {
        return new Response(
          frame({ id: 1, event: "progress", data: { done: 2, total: 4 } }) +
            frame({ id: 2, event: "done", data: end }),
        );
      }
      return Response.json(pathname.endsWith("/results") ? { schemaVersion: 1 } : started);
    };
    return { asked, client: clientOf(fetch) };
  }

  test("gives the run and its results, with progress on the way", async () => {
    const { client, asked } = service(finished);
    const progress: unknown[] = [];
    const { run, results } = await client.runs.createAndWait(request, {
      onProgress: (p) => progress.push(p),
    });
    expect(run).toEqual(finished);
    expect(results).toEqual({ schemaVersion: 1 });
    expect(progress).toEqual([{ done: 2, total: 4 }]);
    expect(asked).toEqual(["POST /v1/runs", "GET /v1/runs/{run}/events", "GET /v1/runs/{run}/results"]);
  });

  test("watches nothing where the run had been made before", async () => {
    const { client, asked } = service(finished, finished);
    await client.runs.createAndWait(request);
    expect(asked).toEqual(["POST /v1/runs", "GET /v1/runs/{run}/results"]);
  });

  test.each([
    [aRun({ status: "failed", failure: "division by nought" }), "RUN_FAILED", "division by nought"],
    [aRun({ status: "cancelled" }), "RUN_CANCELLED", "start it anew"],
  ])("a run without results is an error with the run: %#", async (end, code, words) => {
    const { client } = service(end);
    const waited = client.runs.createAndWait(request);
    await expect(waited).rejects.toMatchObject({ name: "RunEndedError", code, run: end });
    await expect(waited).rejects.toThrow(words);
  });

  test.each([
    [true, 1],
    [undefined, 0],
  ])("with cancelOnAbort %s an abort cancels the run %i times", async (cancelOnAbort, times) => {
    const asked: string[] = [];
    const fetch: Fetch = (url) => {
      const { pathname } = new URL(url);
      asked.push(pathname);
      return pathname.endsWith("/events") ? new Response(new ReadableStream()) : Response.json(aRun());
    };
    const source = new AbortController();
    const waited = clientOf(fetch).runs.createAndWait(request, {
      signal: source.signal,
      cancelOnAbort,
    });
    waited.catch(() => {});
    await until(() => asked.some((path) => path.endsWith("/events")));
    source.abort("enough");
    await expect(waited).rejects.toBe("enough");
    await until(() => true);
    expect(asked.filter((path) => path.endsWith("/cancel"))).toHaveLength(times);
  });
});
