import { describe, expect, test } from "vitest";
import { readinessChecklist, readinessOf } from "../src/index.ts";

describe("the readiness checklist", () => {
  test("has the pathfinders' ten questions and ten must-haves", () => {
    const kinds = readinessChecklist.map((item) => item.kind);
    expect(kinds.filter((kind) => kind === "question")).toHaveLength(10);
    expect(kinds.filter((kind) => kind === "must-have")).toHaveLength(10);
    expect(new Set(readinessChecklist.map((item) => item.id)).size).toBe(20);
  });

  test("nothing ticked is 0, everything is 1, and each item adds its weight", () => {
    const ids = readinessChecklist.map((item) => item.id);
    expect(readinessOf([])).toBe(0);
    expect(readinessOf(ids)).toBe(1);
    expect(readinessOf(["mandate", "governance"])).toBeCloseTo(0.1, 12);
  });

  test("what is not on the list, or ticked twice, adds nothing", () => {
    expect(readinessOf(["luck", "mandate", "mandate"])).toBeCloseTo(0.05, 12);
  });
});
