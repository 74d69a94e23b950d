import type {
  AuditEntry,
  Identity,
  Membership,
  Page,
  Problem,
  WorkspaceList,
} from "@shared-services/contracts/routes";
import { describe, expect, it, test } from "vitest";
import { firstBroken } from "../../src/storage/audit.ts";
import { testService } from "../service.ts";
import { identityProvider } from "./identity-provider.ts";

const provider = await identityProvider();
const service = await testService({ access: { open: false, oidc: provider.settings } });

type Headers = Readonly<Record<string, string>>;

const members = async (headers: Headers) =>
  (await service.get<Page<Membership>>("/v1/memberships", { headers })).items;
const add = (headers: Headers, subject: string, role: string) =>
  service.get<Membership>("/v1/memberships", { headers, body: { subject, name: subject, role } });
const me = (headers: Headers) => service.get<Identity>("/v1/me", { headers });
/** Changes or removes a membership as it now is. */
const change = (headers: Headers, id: string, role: string | null) =>
  service.ask(`/v1/memberships/${id}`, {
    method: role === null ? "DELETE" : "PATCH",
    headers: { ...headers, "if-match": "*", "content-type": "application/merge-patch+json" },
    ...(role !== null && { body: { role } }),
  });
/** Somebody whose token names neither workspace nor role. */
const person = async (subject: string, headers: Headers = {}) => ({
  authorization: `Bearer ${await provider.token({ sub: subject, ods: undefined, roles: undefined })}`,
  ...headers,
});

describe("a person", () => {
  it("is let in by an administrator, with the role given, and put out again at once", async () => {
    const admin = await service.holder("in-and-out");
    expect(await service.refused("/v1/me", { headers: await person("jo") })).toMatchObject({ status: 403 });
    const made = await add(admin, "jo", "analyst");
    expect(await me(await person("jo"))).toEqual({
      workspace: "in-and-out",
      actor: "jo",
      role: "analyst",
      via: "membership",
    });
    expect((await members(admin)).map(({ kind, subject }) => [kind, subject])).toEqual([
      ["key", null],
      ["person", "jo"],
    ]);
    expect((await change(admin, made.id, "viewer")).status).toBe(200);
    expect((await me(await person("jo"))).role).toBe("viewer");
    expect((await change(admin, made.id, null)).status).toBe(200);
    expect(await service.refused("/v1/me", { headers: await person("jo") })).toMatchObject({ status: 403 });
    expect((await change(admin, made.id, null)).status).toBe(404);
  });

  it("is in a workspace once", async () => {
    const admin = await service.holder("once");
    await add(admin, "sam", "viewer");
    const body = { subject: "sam", name: "Sam", role: "administrator" };
    expect(await service.refused("/v1/memberships", { headers: admin, body })).toMatchObject({
      code: "CONFLICT",
      status: 409,
    });
    expect((await me(await person("sam"))).role).toBe("viewer");
  });

  it("of several workspaces says in which each request is, and is in no others", async () => {
    const [one, two] = [await service.holder("one"), await service.holder("two")];
    await add(one, "max", "viewer");
    await add(two, "max", "administrator");
    expect(await service.refused("/v1/me", { headers: await person("max") })).toMatchObject({
      code: "INVALID_HEADER",
      errors: [{ parameter: "Workspace", expected: "one or two" }],
    });
    expect(await me(await person("max", { workspace: "one" }))).toMatchObject({ role: "viewer" });
    const inTwo = await person("max", { workspace: "two" });
    expect(await me(inTwo)).toMatchObject({ role: "administrator" });
    expect(await service.get<WorkspaceList>("/v1/workspaces", { headers: inTwo })).toEqual({
      workspaces: [
        { workspace: "two", role: "administrator" },
        { workspace: "one", role: "viewer" },
      ],
    });
    for (const workspace of ["in-and-out", "nowhere", "org_RM1"]) {
      const headers = await person("max", { workspace });
      expect(await service.refused("/v1/me", { headers })).toMatchObject({ code: "NOT_FOUND", status: 404 });
    }
    expect(await members(inTwo)).toHaveLength(2);
  });

  it("has the role of the membership where the token claims another, and that of the token where there is none", async () => {
    const claims = { sub: "alex", ods: "RGP", roles: ["administrator"] };
    const headers = { authorization: `Bearer ${await provider.token(claims)}` };
    expect(await me(headers)).toMatchObject({ workspace: "org_RGP", role: "administrator", via: "claims" });
    await add(headers, "alex", "viewer");
    expect(await me(headers)).toMatchObject({ workspace: "org_RGP", role: "viewer", via: "membership" });
  });
});

describe("a key", () => {
  it("is a member too: its role can be changed, and to remove it revokes it", async () => {
    const admin = await service.holder("keys");
    const viewer = await service.holder("keys", "viewer");
    const [, member] = await members(admin);
    expect(member).toMatchObject({ kind: "key", name: "viewer", role: "viewer" });
    expect((await change(admin, member!.id, "analyst")).status).toBe(200);
    expect((await me(viewer)).role).toBe("analyst");
    expect((await change(admin, member!.id, null)).status).toBe(200);
    expect(await service.refused("/v1/me", { headers: viewer })).toMatchObject({ code: "UNAUTHENTICATED" });
  });

  it("is in its own workspace and no other", async () => {
    const headers = { ...(await service.holder("mine")), workspace: "keys" };
    expect(await service.refused("/v1/me", { headers })).toMatchObject({ code: "NOT_FOUND", status: 404 });
  });
});

describe("the last administrator", () => {
  it("cannot be removed, lowered or revoked, and can once there is another", async () => {
    const admin = await service.holder("last");
    await service.holder("last", "analyst");
    const [last] = await members(admin);
    for (const role of ["analyst", null]) {
      const response = await change(admin, last!.id, role);
      const { code } = (await response.json()) as Problem;
      expect([response.status, code]).toEqual([409, "LAST_ADMINISTRATOR"]);
    }
    const revoke = `/v1/api-keys/${last!.id}/revoke`;
    expect(await service.refused(revoke, { method: "POST", headers: admin })).toMatchObject({ status: 409 });
    expect((await me(admin)).role).toBe("administrator");
    await add(admin, "successor", "administrator");
    expect((await change(admin, last!.id, null)).status).toBe(200);
    expect((await me(await person("successor"))).role).toBe("administrator");
  });

  it("is one of two who put each other out at the same moment", async () => {
    for (let round = 0; round < 5; round++) {
      const workspace = `duel-${round}`;
      const [one, two] = [await service.holder(workspace), await service.holder(workspace)];
      const [first, second] = await members(one);
      const both = await Promise.all([change(one, second!.id, null), change(two, first!.id, null)]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, expect.toBeOneOf([401, 409])]);
    }
  });
});

test("a change that starts from another state than there is now is refused", async () => {
  const admin = await service.holder("stale");
  const { id } = await add(admin, "kim", "viewer");
  const read = await service.ask(`/v1/memberships/${id}`, { headers: admin });
  const tag = read.headers.get("etag")!;
  const patch = (etag?: string) =>
    service.ask(`/v1/memberships/${id}`, {
      method: "PATCH",
      headers: {
        ...admin,
        "content-type": "application/merge-patch+json",
        ...(etag && { "if-match": etag }),
      },
      body: { role: "analyst" },
    });
  expect((await patch()).status).toBe(428);
  expect((await patch(tag)).status).toBe(200);
  expect((await patch(tag)).status).toBe(412);
});

test("who let whom in, changed whom and put whom out is in the audit log, which stays whole", async () => {
  const admin = await service.holder("audited");
  const { id } = await add(admin, "pat", "viewer");
  await change(admin, id, "analyst");
  await change(admin, id, null);
  const { items } = await service.get<Page<AuditEntry>>("/v1/audit", { headers: admin });
  const { actor } = await me(admin);
  expect(items.map((entry) => [entry.action, entry.resource, entry.actor])).toEqual(
    ["memberships.add", "memberships.change", "memberships.remove"].map((action) => [action, id, actor]),
  );
  expect(items.map(({ before, after }) => [before !== null, after !== null])).toEqual([
    [false, true],
    [true, true],
    [true, false],
  ]);
  expect(items[1]!.before).toBe(items[0]!.after);
  expect(firstBroken("audited", items)).toBeUndefined();
});

test("row-level security shows a workspace's own members, and to a person only where they are one", async () => {
  const admin = await service.holder("rows");
  await add(admin, "rows.person", "viewer");
  const client = await service.parts.database.pool.connect();
  const seen = async (setting: string, value: string) => {
    await client.query("BEGIN; SET LOCAL ROLE simulator_member");
    await client.query("SELECT set_config($1, $2, true)", [setting, value]);
    const { rows } = await client.query("SELECT workspace, subject FROM simulator.membership");
    await client.query("ROLLBACK");
    return rows;
  };
  try {
    const row = { workspace: "rows", subject: "rows.person" };
    expect(await seen("simulator.workspace", "rows")).toEqual([row]);
    expect(await seen("simulator.subject", "rows.person")).toEqual([row]);
    expect(await seen("simulator.workspace", "")).toEqual([]);
    expect(await seen("simulator.subject", "")).toEqual([]);
  } finally {
    client.release();
  }
});
