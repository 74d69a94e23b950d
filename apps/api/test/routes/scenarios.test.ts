import type { Page, Scenario, ScenarioDiff } from "@shared-services/contracts/routes";
import { evidenceVersion } from "@shared-services/public-data";
import { describe, expect, it, test } from "vitest";
import { SMALL, testService } from "../service.ts";

const service = await testService();
const create = (document: object = SMALL) => service.get<Scenario>("/v1/scenarios", { body: document });

async function patch(id: string, etag: string | null, body: unknown) {
  return service.ask(`/v1/scenarios/${id}`, {
    method: "PATCH",
    body,
    headers: { "content-type": "application/merge-patch+json", ...(etag && { "if-match": etag }) },
  });
}

const etagOf = async (id: string) => (await service.ask(`/v1/scenarios/${id}`)).headers.get("etag")!;

describe("a scenario", () => {
  it("is made with what it leaves open pinned to what is there now", async () => {
    const response = await service.ask("/v1/scenarios", { body: SMALL });
    const made = (await response.json()) as Scenario;
    expect(response.status).toBe(201);
    expect(response.headers.get("location")).toBe(`/v1/scenarios/${made.id}`);
    expect(made).toMatchObject({
      id: expect.stringMatching(/^sc_[0-9a-f-]{36}$/),
      revision: 1,
      archived: false,
      forkedFrom: null,
      document: { ...SMALL, schemaVersion: 1, baseline: "public", evidence: { version: evidenceVersion } },
    });
    const read = await service.ask(`/v1/scenarios/${made.id}`);
    expect(await read.json()).toEqual(made);
    expect(read.headers.get("etag")).toBe(response.headers.get("etag"));
  });

  it("keeps what it was given as it was given", async () => {
    const document = {
      ...SMALL,
      members: { R1D: { wave: 2 }, RXW: { joins: true } },
      overrides: {
        parameters: { turnover: { dist: "pert", low: 0.05, mode: 0.1, high: 1e-1 + 0.1 } },
        services: {},
      },
    };
    expect((await create(document)).document).toMatchObject(document);
  });

  it("is changed by a merge patch, where null returns to the default", async () => {
    const made = await create({ ...SMALL, overrides: { parameters: { turnover: 0.1, overrun: 1.4 } } });
    const response = await patch(made.id, await etagOf(made.id), {
      name: "Changed",
      seed: null,
      overrides: { parameters: { turnover: null } },
    });
    expect(response.status).toBe(200);
    const { document, revision } = (await response.json()) as Scenario;
    expect(revision).toBe(2);
    expect(document).toMatchObject({ name: "Changed", overrides: { parameters: { overrun: 1.4 } } });
    expect(document).not.toHaveProperty("seed");
    expect(document.overrides?.parameters).not.toHaveProperty("turnover");
  });

  it("is not changed by whoever has not read it, or read it before somebody else changed it", async () => {
    const made = await create();
    const etag = await etagOf(made.id);
    const without = await patch(made.id, null, { name: "Blind" });
    expect(without.status).toBe(428);
    expect(await without.json()).toMatchObject({ code: "PRECONDITION_REQUIRED" });
    expect((await patch(made.id, etag, { name: "First" })).status).toBe(200);
    const late = await patch(made.id, etag, { name: "Late" });
    expect(late.status).toBe(412);
    const current = await etagOf(made.id);
    expect(await late.json()).toMatchObject({ code: "STALE_VERSION", currentETag: current });
    expect(late.headers.get("etag")).toBe(current);
    expect((await service.get<Scenario>(`/v1/scenarios/${made.id}`)).document.name).toBe("First");
  });

  it("stays as it was when the patch makes nonsense of it", async () => {
    const made = await create();
    const etag = await etagOf(made.id);
    for (const [body, code] of [
      [{ name: null }, "INVALID_INPUT"],
      [{ horizon: 99 }, "INVALID_INPUT"],
      [{ partnership: "nowhere" }, "INVALID_SCENARIO"],
      [{ overrides: { parameters: { nonsense: 1 } } }, "INVALID_SCENARIO"],
    ] as const) {
      expect(await (await patch(made.id, etag, body)).json()).toMatchObject({ code });
    }
    expect(await etagOf(made.id)).toBe(etag);
  });

  it("is copied with changes, and remembers of what", async () => {
    const made = await create();
    const fork = await service.get<Scenario>(`/v1/scenarios/${made.id}/fork`, {
      body: { patch: { name: "Fork", operatingModel: "lead-provider" } },
    });
    expect(fork).toMatchObject({
      forkedFrom: made.id,
      revision: 1,
      document: { operatingModel: "lead-provider" },
    });
    const diff = await service.get<ScenarioDiff>(`/v1/scenarios/${fork.id}/diff?against=${made.id}`);
    expect(diff).toEqual({
      from: made.id,
      to: fork.id,
      changes: [
        { pointer: "/name", from: "Small", to: "Fork" },
        { pointer: "/operatingModel", from: "joint-organisation", to: "lead-provider" },
      ],
    });
  });

  it("leaves the list when it is archived, and comes back", async () => {
    const made = await create({ ...SMALL, name: "To be put away" });
    const names = async (query = "") =>
      (await service.get<Page<Scenario>>(`/v1/scenarios?limit=200${query}`)).items.map(
        (one) => one.document.name,
      );
    const archive = () => service.get<Scenario>(`/v1/scenarios/${made.id}/archive`, { method: "POST" });
    const archived = await archive();
    expect(await archive()).toEqual(archived);
    expect(await names()).not.toContain("To be put away");
    expect(await names("&archived=true")).toEqual(["To be put away"]);
    await service.get(`/v1/scenarios/${made.id}/restore`, { method: "POST" });
    expect(await names()).toContain("To be put away");
  });
});

test("of two hundred writes by several at once, each after reading, none is lost", {
  timeout: 60_000,
}, async () => {
  const { id } = await create({ ...SMALL, overrides: { parameters: {} } });
  async function addOne(): Promise<number> {
    for (let tries = 1; ; tries++) {
      const read = await service.ask(`/v1/scenarios/${id}`);
      const { document } = (await read.json()) as Scenario;
      const draws = (document.draws ?? 0) + 1;
      const { status } = await patch(id, read.headers.get("etag"), { draws });
      if (status === 200) return tries;
      expect(status).toBe(412);
    }
  }
  // Four at a time, fifty times each: they step on each other all the while.
  const tries = await Promise.all(
    Array.from({ length: 4 }, async () => {
      let sum = 0;
      for (let i = 0; i < 50; i++) sum += await addOne();
      return sum;
    }),
  );
  const after = await service.get<Scenario>(`/v1/scenarios/${id}`);
  expect(after.document.draws).toBe(SMALL.draws + 200);
  expect(after.revision).toBe(201);
  expect(tries.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(200);
});
