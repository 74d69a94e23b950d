import type { Partnership } from "@shared-services/contracts/routes";
import { describe, expect, test } from "vitest";
import { isNotFoundError } from "../src/guards.ts";
import { createMockClient, problem, Tagged } from "../src/mock.ts";
import { aRun } from "./support/a-run.ts";

const request = { document: { name: "Joint", partnership: "p", operatingModel: "m" } };
const partnership: Partnership = {
  ...{ id: "pt_1", name: "Two", summary: "", members: ["RM1", "RGP"] },
  ...{ builtIn: false, source: null, note: null, createdAt: null },
};

describe("a mock client", () => {
  test("asks your functions, with parameters and body, and notes what it was asked", async () => {
    const client = createMockClient({
      "partnerships.get": ({ params }) => ({ ...partnership, id: params.partnership }),
      "partnerships.create": ({ body }) => ({ ...partnership, ...body, summary: body.summary ?? "" }),
    });
    expect((await client.partnerships.get("pt_9")).id).toBe("pt_9");
    const draft = { name: "Three", members: ["RM1", "RGP", "RCX"] };
    expect(await client.partnerships.create(draft)).toEqual({ ...partnership, ...draft });
    expect(client.calls).toMatchObject([
      { method: "GET", path: "/v1/partnerships/pt_9", body: undefined },
      { method: "POST", path: "/v1/partnerships", body: draft },
    ]);
  });

  test("turns a problem into the error that the service would give", async () => {
    const client = createMockClient({
      "runs.get": () => {
        throw problem("NOT_FOUND", { detail: "gone" });
      },
    });
    const error = await client.runs.get("run_1").catch((reason: unknown) => reason);
    expect(isNotFoundError(error)).toBe(true);
    expect((error as Error).message).toContain("404 NOT_FOUND: gone");
  });

  test("names the handler that is missing", async () => {
    await expect(createMockClient({}, { maxRetries: 0 }).runs.get("run_1")).rejects.toThrow(
      'GET /v1/runs/{run} was called and has no handler: give createMockClient one for "runs.get"',
    );
  });

  test("plays events, pages, text and ETags", async () => {
    const done = aRun({ status: "succeeded" });
    const client = createMockClient({
      "runs.create": () => aRun(),
      "runs.events": async function* () {
        yield { id: 1, event: "progress", data: { done: 1, total: 4 } };
        yield { id: 2, event: "done", data: done };
      },
      "results.get": () => ({ schemaVersion: 1 }) as never,
      "results.draws": () => "future,RM1\n0,1\n",
      "partnerships.list": ({ query }) =>
        query.cursor === "2" ? { items: [partnership], next: null } : { items: [partnership], next: "2" },
      "scenarios.get": () => new Tagged({ id: "sc_1" } as never, '"5"'),
    });
    const progress: number[] = [];
    const { run } = await client.runs.createAndWait(request, { onProgress: (p) => progress.push(p.done) });
    expect(run).toEqual(done);
    expect(progress).toEqual([1]);
    expect(await client.results.draws(run.id)).toBe("future,RM1\n0,1\n");
    expect(await client.partnerships.list().toArray({ limit: 5 })).toEqual([partnership, partnership]);
    expect((await client.scenarios.get("sc_1").withResponse()).etag).toBe('"5"');
  });

  test("retries without waiting, as the service would be retried", async () => {
    let calls = 0;
    const client = createMockClient({
      "runs.get": () => {
        if (++calls < 3) throw problem("UNAVAILABLE");
        return aRun();
      },
    });
    expect(await client.runs.get("run_1")).toEqual(aRun());
    expect(calls).toBe(3);
  });
});
