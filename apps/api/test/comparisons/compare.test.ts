import type { Comparison, Run } from "@shared-services/contracts/routes";
import { describe, expect, it } from "vitest";
import { SMALL, testService } from "../service.ts";

const service = await testService();
service.work();
const run = async (document: object) =>
  service.get<Run>("/v1/runs", {
    body: { document: { ...SMALL, gameDraws: 0, ...document } },
    headers: { prefer: "wait=30" },
  });

describe("runs side by side", async () => {
  const [joint, lead, other] = [
    await run({}),
    await run({ operatingModel: "lead-provider" }),
    await run({ partnership: "two-trust-integration", seed: "other" }),
  ];
  const compare = (...runs: Run[]) =>
    service.get<Comparison>(`/v1/comparisons?runs=${runs.map((one) => one.id).join(",")}`);

  it("are shown in the order asked for, each less the first", async () => {
    const { runs, differences } = await compare(joint, lead);
    expect(runs.map((one) => [one.run, one.operatingModel])).toEqual([
      [joint.id, "joint-organisation"],
      [lead.id, "lead-provider"],
    ]);
    const [a, b] = runs.map((one) => one.summary);
    expect(differences).toMatchObject([
      {
        run: lead.id,
        against: joint.id,
        npv: { central: b!.npv.central - a!.npv.central, mean: b!.npv.mean - a!.npv.mean },
        chanceOfLoss: b!.chanceOfLoss.share - a!.chanceOfLoss.share,
      },
    ]);
    expect(differences[0]!.trusts.map((trust) => trust.ods)).toEqual(
      runs[0]!.trusts.map((trust) => trust.ods),
    );
  });

  it("the other way round differ by the opposite", async () => {
    const there = (await compare(joint, lead)).differences[0]!;
    const back = (await compare(lead, joint)).differences[0]!;
    expect(back.npv.mean).toBe(-there.npv.mean);
    expect(back.trusts.map((trust) => -trust.npv.central)).toEqual(
      there.trusts.map((trust) => trust.npv.central),
    );
  });

  it("carry a caution for everything but the scenarios that is not alike", async () => {
    expect((await compare(joint, lead)).cautions).toEqual([]);
    const { cautions, differences } = await compare(joint, other);
    expect(cautions.map((caution) => caution.path)).toEqual([
      "/runs/1/record/baselineHash",
      "/runs/1/record/seed",
    ]);
    expect(differences[0]!.trusts).toEqual([]);
  });

  it("must be two to eight, each once, and all done", async () => {
    const path = (runs: string) => `/v1/comparisons?runs=${runs}`;
    expect(await service.refused(path(joint.id))).toMatchObject({
      code: "INVALID_INPUT",
      errors: [{ parameter: "runs" }],
    });
    expect(await service.refused("/v1/comparisons")).toMatchObject({
      errors: [{ parameter: "runs", code: "MISSING_FIELD" }],
    });
    expect(await service.refused(path(`${joint.id},${joint.id}`))).toMatchObject({ code: "INCOMPARABLE" });
    const missing = "run_01890a5d-ac96-774b-bcce-b302099a8057";
    expect(await service.refused(path(`${joint.id},${missing}`))).toMatchObject({ code: "NOT_FOUND" });
  });
});
