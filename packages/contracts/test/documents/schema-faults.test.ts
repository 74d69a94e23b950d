import { describe, expect, test } from "vitest";
import { schemaFaults } from "../../src/documents/index.ts";
import { runRequest } from "../../src/schemas/runs.ts";

const DOCUMENT = { name: "A", partnership: "norfolk-and-waveney", operatingModel: "joint-organisation" };

function messages(value: unknown): string[] {
  const result = runRequest.safeParse(value);
  return result.success ? [] : schemaFaults(result.error.issues, value).map(({ message }) => message);
}

function pointers(value: unknown): (string | undefined)[] {
  const result = runRequest.safeParse(value);
  return result.success ? [] : schemaFaults(result.error.issues, value).map(({ pointer }) => pointer);
}

describe("a value that could have been right in several ways", () => {
  test("is judged by the fields that it has, however much is wrong inside", () => {
    expect(pointers({ document: { ...DOCUMENT, horizn: 5, horizon: "ten" } })).toEqual([
      "/document/horizon",
      "/document/horizn",
    ]);
    const strange = Array.from({ length: 30 }, (_, k) => `field${k}`);
    const members = Object.fromEntries(strange.map((_, k) => [`R${10 + k}`, { wave: "one" }]));
    const wrong = { ...DOCUMENT, ...Object.fromEntries(strange.map((name) => [name, 1])), members };
    expect(pointers({ document: wrong })).toEqual([
      ...Object.keys(members).map((ods) => `/document/members/${ods}/wave`),
      ...strange.map((name) => `/document/${name}`),
    ]);
  });

  test("that has the fields of two ways has one too many", () => {
    expect(messages({ document: { ...DOCUMENT, horizon: "ten" }, scenario: "sc_1" })).toHaveLength(2);
  });

  test("that lacks what would tell them apart is asked for either", () => {
    expect(messages({})).toEqual(["the body: expected scenario or document, got an object"]);
    expect(messages({ documnt: DOCUMENT })).toEqual([
      "the body: expected scenario or document, got an object",
      "/documnt: there is no such field; leave it out",
    ]);
  });

  test("of none of their types is told the types", () => {
    expect(messages([])).toEqual(["the body: expected an object, got a list of 0"]);
    expect(messages(null)).toEqual(["the body: expected an object, got null"]);
    expect(messages(5)).toEqual(["the body: expected an object, got 5"]);
    expect(messages({ document: { ...DOCUMENT, agreement: 5 } })).toEqual([
      "/document/agreement: expected text or an object, got 5",
    ]);
  });

  test.each([["5"], [null]])("such as a number or a prior, and is %j, is told so", (slip) => {
    expect(messages({ document: { ...DOCUMENT, overrides: { parameters: { slip } } } })).toEqual([
      `/document/overrides/parameters/slip: expected a number or a prior, an object with its dist, got ${JSON.stringify(slip)}`,
    ]);
  });
});

test("a field that chooses among forms is told the choices, wrong or missing", () => {
  const choices = [
    "fixed",
    "pert",
    "triangular",
    "uniform",
    "normal",
    "lognormal",
    "beta",
    "bernoulli",
    "discrete",
  ];
  const expected = choices.map((choice) => JSON.stringify(choice)).join(" or ");
  const at = "/document/overrides/parameters/turnover/dist";
  const turned = (turnover: object) =>
    messages({ document: { ...DOCUMENT, overrides: { parameters: { turnover } } } });
  expect(turned({ dist: "gamma" })).toEqual([`${at}: expected ${expected}, got "gamma"`]);
  expect(turned({ low: 1 })).toEqual([`${at}: expected ${expected}, got nothing`]);
  const agreement = { label: "A", basis: "year", clauses: [{ clause: "x" }] };
  expect(messages({ document: { ...DOCUMENT, agreement } })[0]).toMatch(
    /^\/document\/agreement\/clauses\/0\/clause: expected "measure" or "threshold" or .*, got "x"$/,
  );
});

test("a key that cannot be one is told its form, where it stands", () => {
  expect(messages({ document: { ...DOCUMENT, stages: { 0: "merger" } } })).toEqual([
    '/document/stages/0: expected a key that is text like /^([1-9]|[12][0-9])$/, got "0"',
  ]);
});
