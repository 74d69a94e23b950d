import { expect, test } from "vitest";
import type { Partnership } from "../../src/service/records.ts";
import { scenarioOf } from "../../src/service/scenario.ts";
import { START } from "../../src/state/state.ts";

const partnership = { id: "two", name: "Two trusts", members: ["RM1", "RGP"] } as unknown as Partnership;

test("a document says what is chosen, and nothing that is as usual", () => {
  expect(scenarioOf(START.choice, partnership, 1_000)).toEqual({
    schemaVersion: 1,
    name: "Two trusts",
    partnership: "two",
    evidence: { version: "" },
    baseline: "public",
    operatingModel: "joint-organisation",
    seed: "1",
    draws: 1_000,
  });
  const change = {
    stages: { 2: "merger" },
    chargingKey: "unit-price" as const,
    horizon: 15,
    readiness: 0.2,
    members: { RM1: { wave: 2 }, RXX: { joins: false } },
    parameters: { slip: 0 },
    scope: { spend: 0.5 },
  };
  expect(scenarioOf({ ...START.choice, ...change }, partnership, 1_000)).toMatchObject({
    stages: { 2: "merger" },
    chargingKey: "unit-price",
    horizon: 15,
    readiness: 0.2,
    members: { RM1: { wave: 2 } },
    overrides: { parameters: { slip: 0 }, scope: { spend: 0.5 } },
  });
});
