import type {
  EvidencePage,
  GainShareRule,
  Page,
  ReadinessChecklist,
  ServiceItem,
  StoredOperatingModel,
} from "@shared-services/contracts/routes";
import { evidence, evidenceSets, evidenceVersion, sourcedServices } from "@shared-services/public-data";
import {
  OPERATING_MODELS,
  provenanceFaults,
  rules,
  type Service,
  type Trust,
} from "@shared-services/simulation";
import { describe, expect, it, test } from "vitest";
import { testService } from "../service.ts";

const service = await testService();

describe("trusts", () => {
  const list = async (query: string) =>
    (await service.get<Page<Trust>>(`/v1/trusts?limit=200&${query}`)).items;

  it("are found by a part of name or code, in any case", async () => {
    const found = await list("q=norfolk%20and%20norwich");
    expect(found.map((trust) => trust.ods)).toEqual(["RM1"]);
    expect((await list("q=rm1")).map((trust) => trust.ods)).toEqual(["RM1"]);
    expect(await list("q=%25")).toEqual([]);
  });

  it("are found by region, system and type", async () => {
    const [norfolk] = await list("q=RM1");
    for (const [name, value] of [
      ["region", norfolk!.region],
      ["ics", norfolk!.ics?.code],
      ["type", norfolk!.type],
    ] as const) {
      const found = await list(`${name}=${encodeURIComponent(value!)}`);
      expect(found).toContainEqual(norfolk);
      expect(found.length).toBeLessThan(200);
    }
  });

  it("are given one by one, as in the list", async () => {
    const [norfolk] = await list("q=RM1");
    expect(await service.get("/v1/trusts/RM1")).toEqual(norfolk);
  });
});

test("services are those of the catalogue, each figure with its source, by function and kind", async () => {
  const all = await service.get<Page<ServiceItem>>("/v1/services?limit=200");
  expect(all.items).toEqual(JSON.parse(JSON.stringify(sourcedServices)));
  for (const { evidence: sources } of all.items) {
    expect(sources.elasticity).toMatchObject({ class: expect.any(String), date: expect.any(String) });
    for (const [figure, source] of Object.entries(sources))
      expect(provenanceFaults(source, figure)).toEqual([]);
  }
  const some = await service.get<Page<Service>>("/v1/services?limit=200&function=people&kind=transactional");
  expect(some.items.length).toBeGreaterThan(0);
  expect(some.items.every((one) => one.function === "people" && one.kind === "transactional")).toBe(true);
});

describe("the evidence register", () => {
  it("gives every parameter with definition, value and source", async () => {
    const page = await service.get<EvidencePage>("/v1/evidence?limit=200");
    expect(page.version).toBe(evidenceVersion);
    expect(page.items.map((item) => item.id).sort()).toEqual(evidence.map((entry) => entry.id).sort());
    for (const item of page.items)
      expect(item).toMatchObject({ unit: expect.any(String), source: expect.any(String) });
  });

  it("shows a named set in place of its own values", async () => {
    const set = evidenceSets[0]!;
    const [entry] = set.entries;
    const page = await service.get<EvidencePage>(`/v1/evidence?limit=200&set=${set.id}`);
    expect(page.items.find((item) => item.id === entry!.id)).toMatchObject({ prior: entry!.prior });
    expect(page.sets.map((one) => one.id)).toEqual(evidenceSets.map((one) => one.id));
    expect(await service.refused("/v1/evidence?set=nonsense")).toMatchObject({
      code: "INVALID_INPUT",
      errors: [{ parameter: "set", received: "nonsense" }],
    });
  });

  it("is filtered by class of evidence and level", async () => {
    const page = await service.get<EvidencePage>("/v1/evidence?limit=200&class=judgement&level=global");
    expect(page.items.length).toBeGreaterThan(0);
    expect(page.items.every((item) => item.class === "judgement" && item.level === "global")).toBe(true);
  });

  it("comes with the checklist that readiness is a share of", async () => {
    const checklist = await service.get<ReadinessChecklist>("/v1/readiness-checklist");
    expect(checklist.items).toHaveLength(20);
    expect(checklist.source).toContain("Lessons learned");
  });
});

describe("operating models", () => {
  it("are the built-in ones first", async () => {
    const { items } = await service.get<Page<StoredOperatingModel>>("/v1/operating-models");
    expect(items.map((model) => model.id)).toEqual(OPERATING_MODELS.map((model) => model.id));
    expect(await service.get("/v1/operating-models/joint-organisation")).toMatchObject({
      builtIn: true,
      createdAt: null,
    });
  });

  it("can be one's own, whole and within their domains", async () => {
    const { id: _, ...draft } = OPERATING_MODELS[2]!;
    const body = { ...draft, label: "Ours" };
    const made = await service.get<StoredOperatingModel>("/v1/operating-models", { body });
    expect(made).toMatchObject({
      ...JSON.parse(JSON.stringify(body)),
      builtIn: false,
      id: expect.stringMatching(/^om_/),
    });
    expect(await service.get(`/v1/operating-models/${made.id}`)).toEqual(made);
    const scope = { ...draft.scope, expert: { dist: "fixed", value: 12 } };
    expect(await service.refused("/v1/operating-models", { body: { ...body, scope } })).toMatchObject({
      code: "INVALID_INPUT",
      errors: [{ pointer: expect.stringMatching(/^\/scope\/expert/), received: 12 }],
    });
  });

  it("of one's own can be simulated", async () => {
    const { id: _, ...draft } = OPERATING_MODELS[3]!;
    const { id } = await service.get<StoredOperatingModel>("/v1/operating-models", {
      body: { ...draft, label: "Ours" },
    });
    const document = { name: "With ours", partnership: "group-model", operatingModel: id };
    expect((await service.ask("/v1/scenarios", { body: document })).status).toBe(201);
  });
});

test("gain-share rules are those of the model, each with what it promises and needs", async () => {
  const { items } = await service.get<Page<GainShareRule>>("/v1/gain-share/rules?limit=200");
  expect(items.map((rule) => rule.id)).toEqual(rules.map((rule) => rule.id));
  expect(items.find((rule) => rule.id === "baseline-cost")?.needs).toEqual(["baselineCost"]);
});

describe("a partnership of one's own", () => {
  it("is of any trusts that there are, each once", async () => {
    const made = await service.get("/v1/partnerships", { body: { name: "Ours", members: ["RM1", "RGP"] } });
    expect(made).toMatchObject({ members: ["RGP", "RM1"], builtIn: false, source: null });
    const problem = await service.refused("/v1/partnerships", {
      body: { name: "Odd", members: ["RM1", "ZZZ", "RM1"] },
    });
    expect(problem.errors?.map((error) => [error.pointer, error.code])).toEqual([
      ["/members/1", "UNKNOWN_TRUST"],
      ["/members/2", "TRUST_TWICE"],
    ]);
  });
});

test("the service says that it is alive and ready, and which versions it is", async () => {
  expect(await service.get("/livez")).toEqual({ status: "alive" });
  expect(await service.get("/readyz")).toEqual({
    status: "ready",
    checks: { database: true, queue: true, engine: true },
  });
  expect(await service.get("/version")).toMatchObject({
    model: service.parts.engine.modelVersion,
    evidence: evidenceVersion,
  });
});

test("a service whose engine is unsound, or whose database is away, is alive and not ready", async () => {
  const unsound = await testService({ engine: { ...service.parts.engine, isSound: () => false } });
  expect(await unsound.refused("/readyz")).toMatchObject({
    code: "UNAVAILABLE",
    status: 503,
    checks: { engine: false, database: true },
  });
  const away = await testService();
  await away.parts.database.pool.end();
  expect(await away.get("/livez")).toEqual({ status: "alive" });
  expect(await away.refused("/readyz")).toMatchObject({ code: "UNAVAILABLE", checks: { database: false } });
});
