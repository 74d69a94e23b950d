import type { ApiKey, ApiKeyWithSecret, Identity } from "@shared-services/contracts/routes";
import { type OperationRecord, operations } from "@shared-services/contracts/routes";
import { describe, expect, it, test } from "vitest";
import { isAnyKeyGood } from "../../src/access/api-keys.ts";
import { SMALL, testService } from "../service.ts";

let now = new Date("2026-06-01T12:00:00Z");
const service = await testService({ now: () => now, access: { open: false, oidc: null } });
const records: readonly OperationRecord[] = operations;

test("a closed server lets nobody in without a key, and says how to come in", async () => {
  for (const record of records.filter((one) => one.role !== "anyone")) {
    const path = record.path.replaceAll(/\{\w+\}/g, "x");
    const problem = await service.refused(path, { method: record.method, headers: {} });
    expect(problem, record.id).toMatchObject({ code: "UNAUTHENTICATED", status: 401 });
    expect(problem.headers.get("www-authenticate")).toContain("Bearer");
  }
});

test("what is no key of ours is refused, whatever it looks like", async () => {
  for (const authorization of [
    "Basic x",
    "Bearer",
    "Bearer x",
    `Bearer sss_live_${"A".repeat(43)}`,
    "Bearer a.b.c",
    `Bearer ${"x".repeat(9_000)}`,
  ]) {
    expect(await service.refused("/v1/me", { headers: { authorization } })).toMatchObject({
      code: "UNAUTHENTICATED",
    });
  }
});

describe("a key", () => {
  it("is shown once, and kept as a hash", async () => {
    const holder = await service.holder("shown");
    const made = await service.get<ApiKeyWithSecret>("/v1/api-keys", {
      body: { name: "Report", role: "viewer", days: 2 },
      headers: holder,
    });
    expect(made.secret).toMatch(/^sss_live_[\w-]{43}$/);
    const { rows } = await service.parts.database.pool.query("SELECT * FROM simulator.api_key");
    expect(JSON.stringify(rows)).not.toContain(made.secret.slice(9));
    const listed = await (await service.ask("/v1/api-keys", { headers: holder })).text();
    expect(listed).toContain(made.id);
    expect(listed).not.toContain("secret");
    const me = await service.get<Identity>("/v1/me", { headers: { authorization: `Bearer ${made.secret}` } });
    expect(me).toEqual({ workspace: "shown", actor: made.id, role: "viewer", via: "key" });
  });

  it("is good until it expires", async () => {
    const holder = await service.holder("expiring");
    const made = await service.get<ApiKeyWithSecret>("/v1/api-keys", {
      body: { name: "Two days", role: "viewer", days: 2 },
      headers: holder,
    });
    const headers = { authorization: `Bearer ${made.secret}` };
    now = new Date(now.getTime() + 2 * 86_400_000 - 1);
    expect((await service.ask("/v1/me", { headers })).status).toBe(200);
    now = new Date(now.getTime() + 1);
    expect(await service.refused("/v1/me", { headers })).toMatchObject({
      code: "ACCESS_TOKEN_EXPIRED",
      status: 401,
    });
  });

  it("is of no use once revoked, at once and for good", async () => {
    const holder = await service.holder("revoking");
    const made = await service.get<ApiKeyWithSecret>("/v1/api-keys", {
      body: { name: "Lost", role: "viewer" },
      headers: holder,
    });
    const revoke = () =>
      service.get<ApiKey>(`/v1/api-keys/${made.id}/revoke`, { method: "POST", headers: holder });
    const first = await revoke();
    expect(first.revokedAt).toBe(now.toISOString());
    expect(await revoke()).toEqual(first);
    const headers = { authorization: `Bearer ${made.secret}` };
    expect(await service.refused("/v1/me", { headers })).toMatchObject({ code: "UNAUTHENTICATED" });
  });

  it("notes when it was used", async () => {
    const holder = await service.holder("used");
    const when = async () =>
      (await service.get<{ items: ApiKey[] }>("/v1/api-keys", { headers: holder })).items[0]!.lastUsedAt;
    expect(await when()).toBe(now.toISOString());
    const first = now.toISOString();
    now = new Date(now.getTime() + 30_000);
    expect(await when()).toBe(first);
    now = new Date(now.getTime() + 31_000);
    expect(await when()).toBe(now.toISOString());
  });
});

describe("a role", () => {
  const allowed = {
    viewer: ["viewer"],
    "board-member": ["viewer", "board-member"],
    analyst: ["viewer", "analyst"],
  } as const;

  it.each(Object.entries(allowed))("%s may do what the contract says and no more", async (role, may) => {
    const holder = await service.holder(`role-${role}`, role as keyof typeof allowed);
    for (const record of records.filter(
      (one) => one.role !== "anyone" && !(may as readonly string[]).includes(one.role),
    )) {
      const path = record.path.replaceAll(/\{\w+\}/g, "x");
      const problem = await service.refused(path, { method: record.method, headers: holder });
      expect(problem, record.id).toMatchObject({ code: "ACCESS_DENIED", status: 403 });
    }
  });

  it("viewer reads and does not write", async () => {
    const holder = await service.holder("reading", "viewer");
    expect((await service.ask("/v1/scenarios", { headers: holder })).status).toBe(200);
    expect((await service.ask("/v1/scenarios", { body: SMALL, headers: holder })).status).toBe(403);
  });
});

test("a server can tell whether any key would let anybody in", async () => {
  expect(await isAnyKeyGood(service.parts.database, now)).toBe(true);
  const fresh = await testService();
  expect(await isAnyKeyGood(fresh.parts.database, now)).toBe(false);
});
