import {
  type ApiKey,
  type BaselineVersion,
  type Membership,
  type OperationRecord,
  operations,
  type Page,
  type Partnership,
  type Run,
  type Scenario,
  type StoredAgreement,
  type StoredOperatingModel,
} from "@shared-services/contracts/routes";
import { AGREEMENTS, OPERATING_MODELS } from "@shared-services/simulation";
import { beforeAll, describe, expect, it } from "vitest";
import { type Ask, SMALL, testService } from "../service.ts";

const records: readonly OperationRecord[] = operations;
const service = await testService();
const [ours, theirs] = [await service.holder("ours"), await service.holder("theirs")];
const asOurs = (asked: Ask = {}): Ask => ({ ...asked, headers: { ...ours, ...asked.headers } });
const asTheirs = (asked: Ask = {}): Ask => ({ ...asked, headers: { ...theirs, ...asked.headers } });

/** One of everything that can be made, made by us; by the name that it has in paths. */
const made: Record<string, string> = {};
/** Everything that only our answers may hold. */
const secrets: string[] = [];

beforeAll(async () => {
  service.work();
  const partnership = await service.get<Partnership>(
    "/v1/partnerships",
    asOurs({ body: { name: "Our secret partnership", members: ["RGP", "RM1"] } }),
  );
  const { id: _, ...model } = OPERATING_MODELS.find((one) => one.id === "joint-organisation")!;
  const operatingModel = await service.get<StoredOperatingModel>(
    "/v1/operating-models",
    asOurs({ body: { ...model, label: "Our secret model" } }),
  );
  const agreement = await service.get<StoredAgreement>(
    "/v1/agreements",
    asOurs({ body: { ...AGREEMENTS[0]!.agreement, label: "Our secret agreement" } }),
  );
  const template = await (
    await service.ask(`/v1/partnerships/${partnership.id}/baseline/template?trust=RGP`, asOurs())
  ).text();
  const baseline = await service.get<BaselineVersion>(
    "/v1/baselines",
    asOurs({ body: { partnership: partnership.id, name: "Our secret return", text: changed(template) } }),
  );
  const document = {
    ...SMALL,
    name: "Our secret scenario",
    partnership: partnership.id,
    baseline: baseline.id,
    operatingModel: operatingModel.id,
    agreement: agreement.id,
  };
  const scenario = await service.get<Scenario>("/v1/scenarios", asOurs({ body: document }));
  const run = await service.get<Run>(
    "/v1/runs",
    asOurs({ body: { scenario: scenario.id }, headers: { prefer: "wait=20" } }),
  );
  const key = await service.get<ApiKey>(
    "/v1/api-keys",
    asOurs({ body: { name: "Our secret key", role: "viewer" } }),
  );
  const membership = await service.get<Membership>(
    "/v1/memberships",
    asOurs({ body: { subject: "our.secret.person", name: "Our secret person", role: "viewer" } }),
  );
  expect(run.status).toBe("succeeded");
  Object.assign(made, {
    trust: "RM1",
    partnership: partnership.id,
    operatingModel: operatingModel.id,
    agreement: agreement.id,
    baseline: baseline.id,
    scenario: scenario.id,
    run: run.id,
    key: key.id,
    membership: membership.id,
  });
  secrets.push("Our secret", "our.secret", ...Object.values(made).filter((id) => id !== "RM1"));
});

/** The template with its first amount of pay doubled. */
function changed(template: string): string {
  return template.replace(/^(RGP,.*?),(\d[\d.]*)/m, (_, before, amount) => `${before},${Number(amount) * 2}`);
}

const pathOf = (record: OperationRecord) => record.path.replaceAll(/\{(\w+)\}/g, (_, name) => made[name]!);

/** A request for each operation, as if all that we made were the caller's own. */
function requestFor(record: OperationRecord): { readonly path: string; readonly asked: Ask } {
  const bodies: Readonly<Record<string, unknown>> = {
    "partnerships.create": { name: "Theirs", members: ["RGP", "RM1"] },
    "operatingModels.create": { ...withoutId(OPERATING_MODELS[1]!), label: "Theirs" },
    "baselines.create": { partnership: made.partnership, name: "Theirs", text: "x" },
    "baselines.check": { partnership: made.partnership, name: "Theirs", text: "x" },
    "scenarios.create": { ...SMALL, partnership: made.partnership },
    "scenarios.patch": { name: "Theirs" },
    "scenarios.fork": {},
    "glances.take": { scenario: made.scenario },
    "runs.create": { scenario: made.scenario },
    "gainShare.evaluate": { game: { players: ["a", "b"], worth: [0, 0, 0, 1] } },
    "gainShare.takeUp": { game: { players: ["a", "b"], worth: [0, 0, 0, 1] } },
    "gainShare.choose": { game: { players: ["a", "b"], worth: [0, 0, 0, 1] }, splits: { half: [0.5, 0.5] } },
    "gainShare.settle": {
      agreement: AGREEMENTS[1]!.agreement,
      trusts: ["a", "b"],
      futures: [{ shared: [[1], [0]], baselineCost: [[1], [1]] }],
    },
    "results.takeUp": {},
    "agreements.create": { ...AGREEMENTS[1]!.agreement, label: "Theirs" },
    "memberships.add": { subject: "their.person", name: "Theirs", role: "viewer" },
    "memberships.change": { role: "administrator" },
    "apiKeys.create": { name: "Theirs", role: "viewer" },
  };
  const queries: Readonly<Record<string, string>> = {
    "baselines.template": "?trust=RGP",
    "scenarios.diff": `?against=${made.scenario}`,
    "comparisons.get": `?runs=${made.run},${made.run!.replace(/.$/, (last) => (last === "0" ? "1" : "0"))}`,
    "runs.list": `?scenario=${made.scenario}`,
    "baselines.list": `?partnership=${made.partnership}`,
  };
  const body = bodies[record.id];
  const headers: Record<string, string> = record.versioned ? { "if-match": "*" } : {};
  return {
    path: pathOf(record) + (queries[record.id] ?? ""),
    asked: { method: record.method, headers, ...(body !== undefined && { body }) },
  };
}

function withoutId({ id: _, ...rest }: (typeof OPERATING_MODELS)[number]) {
  return rest;
}

const SAID_BACK = new Set(["instance", "detail", "received", "message"]);

/** True where the path names something that we made. */
const isOurs = (record: OperationRecord) =>
  [...record.path.matchAll(/\{(\w+)\}/g)].some(([, name]) => name !== "trust");

describe("of two workspaces, neither sees or touches what the other made", () => {
  it.each(records.map((record) => [record.id, record] as const))("%s", async (_, record) => {
    const { path, asked } = requestFor(record);
    const response = await service.ask(path, asTheirs(asked));
    const text = await response.text();
    if (record.role !== "anyone" && isOurs(record)) expect(response.status, text).toBe(404);
    for (const secret of secrets) {
      // What the caller sent may be said back in a problem.
      const said = response.ok
        ? text
        : JSON.stringify(JSON.parse(text), (key, value) => (SAID_BACK.has(key) ? "" : value));
      expect(said).not.toContain(secret);
    }
    expect(response.status).not.toBe(500);
  });

  it("ours is still as it was", async () => {
    const scenario = await service.get<Scenario>(`/v1/scenarios/${made.scenario}`, asOurs());
    expect(scenario).toMatchObject({
      revision: 1,
      archived: false,
      document: { name: "Our secret scenario" },
    });
    expect((await service.get<Run>(`/v1/runs/${made.run}`, asOurs())).status).toBe("succeeded");
    const keys = await service.get<Page<ApiKey>>("/v1/api-keys", asOurs());
    expect(keys.items.every((key) => key.revokedAt === null)).toBe(true);
    const { items } = await service.get<Page<Membership>>("/v1/memberships", asOurs());
    expect(items.map(({ name, role }) => [name, role])).toEqual([
      ["administrator", "administrator"],
      ["Our secret key", "viewer"],
      ["Our secret person", "viewer"],
    ]);
  });

  it("the same scenario is simulated by each for itself", async () => {
    const body = { body: { document: SMALL }, headers: { prefer: "wait=20" } };
    const run = await service.get<Run>("/v1/runs", asOurs(body));
    const other = await service.get<Run>("/v1/runs", asTheirs(body));
    expect(other.id).not.toBe(run.id);
    expect(other.resultsHash).toBe(run.resultsHash);
  });
});
