import type { Page, Partnership, Scenario } from "@shared-services/contracts/routes";
import { describe, expect, it } from "vitest";
import { SMALL, testService } from "../service.ts";

const service = await testService();

/** Text that means something to somebody else: a browser, a database, a shell, a spreadsheet, a log, a terminal. */
const TEXTS: readonly string[] = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "javascript:alert(1)",
  "<svg/onload=alert(1)>",
  "'; DROP TABLE simulator.scenario; --",
  "' OR '1'='1",
  "$1; SELECT pg_sleep(10)",
  "\\'; COPY (SELECT 1) TO PROGRAM 'id'; --",
  "{{7*7}} <%= 7*7 %> #{7*7}",
  "$(id) `id` ; id | id && id",
  '=HYPERLINK("http://evil.example")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "../../../../etc/passwd",
  "a\r\nSet-Cookie: b=c",
  "%0d%0aLocation: http://evil.example",
  "\u001b[31mred\u001b[0m",
  "\u202Egnp.exe",
  "e\u0301 é ﷽ 👩‍👩‍👧‍👦 \u{1F3F4}\u{E0067}",
  "constructor prototype __proto__ toString",
  "null undefined NaN true 0",
];

describe("text that means something to somebody else", () => {
  it.each(TEXTS)("is text here, and comes back as it was: %j", async (text) => {
    const headers = { "idempotency-key": `hostile-${TEXTS.indexOf(text)}` };
    const response = await service.ask("/v1/scenarios", { body: { ...SMALL, name: text }, headers });
    expect(response.status).toBe(201);
    const made = (await response.json()) as Scenario;
    const read = await service.ask(`/v1/scenarios/${made.id}`);
    expect(read.headers.get("content-type")).toBe("application/json");
    expect(read.headers.get("x-content-type-options")).toBe("nosniff");
    expect(read.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(((await read.json()) as Scenario).document.name).toBe(text);
    const patched = await service.get<Scenario>(`/v1/scenarios/${made.id}`, {
      method: "PATCH",
      headers: { "if-match": "*", "content-type": "application/merge-patch+json" },
      body: { name: `${text}!` },
    });
    expect(patched.document.name).toBe(`${text}!`);
  });

  it.each(TEXTS)("in a query, a path or a header finds nothing and breaks nothing: %j", async (text) => {
    const found = await service.ask(`/v1/trusts?q=${encodeURIComponent(text)}`);
    expect([200, 400]).toContain(found.status);
    if (found.ok) expect(((await found.json()) as Page<unknown>).items).toEqual([]);
    for (const path of ["/v1/scenarios/", "/v1/runs/", "/v1/trusts/", "/v1/partnerships/"]) {
      const problem = await service.refused(path + encodeURIComponent(text));
      expect(problem.status).toBe(404);
    }
    const header = text.replaceAll(/[^ -~]/g, "").trim();
    const cursor = encodeURIComponent(text);
    expect((await service.refused(`/v1/scenarios?cursor=${cursor}`)).status).toBe(400);
    const keyed = await service.ask("/v1/scenarios", { body: SMALL, headers: { "idempotency-key": header } });
    expect([201, 400, 422]).toContain(keyed.status);
    expect((await service.ask("/v1/me", { headers: { workspace: header } })).status).toBe(404);
  });

  it("has done nothing else", async () => {
    const { items } = await service.get<Page<Scenario>>("/v1/scenarios?limit=100");
    expect(items.length).toBeGreaterThanOrEqual(TEXTS.length);
    expect((await service.get<Page<Partnership>>("/v1/partnerships")).items.length).toBeGreaterThan(0);
  });
});

describe("what is too much", () => {
  const post = (body: unknown) => service.refused("/v1/scenarios", { body });
  const many = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`p${i}`, { dist: "fixed", value: 1 }]));

  it.each<[string, object]>([
    ["a name", { name: "a".repeat(201) }],
    ["a number of draws", { draws: 1e15 }],
    ["a seed", { seed: "s".repeat(10_000) }],
    ["a number of overrides", { overrides: { parameters: many(20_000) } }],
    ["a value", { overrides: { parameters: { turnover: { dist: "fixed", value: 1e300 } } } }],
  ])("of %s is refused at once, with where it is", async (_, part) => {
    const problem = await post({ ...SMALL, ...part });
    expect([400, 422]).toContain(problem.status);
    expect(problem.errors?.length).toBeGreaterThan(0);
    expect(problem.errors?.length).toBeLessThanOrEqual(500);
    expect(JSON.stringify(problem).length).toBeLessThan(300_000);
  });

  it("of members is refused", async () => {
    const members = Array.from({ length: 10_000 }, (_, i) => `R${i}`);
    const problem = await service.refused("/v1/partnerships", { body: { name: "All", members } });
    expect(problem.status).toBe(400);
  });

  it("of an address is refused", async () => {
    expect((await service.refused(`/v1/trusts?q=${"a".repeat(20_000)}`)).status).toBe(414);
  });
});
