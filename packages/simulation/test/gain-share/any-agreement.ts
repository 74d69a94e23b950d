import fc from "fast-check";
import {
  type Agreement,
  agreementFaults,
  type Clause,
  type ClauseField,
  clauseKinds,
  type Partners,
} from "../../src/gain-share/index.ts";

/** Agreements of any clauses in any order, with any values in their fields, that may be agreed among these partners. */
export function anyAgreement(partners: Partners): fc.Arbitrary<Agreement> {
  const kinds = Object.values(clauseKinds);
  const isRequired = (kind: object) => "required" in kind;
  return fc
    .record({
      label: fc.constant("Any"),
      basis: fc.constantFrom("year", "cumulative", "npv"),
      clauses: fc
        .subarray(kinds.filter((kind) => !isRequired(kind)))
        .chain((chosen) => {
          const all = [...kinds.filter(isRequired), ...chosen];
          return fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length });
        })
        .chain((chosen) => fc.tuple(...chosen.map(({ id, fields }) => anyClause(id, fields, partners)))),
    })
    .filter((agreement) => agreementFaults(agreement, partners).length === 0);
}

/** A clause of a kind with any values that fit its fields. */
function anyClause(id: string, fields: readonly ClauseField[], partners: Partners): fc.Arbitrary<Clause> {
  const values = Object.fromEntries(fields.map((field) => [field.id, anyValue(field, partners)]));
  return fc.record({ clause: fc.constant(id), ...values }) as unknown as fc.Arbitrary<Clause>;
}

/** Any value that fits a field. */
export function anyValue(field: ClauseField, { trusts }: Partners): fc.Arbitrary<unknown> {
  const one = valueFor(field, trusts);
  return field.optional === true ? fc.oneof(fc.constant(null), one) : one;
}

function valueFor(field: ClauseField, trusts: readonly string[]): fc.Arbitrary<unknown> {
  switch (field.shape) {
    case "share":
      return fc.constantFrom(0, 0.01, 0.05, 0.2, 0.5, 1);
    case "pounds a year":
      return fc.constantFrom(0, 3, 40);
    case "years":
      return fc.integer({ min: 0, max: 6 });
    case "payments a year":
      return fc.integer({ min: 1, max: 12 });
    case "trust":
      return fc.constantFrom(...trusts);
    case "tiers of trusts":
      return fc.shuffledSubarray([...trusts]).map((order) => [order.slice(0, 1), order.slice(1)]);
    case "choice":
      return fc.constantFrom(...field.choices);
    case "choices":
      return fc.shuffledSubarray([...field.choices]);
    case "yes or no":
      return fc.boolean();
    case "text":
      return fc.constantFrom("the next wave", "a rainy day");
    case "share by trust":
      return fc.constantFrom(...trusts).chain((ods) => fc.constantFrom({ [ods]: 0 }, { [ods]: 0.3 }));
    case "keys with shares":
      return fc
        .uniqueArray(fc.constantFrom(...PARTS), { minLength: 1, selector: ({ key }) => key })
        .map((parts) => parts.map((part) => ({ ...part, share: 1 / parts.length })));
  }
}

/** Keys that need no more than every partnership has. */
const PARTS = [
  { key: "equal" },
  { key: "baseline-cost" },
  { key: "contribution", negatives: "nought", fallback: "baseline-cost" },
] as const;
