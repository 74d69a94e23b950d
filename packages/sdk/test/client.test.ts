import { type OperationRecord, operations } from "@shared-services/contracts/routes";
import { describe, expect, test } from "vitest";
import { createClient } from "../src/client.ts";
import type { ClientOptions } from "../src/settings.ts";

const records: readonly OperationRecord[] = operations;

/** A client whose requests are recorded and answered with `{}`. */
function recorded(options: Partial<ClientOptions> = {}, body = '{"items":[],"next":null}') {
  const requests: Request[] = [];
  const client = createClient({
    baseUrl: "https://service.example/base/",
    ...options,
    fetch(url, init) {
      requests.push(new Request(url, init));
      return new Response(body);
    },
  });
  return { client, requests };
}

/** Calls the method of an operation as its signature wants: ids, then body or query. */
async function callMethod(client: object, operation: OperationRecord): Promise<void> {
  const [resource, verb] = operation.id.split(".") as [string, string];
  const methods = (client as Record<string, Record<string, (...given: unknown[]) => unknown>>)[resource];
  const method = methods?.[verb];
  if (method === undefined) throw new Error(`client.${operation.id} is missing`);
  const ids = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => `an/${name}`);
  const given: unknown[] = [...ids];
  if (operation.takes) given.push({ some: "body" });
  if (operation.query)
    given.push(operation.id === "scenarios.diff" ? "sc_2" : { [operation.query[0] as string]: "x" });
  if (operation.versioned) given.push({ ifMatch: '"3"' });
  const answer = method(...given) as { first?(): unknown } & AsyncIterable<unknown>;
  if (operation.paged) await answer.first?.();
  else if (Symbol.asyncIterator in answer) for await (const _ of answer);
  else await answer;
}

describe("every operation of the API has its method", () => {
  test.each(records.map((record) => [record.id, record] as const))("client.%s", async (id, operation) => {
    const done = JSON.stringify({ id: "r", status: "succeeded", progress: { done: 1, total: 1 } });
    const { client, requests } = recorded(
      {},
      id === "runs.events" ? `id: 1\nevent: done\ndata: ${done}\n\n` : undefined,
    );
    await callMethod(client, operation);
    expect(requests).toHaveLength(1);
    const request = requests[0] as Request;
    const path = operation.path.replace(/\{(\w+)\}/g, "an%2F$1");
    const url = new URL(request.url);
    expect(`${request.method} ${url.pathname}`).toBe(`${operation.method} /base${path}`);
    expect(url.search !== "").toBe(operation.query !== undefined);
    expect(request.headers.has("Idempotency-Key")).toBe(operation.keyed === true);
    expect(request.headers.get("If-Match")).toBe(operation.versioned ? '"3"' : null);
    expect(request.headers.get("Content-Type")).toBe(operation.takes ?? null);
    expect(request.headers.get("Accept")).toContain(operation.gives ?? "application/json");
    if (operation.takes) expect(await request.json()).toEqual({ some: "body" });
  });

  test("and no method calls anything else", () => {
    const extra = ["runs.wait", "runs.createAndWait"];
    const { client } = recorded();
    const methods = Object.entries(client).flatMap(([resource, verbs]) =>
      Object.keys(verbs).map((verb) => `${resource}.${verb}`),
    );
    expect(methods.sort()).toEqual([...records.map(({ id }) => id as string), ...extra].sort());
  });
});

describe("a client", () => {
  test("asks a token provider before every call, and sends a string as it is", async () => {
    let asked = 0;
    const { client, requests } = recorded({ auth: async () => `token-${++asked}` });
    await client.access.me();
    await client.access.me();
    expect(requests.map(({ headers }) => headers.get("Authorization"))).toEqual([
      "Bearer token-1",
      "Bearer token-2",
    ]);
    const other = recorded({ auth: "sss_live_1" });
    await other.client.access.me();
    expect(other.requests[0]?.headers.get("Authorization")).toBe("Bearer sss_live_1");
  });

  test("says which client and which version of the API it is", async () => {
    const { client, requests } = recorded();
    await client.access.me();
    expect(requests[0]?.headers.get("User-Agent")).toMatch(/^shared-services-sdk\/\d+\.\d+\.\d+$/);
    expect(requests[0]?.headers.get("API-Version")).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test("sends your headers: those of the call win over those of the client", async () => {
    const { client, requests } = recorded({ headers: { "X-A": "client", "X-B": "client" } });
    await client.access.me({ headers: { "X-B": "call" } });
    expect(requests[0]?.headers.get("X-A")).toBe("client");
    expect(requests[0]?.headers.get("X-B")).toBe("call");
  });

  test("leaves out of the query what is undefined, and joins lists with commas", async () => {
    const { client, requests } = recorded();
    await client.trusts.list({ q: "Norfolk & Waveney", region: undefined, limit: 2 }).first();
    await client.comparisons.get({ runs: ["run_1", "run_2"] });
    expect(requests.map(({ url }) => new URL(url).search)).toEqual([
      "?q=Norfolk+%26+Waveney&limit=2",
      "?runs=run_1%2Crun_2",
    ]);
  });

  test("pages keep their filter and carry their cursor", async () => {
    const requests: string[] = [];
    const client = createClient({
      baseUrl: "",
      fetch(url) {
        requests.push(url);
        return Response.json({ items: [1], next: requests.length < 3 ? `c${requests.length}` : null });
      },
    });
    expect(await client.runs.list({ status: "failed" }).toArray({ limit: 9 })).toHaveLength(3);
    expect(requests).toEqual([
      "/v1/runs?status=failed",
      "/v1/runs?status=failed&cursor=c1",
      "/v1/runs?status=failed&cursor=c2",
    ]);
  });

  test("gives data alone, or with the response, its request id and ETag", async () => {
    const client = createClient({
      baseUrl: "",
      fetch: () =>
        new Response('{"id":"sc_1"}', { status: 200, headers: { ETag: '"4"', "X-Request-ID": "req_1" } }),
    });
    expect(await client.scenarios.get("sc_1")).toEqual({ id: "sc_1" });
    const whole = await client.scenarios.get("sc_1").withResponse();
    expect(whole).toMatchObject({ data: { id: "sc_1" }, etag: '"4"', requestId: "req_1" });
    expect(whole.response.status).toBe(200);
  });

  test("a failure that is looked at through withResponse is not also an unhandled one", async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => unhandled.push(reason);
    process.on("unhandledRejection", note);
    const client = createClient({ baseUrl: "", fetch: () => new Response("{}", { status: 404 }) });
    await expect(client.runs.get("run_1").withResponse()).rejects.toMatchObject({ status: 404 });
    await new Promise((resolve) => setImmediate(resolve));
    process.off("unhandledRejection", note);
    expect(unhandled).toEqual([]);
  });

  test("request reaches what has no method yet, with the same manners", async () => {
    const { client, requests } = recorded({}, '{"new":1}');
    const data = await client.request<{ new: number }>({
      method: "POST",
      path: "/v1/things/{thing}",
      params: { thing: "t 1" },
      query: { deep: true },
      body: { a: 1 },
      keyed: true,
    });
    expect(data.new).toBe(1);
    expect(requests[0]?.url).toBe("https://service.example/base/v1/things/t%201?deep=true");
    expect(requests[0]?.headers.has("Idempotency-Key")).toBe(true);
  });

  test("request does not guess what a 404 means", async () => {
    const fetch = () => new Response('{"status":404,"code":"NOT_FOUND"}', { status: 404 });
    const call = createClient({ baseUrl: "", fetch }).request({ method: "GET", path: "/v1/things/t_1" });
    await expect(call).rejects.toMatchObject({ name: "NotFoundError" });
  });

  test("an answer without a body is undefined", async () => {
    const client = createClient({ baseUrl: "", fetch: () => new Response(null, { status: 204 }) });
    expect(await client.request({ method: "DELETE", path: "/v1/things/1" })).toBeUndefined();
  });

  test("without an address it says what it needs", () => {
    expect(() => createClient({} as ClientOptions)).toThrow("baseUrl: expected the address of the service");
  });
});
