import { afterEach, describe, expect, test } from "vitest";
import { createLocalClient } from "../../src/local/create-local-client.ts";
import { createWorkerClient } from "../../src/local/create-worker-client.ts";
import { localFetch } from "../../src/local/local-fetch.ts";
import type { Port, PortEvent } from "../../src/local/port.ts";
import { servePort } from "../../src/local/serve-port.ts";
import type { Fetch } from "../../src/settings.ts";
import { until } from "../support/until.ts";

const document = {
  name: "Joint organisation",
  partnership: "two-trust-integration",
  operatingModel: "joint-organisation",
  draws: 100,
  gameDraws: 16,
};

const open: MessagePort[] = [];
afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

/** A client at one end of a channel and a service at the other, as between a page and its worker. */
function connected(fetch: Fetch) {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  servePort(port2 as unknown as Port, fetch);
  return createWorkerClient(port1 as unknown as Port);
}

describe("a client over a worker", () => {
  test("gives the same bytes as one in the same thread, with progress on the way", async () => {
    const progress: number[] = [];
    const onProgress = ({ done }: { readonly done: number }) => void progress.push(done);
    const { results } = await connected(localFetch()).runs.createAndWait({ document }, { onProgress });
    const { results: same } = await createLocalClient().runs.createAndWait({ document });
    expect(JSON.stringify(results) === JSON.stringify(same)).toBe(true);
    expect(progress.length).toBeGreaterThan(0);
  });

  test("takes the same glance as one in the same thread, until nobody waits for it", async () => {
    const client = connected(localFetch());
    const glance = await client.glances.take({ document });
    const same = await createLocalClient().glances.take({ document });
    expect(JSON.stringify(glance) === JSON.stringify(same)).toBe(true);
    const source = new AbortController();
    const long = client.glances.take({ document: { ...document, draws: 50_000 } }, { signal: source.signal });
    const next = client.glances.take({ document });
    source.abort("enough");
    await expect(long).rejects.toBe("enough");
    expect((await next).record.draws).toBe(document.draws);
  });

  test("has the same errors", async () => {
    const client = connected(localFetch());
    await expect(client.trusts.get("XXX")).rejects.toMatchObject({ name: "NotFoundError", status: 404 });
    await expect(client.apiKeys.list().first()).rejects.toMatchObject({ name: "NotAvailableLocallyError" });
  });

  test("keeps many calls apart", async () => {
    const client = connected(localFetch());
    const codes = (await client.trusts.list({ limit: 20 }).toArray({ limit: 20 })).map(({ ods }) => ods);
    const trusts = await Promise.all(codes.map((ods) => client.trusts.get(ods)));
    expect(trusts.map(({ ods }) => ods)).toEqual(codes);
  });

  test("a newer preview cancels the older one inside the worker", async () => {
    const client = connected(localFetch());
    let begun = false;
    const onProgress = () => {
      begun = true;
    };
    const long = { ...document, seed: "older", draws: 20_000 };
    const older = client.preview(long, { onProgress, draws: 20_000 });
    older.catch(() => {});
    await until(() => begun);
    const newer = client.preview({ ...document, seed: "newer" });
    await expect(older).rejects.toMatchObject({ name: "SupersededError" });
    expect((await newer).results.record.seed).toBe("newer");
    for (const run of await client.runs.list().toArray({ limit: 9 })) {
      expect(run.status).toBe(run.document.seed === "older" ? "cancelled" : "succeeded");
    }
  });

  test("an abort stops the answer at the other end", async () => {
    let cancelled = 0;
    const endless: Fetch = () =>
      new Response(
        new ReadableStream({
          start: (controller) => controller.enqueue(new TextEncoder().encode("id: 1\nevent: x\ndata: 1\n\n")),
          cancel: () => {
            cancelled++;
          },
        }),
      );
    const source = new AbortController();
    const events = connected(endless).runs.events("run_1", { signal: source.signal });
    expect((await events.next()).value).toMatchObject({ event: "x" });
    const next = events.next();
    source.abort("enough");
    await expect(next).rejects.toBe("enough");
    await until(() => cancelled === 1);
  });

  test("a service that throws is a call without an answer, which says why", async () => {
    const client = connected(() => {
      throw new Error("out of memory");
    });
    await expect(client.access.me()).rejects.toMatchObject({
      name: "ConnectionError",
      message: expect.stringContaining("out of memory"),
    });
  });

  test("a worker that breaks down fails every call that waits for it, and every later one", async () => {
    const listeners = new Map<string, (event: PortEvent) => void>();
    let asked = 0;
    const worker: Port = {
      postMessage: () => {
        asked++;
      },
      addEventListener: (type, listener) => listeners.set(type, listener),
    };
    const client = createWorkerClient(worker);
    const waiting = client.access.me();
    waiting.catch(() => {});
    await until(() => asked === 1);
    listeners.get("error")?.({ message: "no such file" });
    for (const call of [waiting, client.access.me()]) {
      await expect(call).rejects.toThrow("The worker broke down: no such file");
    }
  });
});
