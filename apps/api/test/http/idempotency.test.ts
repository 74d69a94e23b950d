import type { Partnership, Scenario } from "@shared-services/contracts/routes";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { inWorkspace } from "../../src/storage/database.ts";
import { SMALL, testService } from "../service.ts";

let now = new Date("2026-06-01T12:00:00Z");
const service = await testService({ now: () => now });

const create = (key: string, body: unknown = SMALL) =>
  service.ask("/v1/scenarios", { body, headers: { "idempotency-key": key } });

test("the same request with the same key is done once and answered again", async () => {
  const first = await create("again");
  const second = await create("again");
  expect(first.status).toBe(201);
  expect(second.status).toBe(201);
  expect(first.headers.get("idempotent-replayed")).toBeNull();
  expect(second.headers.get("idempotent-replayed")).toBe("true");
  expect(second.headers.get("location")).toBe(first.headers.get("location"));
  expect(second.headers.get("etag")).toBe(first.headers.get("etag"));
  expect(await second.text()).toBe(await first.text());
});

test("another request with the same key is refused, be it another body or another operation", async () => {
  await create("taken");
  const other = { body: { ...SMALL, name: "Other" }, headers: { "idempotency-key": "taken" } };
  expect(await service.refused("/v1/scenarios", other)).toMatchObject({
    code: "IDEMPOTENCY_KEY_REUSED",
    status: 422,
  });
  const run = { ...other, body: { document: SMALL } };
  expect(await service.refused("/v1/runs", run)).toMatchObject({ code: "IDEMPOTENCY_KEY_REUSED" });
});

test("a request that was refused leaves its key free", async () => {
  expect((await create("free", { ...SMALL, partnership: "nowhere" })).status).toBe(422);
  expect((await create("free")).status).toBe(201);
});

test("a key is forgotten after a day", async () => {
  const first = (await (await create("day")).json()) as Scenario;
  now = new Date(now.getTime() + 23 * 3_600_000);
  expect(((await (await create("day")).json()) as Scenario).id).toBe(first.id);
  now = new Date(now.getTime() + 2 * 3_600_000);
  expect(((await (await create("day")).json()) as Scenario).id).not.toBe(first.id);
});

test("while a request is at work, another with its key is told to wait", async () => {
  const lock = sql`SELECT pg_advisory_xact_lock(hashtextextended(${"key local slow"}, 0))`;
  await inWorkspace(service.parts.database, "local", async (transaction) => {
    await transaction.execute(lock);
    const problem = await service.refused("/v1/scenarios", {
      body: SMALL,
      headers: { "idempotency-key": "slow" },
    });
    expect(problem).toMatchObject({ code: "IDEMPOTENCY_IN_FLIGHT", status: 409 });
    expect(problem.headers.get("retry-after")).toBe("1");
  });
});

test("keys of two workspaces have nothing to do with each other", async () => {
  const [a, b] = [await service.holder("a"), await service.holder("b")];
  const body = { name: "Two", members: ["RGP", "RM1"] };
  const made = async (holder: { authorization: string }) =>
    service.get<Partnership>("/v1/partnerships", { body, headers: { ...holder, "idempotency-key": "same" } });
  expect((await made(a)).id).not.toBe((await made(b)).id);
});

test("a key that is not visible ASCII of at most 200 characters is refused", async () => {
  for (const key of ["", "x".repeat(201), "a b"]) {
    const problem = await service.refused("/v1/scenarios", {
      body: SMALL,
      headers: { "idempotency-key": key },
    });
    expect(problem).toMatchObject({ code: "INVALID_HEADER", status: 400 });
  }
});

test("fifty requests at once with one key make one scenario", async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => create("fifty")));
  const made = answers.filter((answer) => answer.status === 201);
  const waiting = answers.filter((answer) => answer.status === 409);
  expect(made.length).toBeGreaterThan(0);
  expect(made.length + waiting.length).toBe(50);
  const ids = await Promise.all(made.map(async (answer) => ((await answer.json()) as Scenario).id));
  expect(new Set(ids).size).toBe(1);
});
