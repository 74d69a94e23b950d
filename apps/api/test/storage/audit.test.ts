import type { AuditEntry, Page } from "@shared-services/contracts/routes";
import fc from "fast-check";
import { expect, test } from "vitest";
import { firstBroken } from "../../src/storage/audit.ts";
import { inWorkspace } from "../../src/storage/database.ts";
import { auditEntries } from "../../src/storage/schema.ts";
import { SMALL, testService } from "../service.ts";

const service = await testService();
const { items: before } = await service.get<Page<AuditEntry>>("/v1/audit");
await Promise.all(
  Array.from({ length: 12 }, (_, i) =>
    service.get("/v1/scenarios", { body: { ...SMALL, name: `Scenario ${i}` } }),
  ),
);
const { items: log } = await service.get<Page<AuditEntry>>("/v1/audit");

test("the log says who did what to what, and by which request", () => {
  expect(before).toEqual([]);
  expect(log).toHaveLength(12);
  expect(log[0]).toMatchObject({
    sequence: 1,
    actor: "local",
    role: "administrator",
    action: "scenarios.create",
    resource: expect.stringMatching(/^sc_/),
    before: null,
    after: expect.stringMatching(/^[0-9a-f]{64}$/),
    requestId: expect.stringMatching(/^req_/),
    previousHash: "0".repeat(64),
  });
});

test("each entry follows from the one before it, also when many write at once", () => {
  expect(firstBroken("local", log)).toBeUndefined();
});

test("a changed, missing, moved or foreign entry is found", () => {
  fc.assert(
    fc.property(
      fc.nat(log.length - 1),
      fc.constantFrom("actor", "action", "resource", "at", "after"),
      (i, field) => {
        const forged = log.map((entry, k) => (k === i ? { ...entry, [field]: "forged" } : entry));
        expect(firstBroken("local", forged)?.sequence).toBe(i + 1);
      },
    ),
    { seed: 3, numRuns: 60 },
  );
  expect(firstBroken("local", log.toSpliced(4, 1))?.sequence).toBe(6);
  expect(firstBroken("local", [log[1]!, log[0]!])?.sequence).toBe(2);
  expect(firstBroken("elsewhere", log)?.sequence).toBe(1);
});

test("nobody can change or empty it, not even the owner of the tables", async () => {
  const { pool } = service.parts.database;
  await pool.query("SELECT set_config('simulator.workspace', 'local', false)");
  for (const attempt of [
    "UPDATE simulator.audit_entry SET actor = 'nobody'",
    "DELETE FROM simulator.audit_entry",
    "TRUNCATE simulator.audit_entry",
  ]) {
    await expect(pool.query(attempt)).rejects.toThrow("the audit log only grows");
  }
  const asMember = inWorkspace(service.parts.database, "local", (transaction) =>
    transaction.delete(auditEntries),
  );
  await expect(asMember).rejects.toThrow();
});

test("what is refused leaves no entry", async () => {
  await service.refused("/v1/scenarios", { body: { ...SMALL, partnership: "nowhere" } });
  expect((await service.get<Page<AuditEntry>>("/v1/audit")).items).toHaveLength(12);
});
