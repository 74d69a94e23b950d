import { gunzipSync } from "node:zlib";
import { type OperationRecord, operations } from "@shared-services/contracts/routes";
import { describe, expect, it, test } from "vitest";
import { testService } from "../service.ts";

const service = await testService();
const records: readonly OperationRecord[] = operations;

describe("every answer, also one that refuses,", () => {
  it.each(["/v1/trusts", "/v1/nothing", "/livez", "/v1/trusts/ZZZ"])(
    "says which versions gave it: %s",
    async (path) => {
      const { headers } = await service.ask(path);
      expect(headers.get("api-version")).toMatch(/^1\./);
      expect(headers.get("model-version")).toBe(service.parts.engine.modelVersion);
      expect(headers.get("dataset-version")).toBeTruthy();
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
      expect(headers.get("ratelimit")).toMatch(/^"work";r=\d+;t=\d+$/);
      expect(headers.get("ratelimit-policy")).toBe('"work";q=1000000;w=60');
    },
  );

  it("carries the request id that came, if it is one, and else its own", async () => {
    const given = await service.ask("/livez", { headers: { "x-request-id": "from-the-proxy-1" } });
    expect(given.headers.get("x-request-id")).toBe("from-the-proxy-1");
    const headers = { "x-correlation-id": "ward-7.3" };
    expect((await service.ask("/livez", { headers })).headers.get("x-correlation-id")).toBe("ward-7.3");
    const split = await service.ask("/livez", { headers: { "x-correlation-id": "a b<script>" } });
    expect(split.headers.get("x-correlation-id")).toBeNull();
    const odd = await service.ask("/livez", { headers: { "x-request-id": "a b<script>" } });
    expect(odd.headers.get("x-request-id")).toMatch(/^req_/);
  });

  it("goes on with the trace that came, in a span of its own", async () => {
    const traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    const { headers } = await service.ask("/livez", { headers: { traceparent } });
    expect(headers.get("traceparent")).toMatch(
      /^00-4bf92f3577b34da6a3ce929d0e0e4736-(?!00f067aa0ba902b7)[0-9a-f]{16}-01$/,
    );
    expect((await service.ask("/livez")).headers.get("traceparent")).toMatch(
      /^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/,
    );
  });
});

describe("every path of the contract", () => {
  const paths = [...new Set(records.map((record) => record.path))];
  const example = (path: string) => path.replaceAll(/\{\w+\}/g, "RM1");

  it.each(paths)("%s answers OPTIONS with exactly the methods that it takes", async (path) => {
    const response = await service.ask(example(path), { method: "OPTIONS" });
    const methods = records.filter((record) => record.path === path).map((record) => record.method as string);
    const all = [...methods, "OPTIONS", ...(methods.includes("GET") ? ["HEAD"] : [])].sort();
    expect(response.status).toBe(204);
    expect(response.headers.get("allow")).toBe(all.join(", "));
  });
});

test("HEAD says what GET would, without the body", async () => {
  const get = await service.ask("/v1/trusts/RM1");
  const head = await service.ask("/v1/trusts/RM1", { method: "HEAD" });
  expect(head.status).toBe(200);
  expect(head.headers.get("etag")).toBe(get.headers.get("etag"));
  expect(await head.text()).toBe("");
});

describe("an ETag", () => {
  it("saves the body where nothing has changed", async () => {
    const etag = (await service.ask("/v1/trusts")).headers.get("etag")!;
    expect(etag).toMatch(/^"[\w-]+"$/);
    const again = await service.ask("/v1/trusts", { headers: { "if-none-match": `"other", ${etag}` } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
    expect(again.headers.get("etag")).toBe(etag);
    expect((await service.ask("/v1/trusts", { headers: { "if-none-match": '"other"' } })).status).toBe(200);
    const weak = await service.ask("/v1/trusts", { headers: { "if-none-match": `W/${etag}` } });
    expect(weak.status).toBe(304);
  });

  it("of the compressed form is another, and means the same version", async () => {
    const plain = await service.ask("/v1/trusts");
    const zipped = await service.ask("/v1/trusts", { headers: { "accept-encoding": "br, gzip" } });
    expect(zipped.headers.get("content-encoding")).toBe("gzip");
    expect(zipped.headers.get("vary")).toContain("Accept-Encoding");
    expect(gunzipSync(Buffer.from(await zipped.arrayBuffer())).toString()).toBe(await plain.text());
    const etag = zipped.headers.get("etag")!;
    expect(etag).not.toBe(plain.headers.get("etag"));
    expect((await service.ask("/v1/trusts", { headers: { "if-none-match": etag } })).status).toBe(304);
  });
});
