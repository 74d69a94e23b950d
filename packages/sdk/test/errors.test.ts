import { describe, expect, test } from "vitest";
import { createClient } from "../src/client.ts";
import * as errors from "../src/errors.ts";
import * as guards from "../src/guards.ts";
import { aRun } from "./support/a-run.ts";

function answering(status: number, body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const fetch = () => new Response(text, { status, headers });
  return createClient({ baseUrl: "http://127.0.0.1:4000/", fetch, maxRetries: 0 });
}

async function failure(client: ReturnType<typeof createClient>): Promise<errors.ApiError> {
  return client.runs.get("run_1").then(
    () => expect.fail("it should have failed"),
    (error: unknown) => error as errors.ApiError,
  );
}

const stale = {
  type: "/docs/problems/stale-version",
  title: "Somebody changed it since you read it",
  status: 412,
  detail: "Changed by j.smith 3 minutes ago: read it again, and send If-Match with its ETag.",
  instance: "/v1/scenarios/sc_1",
  code: "STALE_VERSION",
  requestId: "req_body",
  currentETag: '"7"',
};

describe("errors of the API", () => {
  test.each([
    [400, "InvalidInputError"],
    [401, "UnauthenticatedError"],
    [403, "AccessDeniedError"],
    [404, "NotFoundError"],
    [405, "MissingFeatureError"],
    [409, "ConflictError"],
    [412, "StaleVersionError"],
    [418, "ApiError"],
    [422, "InvalidInputError"],
    [428, "ApiError"],
    [429, "RateLimitedError"],
    [500, "ServerError"],
    [503, "ServerError"],
  ])("%i is a %s", async (status, name) => {
    const error = await failure(answering(status, { ...stale, status }));
    expect(error.name).toBe(name);
    expect(error.constructor.name).toBe(name);
    expect(error.status).toBe(status);
    expect(error.stack).toContain(`${name}: ${status} STALE_VERSION`);
    expect(error).toBeInstanceOf(errors.ApiError);
  });

  test("one line says what, where, and what to do next, with the request id", async () => {
    const error = await failure(answering(412, stale, { "X-Request-ID": "req_9" }));
    expect(error.message).toBe(`412 STALE_VERSION: ${stale.detail} (GET /v1/runs/run_1, req_9)`);
    expect(error).toMatchObject({
      code: "STALE_VERSION",
      requestId: "req_9",
      method: "GET",
      path: "/v1/runs/run_1",
      attempts: 1,
      currentETag: '"7"',
    });
  });

  test("all faults are there, and the first three in the message", async () => {
    const faults = [1, 2, 3, 4, 5].map((n) => ({
      pointer: `/draws/${n}`,
      code: "OUT_OF_RANGE",
      message: `fault ${n}`,
    }));
    const error = await failure(answering(422, { ...stale, status: 422, errors: faults }));
    expect(error.faults).toEqual(faults);
    expect(error.message).toContain("fault 3\n  and 2 more in faults (GET");
    expect(error.message).not.toContain("fault 4");
  });

  test("a code that this client has never heard of is passed on", async () => {
    const error = await failure(answering(409, { ...stale, status: 409, code: "NEW_CODE", extra: 1 }));
    expect(error.code).toBe("NEW_CODE");
    expect(error.problem).toMatchObject({ extra: 1 });
  });

  test("an answer from something else than the API is recognised as that", async () => {
    const page = await failure(answering(404, "<html>nginx</html>"));
    expect(page.message).toContain("does baseUrl point at it? Asked http://127.0.0.1:4000/v1/runs/run_1");
    expect(page).toMatchObject({ code: "HTTP_404", problem: undefined, requestId: null, faults: [] });
    const gateway = await failure(answering(504, "upstream timed out"));
    expect(gateway.message).toContain("something between here and the API answered");
  });

  test("success that is not JSON says what came instead", async () => {
    await expect(answering(200, "<html>Welcome</html>").runs.get("run_1")).rejects.toMatchObject({
      code: "UNREADABLE_ANSWER",
      message: expect.stringContaining('expected JSON, got "<html>Welcome</html>"'),
    });
  });

  test("an id that is none is refused before anything is sent", async () => {
    const client = answering(200, aRun());
    for (const id of ["", ".", ".."]) await expect(client.runs.get(id)).rejects.toThrow(TypeError);
  });
});

describe("guards", () => {
  const classes = Object.entries(errors).flatMap(([name, value]) =>
    name.endsWith("Error") ? [[name, value as unknown as typeof Error] as const] : [],
  );
  const refused = {
    ...{ method: "GET", path: "/", attempts: 1, status: 404, code: "NOT_FOUND", message: "" },
    ...{ headers: new Headers(), requestId: null, problem: undefined, retryAfter: undefined },
  };
  const samples = [
    new errors.NotFoundError(refused),
    new errors.RateLimitedError(refused),
    new errors.TimeoutError(refused, "slow"),
    new errors.ConnectionError(refused, "gone"),
    new errors.RunEndedError(aRun({ status: "failed", failure: "why" })),
    new errors.IncompatibleVersionError("2.0.0", ""),
  ];

  test.each(Object.entries(guards))("%s agrees with instanceof", (name, guard) => {
    const [, type] = classes.find(([known]) => `is${known}` === name) as (typeof classes)[number];
    for (const sample of samples) expect(guard(sample)).toBe(sample instanceof type);
  });

  test("every class has a guard, and every guard a class", () => {
    expect(Object.keys(guards).sort()).toEqual(classes.map(([name]) => `is${name}`).sort());
  });

  test("errors of another copy of the package are known, where instanceof fails", async () => {
    const copy = "../src/errors.ts?copy";
    const other = (await import(/* @vite-ignore */ copy)) as typeof errors;
    const error = new other.NotFoundError(refused);
    expect(error instanceof errors.NotFoundError).toBe(false);
    expect(guards.isNotFoundError(error)).toBe(true);
    expect(guards.isApiError(error)).toBe(true);
    expect(guards.isConflictError(error)).toBe(false);
  });

  test.each([null, undefined, "NotFoundError", {}, new Error("x"), { name: "NotFoundError" }])(
    "%s is none of them",
    (value) => {
      for (const guard of Object.values(guards)) expect(guard(value)).toBe(false);
    },
  );
});
