import { describe, expect, test } from "vitest";
import {
  type Agreement,
  agreementFaults,
  type Clause,
  type ClauseField,
  clauseKinds,
} from "../../src/gain-share/index.ts";

const PARTNERS = { trusts: ["RA1", "RB2", "RC3"], columns: { weights: [1, 2, 3] } };

/** For each shape of field, values that do not fit it. */
const WRONG: Readonly<Record<ClauseField["shape"], readonly unknown[]>> = {
  share: [-0.1, 1.1, "half", Number.NaN],
  "pounds a year": [-1, "much", Number.POSITIVE_INFINITY],
  years: [-1, 1.5, 101, "three"],
  "payments a year": [0, 13, 2.5, "four"],
  trust: ["RZ9", 7],
  "tiers of trusts": ["RA1", [["RZ9"]]],
  choice: ["neither", 3],
  choices: ["gainers", ["nobody"]],
  "yes or no": ["yes", 1],
  text: [3, null],
  "share by trust": [0.5, [0.5], { RZ9: 0.5 }, { RA1: 2 }],
  "keys with shares": [[], "equal", [{ key: "charm", share: 1 }], [{ key: "equal", share: 0.9 }]],
};

describe.each(Object.entries(clauseKinds))("the %s clause", (id, kind) => {
  const example = { ...kind.example, ...("trust" in kind.example ? { trust: "RA1" } : {}) } as Clause;

  test("says what it is for, and describes every field of its example", () => {
    expect(kind.id).toBe(id);
    expect(kind.help.length).toBeGreaterThan(40);
    expect(kind.fields.map((field) => field.id).sort()).toEqual(
      Object.keys(example)
        .filter((field) => field !== "clause")
        .sort(),
    );
  });

  test("has an example that may be agreed", () => {
    expect(agreementFaults(agreementWith(example), PARTNERS)).toEqual([]);
  });

  test.each(kind.fields.map((field) => [field.id, field] as const))(
    "refuses a wrong %s, where it stands",
    (_, field) => {
      for (const wrong of WRONG[field.shape]) {
        const bad = { ...example, [field.id]: wrong } as Clause;
        const at = `/clauses/${agreementWith(bad).clauses.indexOf(bad)}/${field.id}`;
        const faults = agreementFaults(agreementWith(bad), PARTNERS);
        expect(faults.length, JSON.stringify(wrong)).toBeGreaterThan(0);
        for (const { path, message } of faults) {
          expect(path.startsWith(at), `${path} ${JSON.stringify(wrong)}`).toBe(true);
          expect(message).toMatch(/expected|add/);
        }
      }
    },
  );

  test.each(kind.fields.map((field) => [field.id, field] as const))(
    "can leave %s out only where that is said",
    (_, field) => {
      const faults = agreementFaults(agreementWith({ ...example, [field.id]: null } as Clause), PARTNERS);
      expect(faults.length === 0).toBe("optional" in field && field.optional === true);
    },
  );
});

/** The examples of all required clauses, with this one in the place of its like. */
function agreementWith(clause: Clause): Agreement {
  const required = Object.values(clauseKinds)
    .filter((kind) => "required" in kind && kind.id !== clause.clause)
    .map((kind) => kind.example as Clause);
  return { label: "", basis: "year", clauses: [...required, clause] };
}
