import { afterEach, describe, expect, test } from "vitest";
import { createClient } from "../src/client.ts";
import { ConnectionError, RateLimitedError, ServerError, TimeoutError } from "../src/errors.ts";
import type { ClientOptions } from "../src/settings.ts";
import { aRun } from "./support/a-run.ts";
import { type HostileProxy, hostileProxy, type Mood } from "./support/hostile-proxy.ts";
import { impatientClock, manualClock } from "./support/manual-clock.ts";
import { until } from "./support/until.ts";

const request = { document: { name: "Joint", partnership: "norfolk-and-waveney", operatingModel: "joint" } };

let proxy: HostileProxy;
afterEach(() => proxy.close());

async function against(moods: Mood[], options: Partial<ClientOptions> = {}) {
  proxy = await hostileProxy(...moods);
  const clock = impatientClock();
  return { clock, client: createClient({ baseUrl: proxy.url, clock, random: () => 0.5, ...options }) };
}

describe("a network that does its worst", () => {
  test.each<[string, Mood[]]>([
    ["drops the answer after the request was sent", ["drop-after-send", "pass"]],
    ["drops two answers", ["drop-after-send", "drop-after-send", "pass"]],
    ["drops the connection before it was sent", ["drop-before-send", "pass"]],
    ["delivers the request twice", ["duplicate"]],
    ["delivers it twice and drops the answer", ["duplicate", "drop-after-send", "pass"]],
    ["answers 503 and then works", [{ status: 503 }, "pass"]],
    ["answers 502 in a page of its own", [{ status: 502, body: "<html>Bad gateway</html>" }, "pass"]],
    ["says that the same request is still being answered", ["drop-after-send", inFlight(), "pass"]],
  ])("creates exactly one run where it %s", async (_, moods) => {
    const { client } = await against(moods);
    expect(await client.runs.create(request)).toEqual(aRun());
    expect(proxy.created).toHaveLength(1);
    expect(new Set(proxy.keys).size).toBe(1);
  });

  test("each creation has a key of its own, and yours where you give one", async () => {
    const { client } = await against(["pass"]);
    await client.runs.create(request);
    await client.runs.create(request);
    await client.runs.create(request, { idempotencyKey: "mine" });
    expect(new Set(proxy.keys).size).toBe(3);
    expect(proxy.keys[2]).toBe("mine");
  });

  test("a call that may not be repeated is sent once, whatever happens to it", async () => {
    const { client } = await against(["drop-after-send", "pass"]);
    const patch = client.scenarios.patch("sc_1", { draws: 500 }, { ifMatch: '"1"' });
    await expect(patch).rejects.toMatchObject({ name: "ConnectionError", attempts: 1 });
    const key = client.apiKeys.create({ name: "mine", role: "viewer" });
    await expect(key).resolves.toBeDefined();
    expect(proxy.keys).toEqual([undefined, undefined]);
  });

  test("Retry-After is waited for, with something on top", async () => {
    const { client, clock } = await against([{ status: 429, headers: { "Retry-After": "2" } }, "pass"]);
    await client.runs.create(request);
    expect(clock.waits).toEqual([2_250]);
  });

  test("waits double, and the last refusal is what is thrown", async () => {
    const { client, clock } = await against([{ status: 503 }, { status: 503 }, { status: 429 }], {
      maxRetries: 2,
    });
    await expect(client.runs.create(request)).rejects.toBeInstanceOf(RateLimitedError);
    expect(clock.waits).toEqual([250, 500]);
    expect(proxy.created).toHaveLength(0);
  });

  test("maxRetries can be said for one call", async () => {
    const { client } = await against([{ status: 500 }]);
    await expect(client.runs.get("run_1", { maxRetries: 0 })).rejects.toBeInstanceOf(ServerError);
    expect(proxy.keys).toHaveLength(1);
  });

  test("where nobody listens, the error says so and what to do", async () => {
    const { client } = await against(["pass"]);
    await proxy.close();
    const error = await client.runs.create(request).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ConnectionError);
    expect((error as Error).message).toMatch(
      /^No answer from POST http:.*\/v1\/runs after 3 attempts: .*ECONNREFUSED.*Is the service running there\?$/,
    );
  });
});

describe("time limits", () => {
  test("an answer that stalls half-way is given up after the limit of an attempt, and asked for again", async () => {
    const clock = manualClock();
    const { client } = await against(["stall", "pass"], { clock, timeout: 1_000, random: () => 0 });
    const created = client.runs.create(request);
    await until(() => proxy.stalled() === 1);
    clock.advance(1_000);
    await until(() => clock.waiting().includes(0));
    clock.advance(0);
    expect(await created).toEqual(aRun());
    expect(proxy.created).toHaveLength(1);
    expect(clock.waiting()).toEqual([]);
  });

  test("the limit on all attempts together is kept, though each would have had time", async () => {
    const clock = manualClock();
    const { client } = await against(["stall"], {
      clock,
      timeout: 5_000,
      totalTimeout: 8_000,
      random: () => 0,
    });
    const created = client.runs.create(request);
    created.catch(() => {});
    await until(() => proxy.stalled() === 1);
    clock.advance(5_000);
    await until(() => clock.waiting().includes(0));
    clock.advance(0);
    await until(() => proxy.stalled() === 2);
    clock.advance(3_000);
    await expect(created).rejects.toBeInstanceOf(TimeoutError);
    await expect(created).rejects.toThrow("within 8000 ms altogether");
    expect(clock.now()).toBe(8_000);
  });

  test("a wait that would outlast the limit is not begun: the refusal is thrown at once", async () => {
    const clock = manualClock();
    const mood = { status: 429, headers: { "Retry-After": "30" } };
    const { client } = await against([mood], { clock, totalTimeout: 10_000 });
    await expect(client.runs.create(request)).rejects.toMatchObject({ status: 429, retryAfter: 30_000 });
    expect(clock.now()).toBe(0);
  });
});

describe("aborting", () => {
  test("in back-off rejects at once, with the reason, and sends nothing more", async () => {
    const clock = manualClock();
    const { client } = await against([{ status: 503 }], { clock });
    const source = new AbortController();
    const created = client.runs.create(request, { signal: source.signal });
    created.catch(() => {});
    await until(() => clock.waiting().includes(250));
    source.abort(new Error("changed my mind"));
    await expect(created).rejects.toThrow("changed my mind");
    expect(clock.now()).toBe(0);
    expect(clock.waiting()).toEqual([]);
    expect(proxy.keys).toHaveLength(1);
  });

  test("while the body stalls rejects at once", async () => {
    const { client } = await against(["stall"]);
    const source = new AbortController();
    const created = client.runs.create(request, { signal: source.signal });
    created.catch(() => {});
    await until(() => proxy.stalled() === 1);
    source.abort();
    await expect(created).rejects.toMatchObject({ name: "AbortError" });
  });

  test("before the call sends nothing", async () => {
    const { client } = await against(["pass"]);
    const created = client.runs.create(request, { signal: AbortSignal.abort() });
    await expect(created).rejects.toMatchObject({ name: "AbortError" });
    expect(proxy.keys).toEqual([]);
  });

  test("the signal of a client ends all of its calls", async () => {
    const source = new AbortController();
    const { client } = await against(["stall"], { signal: source.signal });
    const calls = [client.runs.get("run_1"), client.runs.create(request)];
    const settled = Promise.allSettled(calls);
    await until(() => proxy.stalled() === 2);
    source.abort("closing");
    expect(await settled).toEqual([
      { status: "rejected", reason: "closing" },
      { status: "rejected", reason: "closing" },
    ]);
  });

  test("reaches a fetch and a token provider that do not listen", async () => {
    proxy = await hostileProxy();
    const never = () => new Promise<never>(() => {});
    for (const deaf of [{ fetch: never }, { auth: never }]) {
      const source = new AbortController();
      const client = createClient({ baseUrl: "http://x.invalid", ...deaf });
      const asked = client.runs.get("run_1", { signal: source.signal });
      asked.catch(() => {});
      source.abort("enough");
      await expect(asked).rejects.toBe("enough");
    }
  });
});

function inFlight(): Mood {
  const body = JSON.stringify({ status: 409, code: "IDEMPOTENCY_IN_FLIGHT", title: "Busy", detail: "Busy" });
  return { status: 409, headers: { "Retry-After": "1" }, body };
}
