import { AGREEMENTS, clauseKinds, defaultAgreement } from "@shared-services/simulation";
import { describe, expect, test } from "vitest";
import { agreementDraftFaults, builtInAgreements, clauseDescriptions } from "../../src/documents/index.ts";
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

test("every kind of clause is described, with every parameter that its example has", () => {
  expect(clauseDescriptions.map(({ id }) => id)).toEqual(Object.keys(clauseKinds));
  for (const { parameters, example } of clauseDescriptions) {
    const ids = parameters.map(({ id }) => id);
    expect(["clause", ...ids].sort()).toEqual(Object.keys(example).sort());
  }
});
