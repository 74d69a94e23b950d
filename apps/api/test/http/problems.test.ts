import { PROBLEMS } from "@shared-services/contracts/routes";
import { evidenceVersion } from "@shared-services/public-data";
import { describe, expect, it, test } from "vitest";
import { BODY_LIMIT } from "../../src/http/read-body.ts";
import { SMALL, testService } from "../service.ts";

const service = await testService();
const { refused } = service;

describe("a request that is not for us", () => {
  it("is 404 where there is nothing", async () => {
    expect(await refused("/v1/nothing")).toMatchObject({
      code: "UNKNOWN_PATH",
      status: 404,
      instance: "/v1/nothing",
    });
  });

  it("is 405 with the methods that there are", async () => {
    const problem = await refused("/v1/scenarios", { method: "DELETE" });
    expect(problem).toMatchObject({ code: "METHOD_NOT_ALLOWED", status: 405 });
    expect(problem.headers.get("allow")).toBe("GET, HEAD, OPTIONS, POST");
  });

  it("is 404 for an id that cannot be one", async () => {
    expect(await refused("/v1/runs/run_1")).toMatchObject({ code: "NOT_FOUND" });
    expect(await refused("/v1/trusts/..%2f..%2fetc")).toMatchObject({ code: "NOT_FOUND" });
    expect(await refused("/v1/trusts/%00")).toMatchObject({ code: "NOT_FOUND" });
  });

  it("is 404 for a trust that is not in the public data", async () => {
    expect(await refused("/v1/trusts/ZZZ")).toMatchObject({
      code: "NOT_FOUND",
      detail: expect.stringContaining("ZZZ"),
    });
  });

  it("is 406 where it does not accept what is given", async () => {
    expect(await refused("/v1/trusts", { headers: { accept: "application/xml" } })).toMatchObject({
      code: "NOT_ACCEPTABLE",
    });
    expect((await service.ask("/v1/trusts", { headers: { accept: "text/html, */*;q=0.1" } })).status).toBe(
      200,
    );
  });

  it("is 414 where its address is endless", async () => {
    expect(await refused(`/v1/trusts?q=${"x".repeat(9_000)}`)).toMatchObject({ code: "URI_TOO_LONG" });
  });
});

describe("a body", () => {
  const post = (text: string, headers: Record<string, string> = {}) =>
    refused("/v1/scenarios", { text, headers });

  it("must be there", async () => {
    expect(await refused("/v1/scenarios", { method: "POST" })).toMatchObject({
      code: "MISSING_BODY",
      status: 400,
    });
    expect(await post("")).toMatchObject({ code: "MISSING_BODY" });
  });

  it("must be JSON, with each key once, and not too deep", async () => {
    expect(await post("{")).toMatchObject({ code: "MALFORMED_JSON", status: 400 });
    expect(await post('{"name":"a","name":"b"}')).toMatchObject({
      code: "DUPLICATE_KEY",
      errors: [{ pointer: "/name" }],
    });
    expect(await post("[".repeat(100))).toMatchObject({ code: "TOO_DEEP" });
  });

  it("must be said to be JSON, in UTF-8, as it is", async () => {
    for (const type of ["text/plain", "application/xml", "application/json; charset=utf-16", ""]) {
      expect(await post("{}", { "content-type": type })).toMatchObject({
        code: "UNSUPPORTED_MEDIA_TYPE",
        status: 415,
      });
    }
    expect(await post("{}", { "content-encoding": "gzip" })).toMatchObject({
      code: "UNSUPPORTED_MEDIA_TYPE",
    });
  });

  it("must not be larger than the limit, said or not", async () => {
    expect(await post("{}", { "content-length": String(BODY_LIMIT + 1) })).toMatchObject({
      code: "BODY_TOO_LARGE",
      status: 413,
    });
    expect(await post(`"${"x".repeat(BODY_LIMIT)}"`)).toMatchObject({ code: "BODY_TOO_LARGE" });
  });

  it("is refused with everything that is wrong with it at once", async () => {
    const problem = await refused("/v1/scenarios", {
      body: { ...SMALL, draws: 5, horizon: "ten", readiness: 1.5, colour: "blue", name: undefined },
    });
    expect(problem).toMatchObject({ code: "INVALID_INPUT", status: 400 });
    expect(problem.errors).toEqual(
      expect.arrayContaining([
        {
          pointer: "/name",
          code: "MISSING_FIELD",
          message: "/name: expected text, got nothing",
          expected: "text",
        },
        expect.objectContaining({ pointer: "/draws", code: "OUT_OF_RANGE", received: 5 }),
        expect.objectContaining({ pointer: "/horizon", code: "WRONG_TYPE", received: "ten" }),
        expect.objectContaining({ pointer: "/readiness", code: "OUT_OF_RANGE", received: 1.5 }),
        expect.objectContaining({ pointer: "/colour", code: "UNKNOWN_FIELD" }),
      ]),
    );
    expect(problem.errors).toHaveLength(5);
  });

  it("has numbers that a computer can count with", async () => {
    const body = JSON.stringify({ ...SMALL, overrides: { parameters: { turnover: 0 } } }).replace(
      ":0}",
      ":1e999}",
    );
    expect(await post(body)).toMatchObject({
      code: "INVALID_INPUT",
      errors: [expect.objectContaining({ pointer: "/overrides/parameters/turnover" })],
    });
  });

  it("of two forms is judged by the one that it comes nearest to", async () => {
    const problem = await refused("/v1/runs", { body: { document: { ...SMALL, draws: 1 } } });
    expect(problem.errors).toEqual([
      expect.objectContaining({ pointer: "/document/draws", code: "OUT_OF_RANGE" }),
    ]);
  });
});

describe("a query", () => {
  it("must be as described", async () => {
    expect(await refused("/v1/trusts?limit=0")).toMatchObject({
      code: "INVALID_INPUT",
      errors: [{ parameter: "limit", code: "OUT_OF_RANGE" }],
    });
    expect(await refused("/v1/trusts?limit=ten")).toMatchObject({ errors: [{ parameter: "limit" }] });
    expect(await refused("/v1/trusts?colour=blue")).toMatchObject({
      errors: [
        { parameter: "colour", code: "UNKNOWN_PARAMETER", message: expect.stringContaining("region") },
      ],
    });
    expect(await refused("/v1/trusts?limit=1&limit=2")).toMatchObject({
      errors: [{ parameter: "limit", code: "GIVEN_TWICE" }],
    });
    expect(await refused("/v1/me?x=1")).toMatchObject({
      errors: [{ parameter: "x", code: "UNKNOWN_PARAMETER" }],
    });
  });
});

describe("a scenario that follows the description and cannot be simulated", () => {
  it("is 422, with what it refers to and what there is", async () => {
    const body = { ...SMALL, partnership: "nowhere", operatingModel: "chaos", evidence: { version: "1066" } };
    const problem = await refused("/v1/scenarios", { body });
    expect(problem).toMatchObject({ code: "INVALID_SCENARIO", status: 422 });
    expect(problem.errors?.map((error) => [error.pointer, error.code])).toEqual([
      ["/partnership", "UNKNOWN_PARTNERSHIP"],
      ["/operatingModel", "UNKNOWN_OPERATING_MODEL"],
      ["/evidence/version", "UNKNOWN_EVIDENCE_VERSION"],
    ]);
  });

  it("points into the body, where the document that was sent stands", async () => {
    const document = { ...SMALL, members: { ZZZ: {} } };
    for (const path of ["/v1/runs", "/v1/glances"]) {
      const problem = await refused(path, { body: { document } });
      expect(problem.errors).toMatchObject([{ pointer: "/document/members/ZZZ" }]);
      expect(problem.errors?.[0]?.message).toMatch(/^\/document\/members\/ZZZ: /);
    }
    const large = { ...SMALL, partnership: "cumbria-and-north-east", draws: 100_000, horizon: 30 };
    const problem = await refused("/v1/glances", { body: { document: large } });
    expect(problem.errors).toMatchObject([{ pointer: "/document/draws" }]);
  });

  it("is told all at once, also beside what is not there", async () => {
    const evidence = { version: evidenceVersion, set: "hearsay" };
    const overrides = { parameters: { slip: 99 } };
    const document = { ...SMALL, baseline: "nope", evidence, overrides, stages: { 2: "constructor" } };
    const problem = await refused("/v1/runs", { body: { document } });
    expect(problem.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ["/document/baseline", "UNKNOWN_BASELINE"],
      ["/document/evidence/set", "UNKNOWN_EVIDENCE_SET"],
      ["/document/stages/2", "UNKNOWN_OPERATING_MODEL"],
      ["/document/overrides/parameters/slip/value", "OUT_OF_RANGE"],
    ]);
  });

  it("names a trust that is not a member", async () => {
    const problem = await refused("/v1/scenarios", { body: { ...SMALL, members: { ZZZ: { wave: 1 } } } });
    expect(problem).toMatchObject({
      code: "INVALID_SCENARIO",
      errors: [expect.objectContaining({ pointer: "/members/ZZZ" })],
    });
  });
});

test("what nobody foresaw is 500, tells nothing of itself and can be found by its request id", async () => {
  const broken = await testService({
    engine: {
      ...service.parts.engine,
      hashOf: () => {
        throw new Error("secret at line 7");
      },
    },
  });
  const problem = await broken.refused("/v1/runs", { body: { document: SMALL } });
  expect(problem).toMatchObject({ code: "INTERNAL", status: 500 });
  expect(JSON.stringify(problem)).not.toMatch(/secret|at .*\.ts/);
  expect(problem.requestId).toBe(problem.headers.get("x-request-id"));
});

test("every kind of problem has a page where its type leads", async () => {
  for (const code of Object.keys(PROBLEMS)) {
    const response = await service.ask(`/problems/${code.toLowerCase().replaceAll("_", "-")}`);
    expect(await response.text()).toContain(code);
  }
});
