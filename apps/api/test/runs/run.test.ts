import type { Page, Run, RunEvent, Scenario } from "@shared-services/contracts/routes";
import { pinned } from "@shared-services/public-data";
import { resolveScenario, runScenario } from "@shared-services/simulation";
import { describe, expect, it, test } from "vitest";
import { libraryIn } from "../../src/runs/library.ts";
import { inWorkspace } from "../../src/storage/database.ts";
import { SMALL, testService } from "../service.ts";

const service = await testService();
service.work();
const start = (body: unknown, prefer = "wait=25") => service.ask("/v1/runs", { body, headers: { prefer } });
const finished = async (document: object = SMALL) => (await (await start({ document })).json()) as Run;

describe("a run of the model itself", async () => {
  const response = await start({ document: SMALL });
  const run = (await response.json()) as Run;

  it("is done when Prefer: wait gives it time", () => {
    expect(response.status).toBe(200);
    expect(response.headers.get("location")).toBe(`/v1/runs/${run.id}`);
    expect(run).toMatchObject({ status: "succeeded", failure: null, scenario: null });
    expect(run.progress.done).toBe(run.progress.total);
  });

  it("gives byte for byte what the engine gives in one go", async () => {
    const scenario = await inWorkspace(service.parts.database, "local", async (transaction) => {
      const document = pinned(SMALL);
      return resolveScenario(document, await libraryIn(transaction, document));
    });
    const results = await (await service.ask(`/v1/runs/${run.id}/results`)).text();
    expect(results).toBe(JSON.stringify(runScenario(scenario)));
  });

  it("is found again by whoever asks for the same, and computed once", async () => {
    const again = await start({ document: { ...SMALL, name: "The same under another name" } }, "");
    expect(again.status).toBe(200);
    expect(((await again.json()) as Run).id).toBe(run.id);
    expect((await finished({ ...SMALL, seed: "other" })).id).not.toBe(run.id);
  });

  it("gives every part of its results with the record of the run, for ever the same", async () => {
    const whole = await service.get<Record<string, unknown>>(`/v1/runs/${run.id}/results`);
    for (const part of ["summary", "trusts", "years", "services", "bridge"]) {
      const answer = await service.ask(`/v1/runs/${run.id}/results/${part}`);
      expect(answer.headers.get("cache-control")).toContain("immutable");
      expect(await answer.json()).toMatchObject({ record: whole.record, [part]: whole[part] });
    }
    expect(await service.get(`/v1/runs/${run.id}/results/game`)).toEqual({
      record: whole.record,
      gainShare: whole.gainShare,
    });
    const staff = await service.get<{ trusts: unknown[]; years: unknown[] }>(
      `/v1/runs/${run.id}/results/staff`,
    );
    expect(staff.trusts).toHaveLength(2);
    expect(staff.years).toHaveLength(10);
  });

  it("gives the net present value of each trust in each future, whose mean is the one in the results", async () => {
    const { trusts } = await service.get<{
      trusts: { ods: string; npv: { mean: number; central: number } }[];
    }>(`/v1/runs/${run.id}/results/trusts`);
    const answer = await service.ask(`/v1/runs/${run.id}/results/draws`);
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
    expect(answer.headers.get("content-disposition")).toBe(`attachment; filename="${run.id}-draws.csv"`);
    const [header, ...rows] = (await answer.text())
      .trimEnd()
      .split("\r\n")
      .map((row) => row.split(","));
    expect(header).toEqual(["draw", ...trusts.map((trust) => trust.ods)]);
    expect(rows.map((row) => row[0])).toEqual(Array.from({ length: 101 }, (_, draw) => String(draw)));
    trusts.forEach((trust, m) => {
      const values = rows.map((row) => Number(row[m + 1]));
      expect(values[0]).toBe(trust.npv.central);
      const mean = values.slice(1).reduce((sum, value) => sum + value, 0) / 100;
      expect(Math.abs(mean - trust.npv.mean)).toBeLessThan(1e-6 * Math.max(1, Math.abs(trust.npv.mean)));
    });
  });

  it("is in the list, newest first, by scenario and by status", async () => {
    const scenario = await service.get<Scenario>("/v1/scenarios", { body: { ...SMALL, seed: "listed" } });
    const latest = (await (await start({ scenario: scenario.id })).json()) as Run;
    const all = await service.get<Page<Run>>("/v1/runs");
    expect(all.items[0]!.id).toBe(latest.id);
    const ofScenario = await service.get<Page<Run>>(`/v1/runs?scenario=${scenario.id}`);
    expect(ofScenario.items.map((one) => one.id)).toEqual([latest.id]);
    expect((await service.get<Page<Run>>("/v1/runs?status=failed")).items).toEqual([]);
  });
});

test("a run can be watched to its end, and the same is seen by polling", async () => {
  const begun = (await (await start({ document: { ...SMALL, seed: "watched" } }, "")).json()) as Run;
  const events = await eventsOf(begun.id);
  const run = await service.get<Run>(`/v1/runs/${begun.id}`);
  const { total } = run.progress;
  expect(events.map(({ id, event }) => [id, event])).toEqual([
    ...Array.from({ length: total }, (_, k) => [k + 1, "progress"]),
    [total + 1, "done"],
  ]);
  expect(events.at(-1)!.data).toEqual(run);
});

async function eventsOf(id: string, lastEventId?: string): Promise<RunEvent[]> {
  const response = await service.ask(`/v1/runs/${id}/events`, {
    headers: {
      accept: "text/event-stream",
      ...(lastEventId !== undefined && { "last-event-id": lastEventId }),
    },
  });
  expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  expect(response.headers.get("cache-control")).toContain("no-cache");
  const blocks = (await response.text()).split("\n\n").filter((block) => block.startsWith("id:"));
  return blocks.map((block) => {
    const fields = Object.fromEntries(block.split("\n").map((line) => line.split(/: (.*)/s, 2)));
    return { id: Number(fields.id), event: fields.event, data: JSON.parse(fields.data!) };
  });
}

describe("refused are", () => {
  it("results of a run that is not there, or not done", async () => {
    const missing = "run_01890a5d-ac96-774b-bcce-b302099a8057";
    expect(await service.refused(`/v1/runs/${missing}/results`)).toMatchObject({ code: "NOT_FOUND" });
    expect(
      await service.refused(`/v1/runs/${missing}/events`, { headers: { accept: "text/event-stream" } }),
    ).toMatchObject({
      code: "NOT_FOUND",
    });
    const idle = await testService();
    const run = await idle.get<Run>("/v1/runs", { body: { document: SMALL } });
    const problem = await idle.refused(`/v1/runs/${run.id}/results/summary`);
    expect(problem).toMatchObject({ code: "RUN_NOT_FINISHED", status: 409 });
    expect(problem.headers.get("retry-after")).toBe("1");
  });

  it("a scenario that is not there", async () => {
    const body = { scenario: "sc_01890a5d-ac96-774b-bcce-b302099a8057" };
    expect(await service.refused("/v1/runs", { body })).toMatchObject({
      code: "INVALID_SCENARIO",
      status: 422,
    });
  });

  it("an event id that is none", async () => {
    const run = await finished();
    const headers = { accept: "text/event-stream", "last-event-id": "x" };
    expect(await service.refused(`/v1/runs/${run.id}/events`, { headers })).toMatchObject({
      code: "INVALID_HEADER",
    });
  });
});

test("watching is taken up after the event that was seen last, and misses and repeats none", async () => {
  const run = await finished();
  const all = await eventsOf(run.id);
  for (let seen = 0; seen <= all.length; seen++) {
    const rest = await eventsOf(run.id, String(seen));
    // Whoever has seen the end sees it again: there is nothing else to tell.
    expect(rest).toEqual(seen === all.length ? all.slice(-1) : all.slice(seen));
  }
});
