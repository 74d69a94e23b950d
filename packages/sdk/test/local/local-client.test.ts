import { createHash } from "node:crypto";
import { type OperationId, type OperationRecord, operations } from "@shared-services/contracts/routes";
import { operationSchemas } from "@shared-services/contracts/schemas";
import {
  defaultParameters,
  estimateBaseline,
  evidenceVersion,
  partnerships,
  publicTrusts,
} from "@shared-services/public-data";
import {
  OPERATING_MODELS,
  type OperatingModel,
  resolveScenario,
  runScenario,
} from "@shared-services/simulation";
import { describe, expect, test } from "vitest";
import { createLocalClient } from "../../src/local/create-local-client.ts";
import { localHandlers } from "../../src/local/local-handlers.ts";

const document = {
  name: "Joint organisation",
  partnership: "two-trust-integration",
  operatingModel: "joint-organisation",
  draws: 100,
  gameDraws: 16,
};

function model(id: string): OperatingModel {
  return OPERATING_MODELS.find((one) => one.id === id) as OperatingModel;
}

/** A return whose first line has a figure of the trust's own in its first column of numbers. */
function withOwnFigure(template: string): string {
  const lines = template.split("\r\n");
  const cells = lines[2]?.split(",") ?? [];
  const column = cells.findIndex((cell) => /^\d+(\.\d+)?$/.test(cell));
  cells[column] = String(Number(cells[column]) + 1);
  return lines.with(2, cells.join(",")).join("\r\n");
}

describe("a run without a server", () => {
  test("gives the very bytes that the engine gives, with progress that only rises", async () => {
    const members = partnerships.find(({ id }) => id === document.partnership)?.trusts ?? [];
    const scenario = resolveScenario(
      { ...document, schemaVersion: 1, evidence: { version: evidenceVersion }, baseline: "public" },
      {
        baseline: estimateBaseline(members),
        operatingModel: model(document.operatingModel),
        standAlone: model("stand-alone"),
        parameters: defaultParameters(),
        evidenceVersion,
      },
    );
    const progress: number[] = [];
    const client = createLocalClient();
    const { run, results } = await client.runs.createAndWait(
      { document },
      { onProgress: ({ done }) => progress.push(done) },
    );
    const bytes = JSON.stringify(runScenario(scenario));
    expect(JSON.stringify(results) === bytes).toBe(true);
    expect(run.resultsHash).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(run).toMatchObject({ status: "succeeded", scenarioHash: results.record.scenarioHash });
    expect(progress.length).toBeGreaterThan(0);
    expect(progress).toEqual([...new Set(progress)].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(run.progress.total);
  });

  test("the same scenario is the same run, another seed is another", async () => {
    const client = createLocalClient();
    const first = await client.runs.create({ document });
    expect((await client.runs.create({ document: { ...document, name: "Other words" } })).id).toBe(first.id);
    expect((await client.runs.create({ document: { ...document, seed: "2" } })).id).not.toBe(first.id);
    expect((await client.runs.wait(first.id)).status).toBe("succeeded");
  });

  test("a cancelled run ends at once, has no results, and starts anew under its id when it is asked for again", async () => {
    const client = createLocalClient();
    const started = await client.runs.create({ document: { ...document, draws: 20_000 } });
    const cancelled = await client.runs.cancel(started.id);
    expect(cancelled.status).toBe("cancelled");
    expect(await client.runs.cancel(started.id)).toEqual(cancelled);
    await expect(client.results.get(started.id)).rejects.toMatchObject({ code: "RUN_NOT_FINISHED" });
    const again = await client.runs.create({ document: { ...document, draws: 20_000 } });
    expect(again).toMatchObject({ id: started.id, status: "queued", finishedAt: null });
    const events = client.runs.events(again.id);
    expect((await events.next()).value).toMatchObject({ event: "progress" });
    await client.runs.cancel(again.id);
    for await (const event of events) if (event.event === "done") expect(event.data.status).toBe("cancelled");
  });

  test("what is wrong with a scenario is said all at once, where it is", async () => {
    const client = createLocalClient();
    const members = { XXX: { joins: true }, YYY: { joins: true } };
    const error = await client.runs.create({ document: { ...document, members } }).catch((reason) => reason);
    expect(error).toMatchObject({ name: "InvalidInputError", status: 422, code: "INVALID_SCENARIO" });
    expect(error.faults.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      "/document/members/XXX",
      "/document/members/YYY",
    ]);
    expect(error.faults[0].message).toMatch(/^\/document\/members\/XXX: /);
    const nowhere = { ...document, partnership: "atlantis", operatingModel: "magic" };
    await expect(client.runs.create({ document: nowhere })).rejects.toMatchObject({
      faults: [{ code: "UNKNOWN_PARTNERSHIP" }, { code: "UNKNOWN_OPERATING_MODEL" }],
    });
  });

  test.each([
    ["NUL", { name: "a\u0000" }, "MALFORMED_JSON"],
    ["half a surrogate pair", { name: "\ud800" }, "MALFORMED_JSON"],
    ["a key that changes what an object is", { members: JSON.parse('{"__proto__":{}}') }, "DUPLICATE_KEY"],
  ])("%s is refused as the service refuses it", async (_, part, code) => {
    const call = createLocalClient().glances.take({ document: { ...document, ...part } });
    await expect(call).rejects.toMatchObject({ status: 400, code });
  });

  test("numbers that JSON cannot hold are refused as what they were, all at once", async () => {
    const wrong = {
      ...document,
      readiness: Number.NaN,
      draws: 100n as never,
      members: { "a/b": { wave: -1 / 0 } },
    };
    const call = createLocalClient().glances.take({ document: wrong });
    await expect(call).rejects.toMatchObject({
      name: "InvalidInputError",
      status: 400,
      code: "INVALID_INPUT",
      attempts: 0,
      faults: [
        { message: "/document/draws: expected a number that JSON can hold, got 100n" },
        { message: "/document/readiness: expected a number that JSON can hold, got NaN" },
        { pointer: "/document/members/a~1b/wave", received: "-Infinity" },
      ],
    });
  });

  test("what the schema refuses is refused before the engine sees it", async () => {
    const client = createLocalClient();
    const wrong = { ...document, draws: 7, typo: 1 } as typeof document;
    await expect(client.runs.create({ document: wrong })).rejects.toMatchObject({
      status: 400,
      code: "INVALID_INPUT",
    });
    await expect(client.trusts.list({ limit: 0 }).first()).rejects.toMatchObject({
      faults: [{ parameter: "limit" }],
    });
  });
});

describe("previews", () => {
  test("a newer one takes the place of an older one, which stops", async () => {
    const client = createLocalClient();
    const older = client.preview({ ...document, seed: "a" });
    const newer = client.preview({ ...document, seed: "b" });
    await expect(older).rejects.toMatchObject({ name: "SupersededError" });
    const { results } = await newer;
    expect(results.record).toMatchObject({ seed: "b", draws: 100, gameDraws: 16 });
  });

  test("are small unless asked otherwise, and can be aborted", async () => {
    const client = createLocalClient();
    const { draws: _, gameDraws: __, ...rest } = document;
    const source = new AbortController();
    const preview = client.preview(rest, { signal: source.signal, onProgress: () => source.abort("enough") });
    await expect(preview).rejects.toBe("enough");
    const [run] = await client.runs.list().toArray({ limit: 1 });
    expect(run?.document).toMatchObject({ draws: 1_000, gameDraws: 32 });
    await expect(client.preview(rest, { signal: AbortSignal.abort("before") })).rejects.toBe("before");
  });
});

describe("every operation of the API", () => {
  const handled = Object.keys(localHandlers());
  const refused = (operations as readonly OperationRecord[]).filter(({ id }) => !handled.includes(id));

  test("that needs a server is refused as not available here, and no other", () => {
    expect(refused.map(({ id }) => id)).toEqual([
      "memberships.list",
      "memberships.get",
      "memberships.add",
      "memberships.change",
      "memberships.remove",
      "apiKeys.list",
      "apiKeys.create",
      "apiKeys.revoke",
      "audit.list",
      "service.ready",
      "service.openapi",
    ]);
  });

  test("the refusal is typed and says what to use", async () => {
    await expect(createLocalClient().audit.list().first()).rejects.toMatchObject({
      name: "NotAvailableLocallyError",
      message: expect.stringContaining("GET /v1/audit needs a server"),
    });
  });

  test("answers what the contract says", async () => {
    const client = createLocalClient();
    const answers: Partial<Record<OperationId, unknown>> = {};
    answers["trusts.list"] = await client.trusts.list({ q: "norfolk" }).first();
    answers["trusts.get"] = await client.trusts.get("RM1");
    answers["partnerships.list"] = await client.partnerships.list().first();
    answers["partnerships.get"] = await client.partnerships.get(document.partnership);
    const pair = await client.partnerships.create({ name: "Two", members: ["RM1", "RGP"] });
    answers["partnerships.create"] = pair;
    answers["services.list"] = await client.services.list({ function: "finance" }).first();
    answers["evidence.list"] = await client.evidence.list().first();
    answers["evidence.readiness"] = await client.evidence.readiness();
    answers["operatingModels.list"] = await client.operatingModels.list().first();
    answers["operatingModels.get"] = await client.operatingModels.get("joint-venture");
    const { id: _, ...ours } = model("joint-venture");
    const own = await client.operatingModels.create({ ...ours, label: "Ours" });
    answers["operatingModels.create"] = own;
    answers["agreements.list"] = await client.agreements.list().first();
    const { label, basis, clauses } = await client.agreements.get("default");
    const agreed = await client.agreements.create({ label, basis, clauses, partnership: pair.id });
    answers["agreements.create"] = agreed;
    answers["agreements.get"] = await client.agreements.get(agreed.id);
    answers["gainShare.clauses"] = await client.gainShare.clauses().first();
    answers["baselines.estimate"] = await client.baselines.estimate(pair.id);
    const template = await client.baselines.template(pair.id, "RGP");
    answers["baselines.template"] = template;
    const text = withOwnFigure(template);
    const draft = { partnership: pair.id, name: "Returns", text };
    answers["baselines.check"] = await client.baselines.check(draft);
    const imported = await client.baselines.create(draft);
    answers["baselines.create"] = imported;
    answers["baselines.list"] = await client.baselines.list({ partnership: pair.id }).first();
    answers["baselines.get"] = await client.baselines.get(imported.id);
    const scenario = await client.scenarios.create({
      ...document,
      partnership: pair.id,
      baseline: imported.id,
      agreement: agreed.id,
    });
    answers["scenarios.create"] = scenario;
    answers["scenarios.get"] = await client.scenarios.get(scenario.id);
    const fork = await client.scenarios.fork(scenario.id, { patch: { operatingModel: own.id } });
    answers["scenarios.fork"] = fork;
    answers["scenarios.patch"] = await client.scenarios.patch(fork.id, { draws: 150 }, { ifMatch: '"1"' });
    answers["scenarios.diff"] = await client.scenarios.diff(fork.id, scenario.id);
    answers["scenarios.archive"] = await client.scenarios.archive(fork.id);
    answers["scenarios.restore"] = await client.scenarios.restore(fork.id);
    answers["scenarios.list"] = await client.scenarios.list().first();
    const { run, results } = await client.runs.createAndWait({ scenario: scenario.id });
    const { run: other } = await client.runs.createAndWait({ scenario: fork.id });
    answers["glances.take"] = await client.glances.take({ scenario: scenario.id });
    answers["runs.create"] = run;
    answers["runs.get"] = await client.runs.get(run.id);
    answers["runs.cancel"] = await client.runs.cancel(run.id);
    answers["runs.list"] = await client.runs.list({ status: "succeeded" }).first();
    answers["runs.events"] = (await client.runs.events(run.id).next()).value;
    answers["results.get"] = results;
    answers["results.summary"] = await client.results.summary(run.id);
    answers["results.trusts"] = await client.results.trusts(run.id);
    answers["results.years"] = await client.results.years(run.id);
    answers["results.services"] = await client.results.services(run.id);
    answers["results.bridge"] = await client.results.bridge(run.id);
    answers["results.appraisal"] = await client.results.appraisal(run.id);
    answers["results.productivity"] = await client.results.productivity(run.id);
    answers["results.views"] = await client.results.views(run.id);
    answers["results.systems"] = await client.results.systems(run.id);
    answers["results.draws"] = await client.results.draws(run.id);
    answers["results.staff"] = await client.results.staff(run.id);
    answers["results.game"] = await client.results.game(run.id);
    answers["comparisons.get"] = await client.comparisons.get({ runs: [run.id, other.id] });
    answers["gainShare.rules"] = await client.gainShare.rules().first();
    const game = { players: ["A", "B", "C"], worth: [0, 0, 0, 6, 0, 4, 5, 12] };
    answers["results.takeUp"] = await client.results.takeUp(run.id);
    answers["gainShare.takeUp"] = await client.gainShare.takeUp({ game });
    answers["gainShare.choose"] = await client.gainShare.choose({
      game,
      splits: { a: [12, 0, 0], b: [0, 6, 6] },
    });
    answers["gainShare.settle"] = await client.gainShare.settle({
      agreement: { label, basis, clauses },
      trusts: ["A", "B"],
      futures: [{ shared: [[10], [2]], own: [[-1], [-3]], baselineCost: [[100], [100]] }],
    });
    answers["gainShare.evaluate"] = await client.gainShare.evaluate({ game, proposals: { ours: [5, 4, 3] } });
    answers["access.me"] = await client.access.me();
    answers["access.workspaces"] = await client.access.workspaces();
    answers["service.alive"] = await client.service.alive();
    answers["service.version"] = await client.service.version();
    expect(Object.keys(answers).sort()).toEqual([...handled].sort());
    for (const [id, answer] of Object.entries(answers)) {
      const { error } = operationSchemas[id as OperationId].answer.safeParse(answer);
      expect(error?.issues ?? [], id).toEqual([]);
    }
  });
});

test("a game of more than 13 trusts is sampled, and keeps the contract", { timeout: 60_000 }, async () => {
  const client = createLocalClient();
  const members = publicTrusts.slice(0, 14).map(({ ods }) => ods);
  const { id } = await client.partnerships.create({ name: "Fourteen trusts", members });
  const { run, results } = await client.runs.createAndWait({
    document: {
      name: "Sampled",
      partnership: id,
      operatingModel: "joint-organisation",
      draws: 256,
      horizon: 5,
    },
  });
  const { error } = operationSchemas["results.get"].answer.safeParse(results);
  expect(error?.issues ?? []).toEqual([]);
  const { sampled } = results.gainShare ?? {};
  expect(sampled).toMatchObject({ sets: 4, orders: 4 * 28, probed: 4 * 8 });
  expect(sampled?.estimates.map(({ rule }) => rule)).toEqual([
    "shapley",
    "weighted-shapley",
    "owen",
    "banzhaf",
  ]);
  expect(sampled?.tau.trusts).toHaveLength(14);
  expect([null, false]).toContain(sampled?.convex.holds);
  expect(results.gainShare?.agreement.settlements).toHaveLength(2);
  const asked = await client.results.takeUp(run.id, { decisions: { [members[0]!]: "defer" } });
  expect(operationSchemas["results.takeUp"].answer.safeParse(asked).error?.issues ?? []).toEqual([]);
  expect([asked.players.length, asked.futures]).toEqual([14, 64]);
  await expect(client.results.takeUp(run.id, { rule: "equal" })).rejects.toMatchObject({
    code: "INVALID_GAME",
    message: expect.stringContaining("Leave the rule out"),
  });
});

test("an agreement keeps what partners say of themselves, quotes a rule, and is refused at the field", async () => {
  const client = createLocalClient();
  const { label, basis, clauses } = await client.agreements.get("default");
  const by = (parts: readonly object[]) =>
    clauses.map((one) => (one.clause === "split" ? { ...one, parts } : one)) as typeof clauses;
  const quoted = { key: "shapley", share: 0.5, negatives: "nought", fallback: "equal" };
  const { members } = await client.partnerships.get(document.partnership);
  const weights = Object.fromEntries(members.map((ods, at) => [ods, at + 1]));
  const agreed = await client.agreements.create({
    label,
    basis,
    clauses: by([quoted, { key: "weights", share: 0.5 }]),
    given: { weights },
    partnership: document.partnership,
  });
  expect((await client.agreements.get(agreed.id)).given).toEqual({ weights });
  const { results } = await client.runs.createAndWait({ document: { ...document, agreement: agreed.id } });
  expect(results.gainShare?.agreement.given).toEqual({ weights });
  expect(results.gainShare?.rules.map(({ rule }) => rule)).toContain("weights");
  const unweighed = { ...document, agreement: { label, basis, clauses: by([{ key: "weights", share: 1 }]) } };
  await expect(client.runs.createAndWait({ document: unweighed })).rejects.toMatchObject({
    faults: [{ pointer: "/document/agreement/clauses/5/parts/0/key" }],
  });
});
