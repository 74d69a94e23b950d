import { memoryOf, type Service } from "./service.ts";

/** Many who watch one run at the same time. */
export interface Watched {
  readonly watchers: number;
  /** Memory of the server without them and with them, MB. */
  readonly memory: readonly [before: number, during: number];
  /** Milliseconds from cancelling the run until the median watcher, and the last, has heard of its end. */
  readonly median: number;
  readonly last: number;
}

/** Lets many watch a run that waits, and measures how soon they hear that it was cancelled. */
export async function watched(service: Service, watchers: number): Promise<Watched> {
  const { url } = service;
  const document = {
    name: "Watched",
    partnership: "norfolk-and-waveney",
    operatingModel: "joint-organisation",
    seed: `watched by ${watchers}`,
  };
  const headers = { "content-type": "application/json" };
  const made = await fetch(`${url}/v1/runs`, { method: "POST", headers, body: JSON.stringify({ document }) });
  const { id } = (await made.json()) as { id: string };
  const before = memoryOf(service.server);
  const streams = await Promise.all(
    Array.from({ length: watchers }, () =>
      fetch(`${url}/v1/runs/${id}/events`, { headers: { accept: "text/event-stream" } }),
    ),
  );
  const during = memoryOf(service.server);
  const ended = streams.map(async (stream) => {
    const text = await stream.text();
    if (!text.includes("event: done"))
      throw new Error(`A watcher never heard of the end: ${text.slice(0, 200)}`);
    return performance.now();
  });
  const start = performance.now();
  await fetch(`${url}/v1/runs/${id}/cancel`, { method: "POST" });
  const waits = (await Promise.all(ended)).map((at) => at - start).sort((a, b) => a - b);
  return {
    watchers,
    memory: [before, during],
    median: waits[Math.floor(watchers / 2)] as number,
    last: waits.at(-1) as number,
  };
}
