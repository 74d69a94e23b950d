import { describe, expect, test } from "vitest";
import { createClient } from "../src/client.ts";
import type { ClientOptions } from "../src/settings.ts";
import { impatientClock } from "./support/manual-clock.ts";

function flaky(options: Partial<ClientOptions>) {
  let calls = 0;
  const sent: Headers[] = [];
  const client = createClient({
    baseUrl: "http://127.0.0.1:4000",
    clock: impatientClock(),
    random: () => 0.5,
    ...options,
    fetch(_, init) {
      sent.push(new Headers(init.headers));
      return new Response("{}", { status: ++calls === 1 ? 503 : 200, headers: { "Set-Cookie": "secret=1" } });
    },
  });
  return { client, sent };
}

describe("hooks", () => {
  test("see every attempt, every answer and every wait, in order", async () => {
    const seen: string[] = [];
    const { client } = flaky({
      onRequest: ({ method, url, attempt }) => void seen.push(`${attempt} ${method} ${url}`),
      onResponse: ({ attempt }, response) => void seen.push(`${attempt} answered ${response.status}`),
      onRetry: ({ attempt, wait, error }) =>
        void seen.push(`${attempt} failed with ${(error as Error).name}, again in ${wait} ms`),
    });
    await client.access.me();
    expect(seen).toEqual([
      "1 GET http://127.0.0.1:4000/v1/me",
      "1 answered 503",
      "1 failed with ServerError, again in 250 ms",
      "2 GET http://127.0.0.1:4000/v1/me",
      "2 answered 200",
    ]);
  });

  test("onRequest may set headers, such as those of a trace", async () => {
    const { client, sent } = flaky({
      onRequest: async ({ headers, attempt }) => headers.set("traceparent", `00-${attempt}`),
    });
    await client.access.me();
    expect(sent.map((headers) => headers.get("traceparent"))).toEqual(["00-1", "00-2"]);
  });

  test("what a hook throws fails the call and is not tried again", async () => {
    const { client, sent } = flaky({
      onRequest: () => {
        throw new Error("no");
      },
    });
    await expect(client.access.me()).rejects.toThrow("no");
    expect(sent).toHaveLength(0);
  });
});

describe("the log", () => {
  function recording() {
    const said: string[] = [];
    const note = (message: string, details?: unknown) =>
      void said.push(`${message} ${JSON.stringify(details)}`);
    return { said, logger: { debug: note, warn: note } };
  }

  test("is silent unless asked", async () => {
    const { said, logger } = recording();
    await flaky({ logger }).client.access.me();
    expect(said).toEqual([]);
  });

  test("says every attempt at debug level, and never a secret", async () => {
    const { said, logger } = recording();
    await flaky({ logger, logLevel: "debug", auth: "sss_live_secret" }).client.access.me();
    expect(said.map((line) => line.split(" {")[0])).toEqual([
      "GET http://127.0.0.1:4000/v1/me",
      "503 GET http://127.0.0.1:4000/v1/me",
      "GET http://127.0.0.1:4000/v1/me again in 250 ms",
      "GET http://127.0.0.1:4000/v1/me",
      "200 GET http://127.0.0.1:4000/v1/me",
    ]);
    expect(said.join()).toContain('"authorization":"[redacted]"');
    expect(said.join()).not.toContain("secret");
  });
});
