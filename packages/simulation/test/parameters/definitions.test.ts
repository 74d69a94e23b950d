import { describe, expect, test } from "vitest";
import { PARAMETERS } from "../../src/parameters/definitions.ts";

describe("the list of parameters", () => {
  test("names each parameter once", () => {
    const ids = PARAMETERS.map((parameter) => parameter.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(PARAMETERS.map((parameter) => [parameter.id, parameter] as const))(
    "%s has a label, a unit, a term of the method, and bounds in order",
    (id, { label, unit, equation, domain: [low, high] }) => {
      expect(id).toMatch(/^[a-z][A-Za-z]*$/);
      for (const words of [label, unit, equation]) expect(words.trim()).not.toBe("");
      expect(label.length).toBeLessThan(50);
      expect(low).toBeLessThan(high);
    },
  );

  test("keeps what divides above nought", () => {
    const dividing = [
      "transitionYears",
      "automationRampYears",
      "redesignYears",
      "releaseYears",
      "costOfCapital",
    ];
    for (const id of dividing) {
      expect(PARAMETERS.find((parameter) => parameter.id === id)?.domain[0]).toBeGreaterThan(0);
    }
  });

  test("leaves to the scenario what a partnership sets itself", () => {
    const set = PARAMETERS.filter((parameter) => parameter.level === "scenario").map(
      (parameter) => parameter.id,
    );
    expect(set).toEqual(["readiness", "optimismBias"]);
  });
});
