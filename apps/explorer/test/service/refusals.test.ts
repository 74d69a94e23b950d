import { createMockClient, problem } from "@shared-services/sdk/mock";
import { describe, expect, test } from "vitest";
import { refusalsOf } from "../../src/service/refusals.ts";

/** What the page makes of an answer with these faults. */
async function refused(errors: readonly { pointer: string; code: string; message: string }[]) {
  const client = createMockClient({
    "runs.create": () => {
      throw problem("INVALID_SCENARIO", { errors });
    },
  });
  const document = { name: "x", partnership: "y", operatingModel: "z" };
  const error: unknown = await client.runs.create({ document }).then(null, (reason: unknown) => reason);
  return refusalsOf(error, new Map([["slip", "Delay against plan"]]));
}

describe("a scenario that is refused", () => {
  test("is put right in the cell that the fault is about, in words without pointers", async () => {
    const code = "OUT_OF_RANGE";
    expect(
      await refused([
        {
          pointer: "/document/members",
          code,
          message: "/members: expected at least two trusts that join, got 1",
        },
        {
          pointer: "/document/overrides/parameters/slip/high",
          code,
          message: "/overrides/parameters/slip/high: expected at least 5, got 1",
        },
        { pointer: "/document/baseline", code, message: "/baseline: expected one that is here, got bl_1" },
      ]),
    ).toEqual([
      { cell: "trusts", path: "/members", message: "Expected at least two trusts that join, got 1." },
      {
        cell: "assumptions",
        path: "/overrides/parameters/slip/high",
        message: "Delay against plan: expected at least 5, got 1.",
      },
      { cell: "own-return", path: "/baseline", message: "Expected one that is here, got bl_1." },
    ]);
  });

  test("is told from a service that is broken, which the reader cannot put right", () => {
    expect(refusalsOf(new Error("no"), new Map())).toBeNull();
  });
});
