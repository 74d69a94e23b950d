import type {
  BaselineDocument,
  BaselineVersion,
  ImportedBaseline,
  Page,
  ReturnReading,
} from "@shared-services/contracts/routes";
import { describe, expect, it } from "vitest";
import { testService } from "../service.ts";

const service = await testService();
const template = await (await service.ask("/v1/partnerships/group-model/baseline/template?trust=RXW")).text();
const estimate = await service.get<BaselineDocument>("/v1/partnerships/group-model/baseline");

/** The template as a table, its first line of figures with another amount of pay. */
function withPay(pay: string): string {
  const rows = template.split(/\r?\n/);
  const column = rows[0]!.split(",").findIndex((header) => /^"?pay/i.test(header));
  const cells = rows[2]!.split(",");
  return [...rows.slice(0, 2), cells.with(column, pay).join(","), ...rows.slice(3)].join("\n");
}

const body = (text: string, more: object = {}) => ({
  partnership: "group-model",
  name: "Return",
  text,
  ...more,
});

describe("the estimate", () => {
  it("has a line for each trust and service, all marked as estimates", () => {
    const { baseline, lines } = estimate;
    expect(baseline.lines).toHaveLength(baseline.trusts.length * baseline.services.length);
    expect(lines).toEqual({ return: 0, estimate: baseline.lines.length, assumption: 0 });
    expect(estimate).toMatchObject({ id: "public", from: null, createdAt: null });
  });

  it("of no partnership is not found, nor the template of a trust that is no member", async () => {
    expect(await service.refused("/v1/partnerships/nowhere/baseline")).toMatchObject({ code: "NOT_FOUND" });
    const path = "/v1/partnerships/group-model/baseline/template?trust=RM1";
    expect(await service.refused(path)).toMatchObject({
      code: "NOT_FOUND",
      detail: expect.stringContaining("RM1"),
    });
  });
});

describe("a return", () => {
  it("is checked without being kept", async () => {
    const reading = await service.get<ReturnReading>("/v1/baselines/checks", {
      body: body(withPay("1234567")),
    });
    expect(reading.faults).toEqual([]);
    expect(reading.changes).toContainEqual(
      expect.objectContaining({ trust: "RXW", to: 1234567, cell: expect.stringMatching(/^[A-Z]+3$/) }),
    );
    expect((await service.get<Page<BaselineVersion>>("/v1/baselines")).items).toEqual([]);
  });

  it("is imported as a new version that never changes", async () => {
    const made = await service.get<ImportedBaseline>("/v1/baselines", { body: body(withPay("1234567")) });
    expect(made).toMatchObject({ id: expect.stringMatching(/^bl_/), from: "public", lines: { return: 1 } });
    const read = await service.ask(`/v1/baselines/${made.id}`);
    expect(read.headers.get("cache-control")).toContain("immutable");
    const { baseline, hash } = (await read.json()) as BaselineDocument;
    expect(hash).toBe(made.hash);
    expect(hash).not.toBe(estimate.hash);
    expect(baseline.lines.filter((line) => line.origin === "return")).toMatchObject([
      { trust: "RXW", pay: 1234567 },
    ]);
  });

  it("can be laid over another", async () => {
    const first = await service.get<ImportedBaseline>("/v1/baselines", { body: body(withPay("1000000")) });
    const second = await service.get<ImportedBaseline>("/v1/baselines", {
      body: body(withPay("2000000"), { from: first.id }),
    });
    expect(second).toMatchObject({ from: first.id, lines: { return: 1 } });
    const listed = await service.get<Page<BaselineVersion>>("/v1/baselines?partnership=group-model");
    expect(listed.items.map((one) => one.id)).toEqual(expect.arrayContaining([first.id, second.id]));
    expect((await service.get<Page<BaselineVersion>>("/v1/baselines?partnership=nowhere")).items).toEqual([]);
  });

  it("with faults is refused with every cell named, and nothing of it is kept", async () => {
    const before = (await service.get<Page<BaselineVersion>>("/v1/baselines")).items.length;
    const problem = await service.refused("/v1/baselines", { body: body(withPay("12O0")) });
    expect(problem).toMatchObject({ code: "INVALID_BASELINE", status: 422 });
    expect(problem.errors).toEqual([
      expect.objectContaining({
        pointer: "/text",
        cell: expect.stringMatching(/^[A-Z]+3$/),
        received: "12O0",
      }),
    ]);
    expect((await service.get<Page<BaselineVersion>>("/v1/baselines")).items).toHaveLength(before);
  });

  it("that changes nothing, is of no partnership, or of another one's version, is refused", async () => {
    expect(await service.refused("/v1/baselines", { body: body(template) })).toMatchObject({
      errors: [{ code: "NOTHING_CHANGES" }],
    });
    const nowhere = body(template, { partnership: "nowhere" });
    expect(await service.refused("/v1/baselines", { body: nowhere })).toMatchObject({
      errors: [{ pointer: "/partnership" }],
    });
    const { id } = await service.get<ImportedBaseline>("/v1/baselines", { body: body(withPay("3")) });
    const foreign = body(template, { partnership: "norfolk-and-waveney", from: id });
    expect(await service.refused("/v1/baselines", { body: foreign })).toMatchObject({
      errors: [{ pointer: "/from" }],
    });
  });

  it("is what a scenario on it is simulated with", async () => {
    const { id } = await service.get<ImportedBaseline>("/v1/baselines", { body: body(withPay("5000000")) });
    const document = {
      name: "On our figures",
      partnership: "group-model",
      operatingModel: "lead-provider",
      baseline: id,
    };
    expect((await service.ask("/v1/scenarios", { body: document })).status).toBe(201);
    const other = { ...document, partnership: "norfolk-and-waveney" };
    expect(await service.refused("/v1/scenarios", { body: other })).toMatchObject({
      code: "INVALID_SCENARIO",
      errors: [{ pointer: "/baseline", code: "UNKNOWN_BASELINE" }],
    });
  });
});
