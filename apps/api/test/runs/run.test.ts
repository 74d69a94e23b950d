import type { Run } from "@shared-services/contracts/routes";
import { expect, test } from "vitest";
import { SMALL, testService } from "../service.ts";

const service = await testService();

test("a run is accepted, simulated and kept", async () => {
  service.work();
  const response = await service.ask("/v1/runs", {
    body: { document: SMALL },
    headers: { prefer: "wait=20" },
  });
  expect(response.status).toBe(200);
  const run = (await response.json()) as Run;
  expect(run).toMatchObject({ status: "succeeded", failure: null });
  const results = await service.get(`/v1/runs/${run.id}/results`);
  expect(results).toMatchObject({ schemaVersion: 1, record: { scenarioHash: run.scenarioHash } });
});
