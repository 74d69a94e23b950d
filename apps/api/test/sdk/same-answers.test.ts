import type { Client } from "@shared-services/sdk";
import { describe, expect, test } from "vitest";
import { SMALL, testService } from "../service.ts";
import { bothClients, refusal } from "./both-clients.ts";

// Simulations share this thread with the heart-beat of their worker: patience is for machines that are busy besides.
const service = await testService({ patience: 600 });
service.work();

const { server, local, both } = bothClients(service);

describe("the client in this process says what the service says", () => {
  test.each<[string, (client: Client) => Promise<unknown>]>([
    ["trusts", (client) => client.trusts.list({ region: "London" }).toArray({ limit: 300 })],
    ["a trust", (client) => client.trusts.get("RM1")],
    ["partnerships", (client) => client.partnerships.list().toArray({ limit: 50 })],
    ["services", (client) => client.services.list({ kind: "expert" }).toArray({ limit: 100 })],
    ["evidence", (client) => client.evidence.list({ limit: 200 }).first()],
    ["the readiness checklist", (client) => client.evidence.readiness()],
    ["operating models", (client) => client.operatingModels.list().toArray({ limit: 50 })],
    ["an estimate", (client) => client.baselines.estimate("group-model")],
    ["clauses of agreements", (client) => client.gainShare.clauses().toArray({ limit: 50 })],
    ["agreements", (client) => client.agreements.list().toArray({ limit: 50 })],
    ["gain-share rules", (client) => client.gainShare.rules().toArray({ limit: 50 })],
  ])("about %s", async (_, ask) => {
    const [answer, same] = await both(ask);
    expect(same).toEqual(answer);
  });

  test("about a game, split by every rule and by a proposal", async () => {
    const game = { players: ["A", "B", "C"], worth: [0, 0, 0, 60, 0, 40, 50, 120] };
    const context = { columns: { baselineCost: [3, 2, 1] } };
    const [answer, same] = await both((client) =>
      client.gainShare.evaluate({ game, context, proposals: { ours: [50, 50, 20] } }),
    );
    expect(same).toEqual(answer);
  });

  test("about an agreement, sound or not, and a scenario that names it", async () => {
    const [answer, same] = await both(async (client) => {
      const { label, basis, clauses } = await client.agreements.get("equal-partners");
      const own = await client.agreements.create({ label, basis, clauses, partnership: SMALL.partnership });
      const bad = [
        { clause: "split" as const, parts: [{ key: "magic", share: 0.4 }] },
        { clause: "loss" as const, parts: [{ key: "equal", share: 1 }], cap: null, payer: "RXX" },
      ];
      const { results } = await client.runs.createAndWait({
        document: { ...SMALL, gameDraws: 64, agreement: own.id },
      });
      return [
        own,
        await client.agreements.get(own.id),
        JSON.stringify(results.gainShare?.agreement),
        await refusal(
          client.agreements.create({ label, basis, clauses: bad, partnership: SMALL.partnership }),
        ),
        await refusal(client.agreements.create({ label, basis, clauses, partnership: "atlantis" })),
        await refusal(
          client.scenarios.create({ ...SMALL, agreement: "ag_01a201bf-80e8-770b-8466-e88d8cd13ebe" }),
        ),
      ];
    });
    expect(same).toEqual(answer);
    const [own, got, , refused, nowhere, unknown] = answer as [
      { readonly hash: string },
      unknown,
      string,
      ...{ readonly code: string; readonly faults: readonly { readonly code: string }[] }[],
    ];
    expect(own).toEqual(got);
    expect(own.hash).toBe((await local.agreements.get("equal-partners")).hash);
    expect(refused?.faults.map(({ code }) => code)).toEqual([
      "UNKNOWN_KEY",
      "SHARES_DO_NOT_ADD_UP",
      "NO_MEMBER",
      "MISSING_CLAUSE",
    ]);
    expect(nowhere?.code).toBe("NOT_FOUND");
    expect(unknown?.faults.map(({ code }) => code)).toEqual(["UNKNOWN_AGREEMENT"]);
  });

  test("about scenarios from draft to difference", async () => {
    const [answer, same] = await both(async (client) => {
      const first = await client.scenarios.create(SMALL);
      const fork = await client.scenarios.fork(first.id, { patch: { operatingModel: "lead-provider" } });
      const { etag } = await client.scenarios.get(fork.id).withResponse();
      const patch = {
        overrides: { parameters: { realisation: { dist: "fixed" as const, value: 0.5 } } },
        seed: null,
      };
      const patched = await client.scenarios.patch(fork.id, patch, { ifMatch: etag });
      const diff = await client.scenarios.diff(fork.id, first.id);
      return [first, fork, patched, diff, await client.scenarios.archive(fork.id)];
    });
    expect(same).toEqual(answer);
  });

  test("about a return, sound or not", async () => {
    const partnership = "group-model";
    const { members } = await local.partnerships.get(partnership);
    const trust = members[0] as string;
    const template = await server.baselines.template(partnership, trust);
    expect(await local.baselines.template(partnership, trust)).toBe(template);
    const [header, units, line, ...rest] = template.split("\r\n") as [string, string, string, ...string[]];
    const column = line.split(",").findIndex((cell) => /^\d+(\.\d+)?$/.test(cell));
    const returned = (cell: string) => ({
      partnership,
      name: "Returns",
      text: [header, units, line.split(",").with(column, cell).join(","), ...rest].join("\r\n"),
    });
    const [answer, same] = await both(async (client) => [
      await client.baselines.check(returned("12,5OO")),
      await client.baselines.check(returned("12500")),
      await refusal(client.baselines.create(returned("12,5OO"))),
      await refusal(client.baselines.create({ ...returned("1"), text: template })),
      await client.baselines.create(returned("12500")),
    ]);
    expect(same).toEqual(answer);
  });

  test("about a run and every part of its results, to the last byte", async () => {
    const [answer, same] = await both(async (client) => {
      const { run, results } = await client.runs.createAndWait({ document: SMALL });
      const other = await client.runs.createAndWait({
        document: { ...SMALL, operatingModel: "joint-venture", seed: "2" },
      });
      const { progress: _, ...rest } = run;
      return {
        run: rest,
        bytes: JSON.stringify(results),
        parts: [
          await client.results.summary(run.id),
          await client.results.trusts(run.id),
          await client.results.years(run.id),
          await client.results.services(run.id),
          await client.results.bridge(run.id),
          await client.results.staff(run.id),
          await client.results.appraisal(run.id),
          await client.results.productivity(run.id),
          await client.results.views(run.id),
          await client.results.systems(run.id),
          await client.results.game(run.id),
          await client.results.draws(run.id),
        ],
        comparison: await client.comparisons.get({ runs: [run.id, other.run.id] }),
      };
    });
    expect(same.bytes === answer.bytes).toBe(true);
    expect(same).toEqual(answer);
  });

  test("about a scenario at a glance, which is what a run of it says", async () => {
    const [answer, same] = await both(async (client) => {
      const { id } = await client.scenarios.create(SMALL);
      const { results } = await client.runs.createAndWait({ scenario: id });
      const { record, summary, trusts, years, warnings } = results;
      return {
        run: JSON.stringify({ record, summary, trusts, years, warnings }),
        ofDocument: JSON.stringify(await client.glances.take({ document: SMALL })),
        ofScenario: JSON.stringify(await client.glances.take({ scenario: id })),
        refused: await refusal(
          client.glances.take({
            document: { ...SMALL, partnership: "greater-manchester", draws: 100_000 },
          }),
        ),
      };
    });
    expect(same).toEqual(answer);
    expect(answer.ofDocument === answer.run).toBe(true);
    expect(answer.ofScenario === answer.run).toBe(true);
  });

  test("about a run on a named set of the evidence", async () => {
    const { sets, version } = await local.evidence.list().first();
    const evidence = { version, set: sets[0]?.id as string };
    const [answer, same] = await both(async (client) => {
      const { results } = await client.runs.createAndWait({ document: { ...SMALL, evidence } });
      return results.record;
    });
    expect(same).toEqual(answer);
  });

  test("about operating models that follow one another, one of them the user's own", async () => {
    const document = { ...SMALL, operatingModel: "group" };
    const [answer, same] = await both(async (client) => {
      const {
        id: _,
        builtIn: __,
        createdAt: ___,
        ...joint
      } = await client.operatingModels.get("joint-organisation");
      const own = await client.operatingModels.create({ ...joint, label: "Our own" });
      const { results } = await client.runs.createAndWait({
        document: { ...document, stages: { 2: "joint-organisation", 4: "merger" } },
      });
      const ours = await client.runs.createAndWait({
        document: { ...document, stages: { 2: own.id, 4: "merger" } },
      });
      return { results, ours: ours.results.summary };
    });
    expect(same).toEqual(answer);
    expect(answer.ours).toEqual(answer.results.summary);
  });

  test.each<[string, (client: Client) => Promise<unknown>]>([
    [
      "a stage that nobody knows, and one that is too late",
      (client) => client.runs.create({ document: { ...SMALL, stages: { 3: "magic", 12: "merger" } } }),
    ],
    [
      "trusts that are not members",
      (client) => client.runs.create({ document: { ...SMALL, members: { XXX: { joins: true } } } }),
    ],
    [
      "a partnership and a model that are not there",
      (client) =>
        client.runs.create({ document: { ...SMALL, partnership: "atlantis", operatingModel: "magic" } }),
    ],
    [
      "a partnership of strangers",
      (client) => client.partnerships.create({ name: "X", members: ["RM1", "RM1", "XXX"] }),
    ],
    [
      "a document with fields that are missing, unknown and of the wrong kind",
      (client) => client.scenarios.create({ ...SMALL, name: undefined, colour: 1, draws: "many" } as never),
    ],
    [
      "a parameter that is not there",
      (client) => client.request({ method: "GET", path: "/v1/trusts?colour=red" }),
    ],
    ["a query out of range", (client) => client.trusts.list({ limit: 5_000 }).first()],
    [
      "a patch that takes the name away",
      async (client) => {
        const { id } = await client.scenarios.create(SMALL);
        const { etag } = await client.scenarios.get(id).withResponse();
        return client.scenarios.patch(id, { name: null } as never, { ifMatch: etag });
      },
    ],
    [
      "an operating model beyond its domains and without a source",
      async (client) => {
        const {
          id: _,
          builtIn: __,
          createdAt: ___,
          ...model
        } = await client.operatingModels.get("lead-provider");
        const scope = { ...model.scope, spend: { dist: "fixed" as const, value: 2 } };
        return client.operatingModels.create({ ...model, scope, provenance: {} });
      },
    ],
    [
      "a run compared with itself",
      (client) =>
        client.comparisons.get({
          runs: ["run_01890a5d-ac96-774b-bcce-b302099a8057", "run_01890a5d-ac96-774b-bcce-b302099a8057"],
        }),
    ],
    [
      "a game that is none",
      (client) =>
        client.gainShare.evaluate({ game: { players: ["A", "B"], worth: [1, 0, 0, 1] }, rules: ["magic"] }),
    ],
    [
      "who would join, of a run without a game",
      async (client) => {
        const { run } = await client.runs.createAndWait({ document: { ...SMALL, gameDraws: 0 } });
        return client.results.takeUp(run.id, {});
      },
    ],
    [
      "the results of a run that is not there",
      (client) => client.results.get("run_01890a5d-ac96-774b-bcce-b302099a8057"),
    ],
    [
      "a scenario without its ETag",
      (client) =>
        client.request({
          method: "PATCH",
          path: "/v1/scenarios/sc_01890a5d-ac96-774b-bcce-b302099a8057",
          takes: "application/merge-patch+json",
          body: {},
        }),
    ],
    [
      "a stale change",
      async (client) => {
        const { id } = await client.scenarios.create(SMALL);
        return client.scenarios.patch(id, { draws: 200 }, { ifMatch: '"old"' });
      },
    ],
  ])("where it refuses %s", async (_, ask) => {
    const [answer, same] = await both((client) => refusal(ask(client)));
    expect(same).toEqual(answer);
  });
});

describe("the client against the service", () => {
  test("hears every event of a run, and resumes after the one that it names", async () => {
    const run = await server.runs.create({ document: { ...SMALL, seed: "events" } });
    const ids: number[] = [];
    for await (const { id } of server.runs.events(run.id)) ids.push(id);
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    const rest: number[] = [];
    for await (const { id } of server.runs.events(run.id, { lastEventId: ids[0] as number })) rest.push(id);
    expect(rest).toEqual(ids.slice(1));
  });

  test("finds a run that has been made before, and waits in one request where it is asked to", async () => {
    const first = await server.runs.create({ document: { ...SMALL, seed: "wait" } }, { wait: 20 });
    expect(first.status).toBe("succeeded");
    expect((await server.runs.create({ document: { ...SMALL, seed: "wait" } })).id).toBe(first.id);
  });

  test("creates one thing for one key, however often it asks", async () => {
    const draft = { name: "Two", members: ["RM1", "RGP"] };
    const options = { idempotencyKey: "sdk-once" };
    const made = await Promise.all([1, 2, 3].map(() => server.partnerships.create(draft, options)));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    await expect(server.partnerships.create({ ...draft, name: "Other" }, options)).rejects.toMatchObject({
      code: "IDEMPOTENCY_KEY_REUSED",
    });
  });
});
