import {
  AGREEMENTS,
  type Agreement,
  clauseKinds,
  defaultAgreement,
  NUMBER_SHAPES,
} from "@shared-services/simulation";
import { describe, expect, test } from "vitest";
import {
  agreementDraftFaults,
  builtInAgreements,
  clauseDescriptions,
  storedAgreement as keep,
} from "../../src/documents/index.ts";
import { agreementDraft, storedAgreement } from "../../src/schemas/agreements.ts";

describe("agreements", () => {
  test.each(AGREEMENTS.map((template) => [template.id, template.agreement] as const))(
    "%s serves any partnership and the wire",
    (_, agreement) => {
      expect(agreementDraftFaults(agreement, ["RM1", "RGP", "RCX"])).toEqual([]);
      expect(agreementDraftFaults(agreement)).toEqual([]);
      expect(agreementDraft.parse(agreement)).toEqual(agreement);
    },
  );

  test("built in, each has a hash of its own, and the default is first", () => {
    const [first] = builtInAgreements;
    expect(first).toMatchObject({ id: "default", ...defaultAgreement });
    expect(new Set(builtInAgreements.map(({ hash }) => hash)).size).toBe(AGREEMENTS.length);
    for (const one of builtInAgreements) expect(storedAgreement.parse(one)).toEqual(one);
  });

  test("are checked against the partnership's members, or else against the trusts that they name", () => {
    const host = { clause: "host" as const, trust: "RM1", fee: 1_000, indemnity: 1 };
    const draft = { ...defaultAgreement, clauses: [...defaultAgreement.clauses, host] };
    expect(agreementDraftFaults(draft)).toEqual([]);
    const [fault, ...others] = agreementDraftFaults(draft, ["RGP", "RCX"]);
    expect(fault).toMatchObject({ code: "NO_MEMBER", received: "RM1" });
    expect(others).toEqual([]);
  });
});

describe("the wire and the library refuse the same numbers", () => {
  const fields = Object.values(clauseKinds).flatMap((kind) =>
    kind.fields.flatMap((field) => (field.shape in NUMBER_SHAPES ? [[kind.id, field.id] as const] : [])),
  );

  test.each(fields)("%s: %s", (kind, id) => {
    for (const value of [-1, -0.01, 0, 0.5, 1, 1.5, 2.5, 12, 13, 100, 101, 1e9, 2e9, Number.NaN]) {
      const clauses = Object.values(clauseKinds)
        .map(({ example }) => ("trust" in example ? { ...example, trust: "RM1" } : example))
        .filter(({ clause }) => !["cap", "floor"].includes(clause) || clause === kind)
        .map((one) => (one.clause === kind ? { ...one, [id]: value } : one)) as Agreement["clauses"];
      const draft = { label: "Any", basis: "year" as const, clauses };
      const byLibrary = agreementDraftFaults(draft, ["RM1", "RGP"]).length === 0;
      expect(agreementDraft.safeParse(draft).success, String(value)).toBe(byLibrary);
    }
  });
});

describe("what partners say of themselves", () => {
  const members = ["RM1", "RGP"];
  const by = (key: string) => ({
    ...defaultAgreement,
    clauses: defaultAgreement.clauses.map((one) =>
      one.clause === "split" ? { ...one, parts: [{ key, share: 1 }] } : one,
    ),
  });

  test("is kept, checked and part of the hash", () => {
    const draft = { ...by("weights"), given: { weights: { RM1: 2, RGP: 1 } } };
    expect(agreementDraft.parse(draft)).toEqual(draft);
    expect(agreementDraftFaults(draft, members)).toEqual([]);
    const kept = { id: "ag_1", summary: "", source: "", builtIn: false, createdAt: null };
    expect(keep(draft, kept)).toMatchObject({ given: draft.given });
    expect(keep(draft, kept).hash).not.toBe(keep(by("weights"), kept).hash);
  });

  test("is asked for where a key reads it, trust by trust, need with its source", () => {
    const codes = (agreement: Agreement) =>
      agreementDraftFaults(agreement, members).map(({ code, path }) => `${code} ${path}`);
    expect(codes(by("weights"))).toEqual(["MISSING_INPUT /clauses/5/parts/0/key"]);
    expect(codes({ ...by("weights"), given: { weights: { RM1: 2 } } })).toEqual([
      "MISSING_INPUT /clauses/5/parts/0/key",
      "MISSING_INPUT /given/weights",
    ]);
    const need = { source: " ", by: { RM1: 1, RGP: -1 } };
    expect(codes({ ...by("need"), given: { need } })).toEqual([
      "OUT_OF_RANGE /given/need/by/RGP",
      "MISSING_INPUT /given/need/source",
    ]);
    expect(codes({ ...by("weights"), given: { weights: { RM1: 0, RGP: 0 } } })).toEqual([
      "NO_WEIGHT /given/weights",
    ]);
  });

  test("rules of the game are quoted with what counts where they say nothing; rules that follow the split are not", () => {
    const part = { negatives: "nought" as const, fallback: "equal" };
    const split = (id: string, rest = {}) => ({
      ...by("equal"),
      clauses: by("equal").clauses.map((one) =>
        one.clause === "split" ? { ...one, parts: [{ key: id, share: 1, ...rest }] } : one,
      ),
    });
    const codes = (agreement: Agreement, trusts = members) =>
      agreementDraftFaults(agreement, trusts).map(({ code }) => code);
    expect(codes(split("shapley"))).toEqual(["KEY_CAN_TURN_NEGATIVE"]);
    expect(codes(split("shapley", part))).toEqual([]);
    expect(codes(split("core-nearest", part))).toEqual(["UNKNOWN_KEY"]);
    const many = Array.from({ length: 14 }, (_, k) => `R${k + 10}`);
    expect(codes(split("shapley", part), many)).toEqual([]);
    expect(codes(split("nucleolus", part), many)).toEqual(["UNKNOWN_KEY"]);
  });
});

test("every kind of clause is described, with every parameter that its example has", () => {
  expect(clauseDescriptions.map(({ id }) => id)).toEqual(Object.keys(clauseKinds));
  for (const { parameters, example } of clauseDescriptions) {
    const ids = parameters.map(({ id }) => id);
    expect(["clause", ...ids].sort()).toEqual(Object.keys(example).sort());
  }
});
