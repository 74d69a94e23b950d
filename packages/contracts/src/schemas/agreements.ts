import {
  type Clause,
  type ClauseField,
  clauseKinds,
  NUMBER_SHAPES,
  type NumberShape,
} from "@shared-services/simulation";
import { z } from "zod";
import { anyId, instant, name, prose, share } from "./fields.ts";
import { pageOf } from "./page.ts";
import { partnershipId } from "./partnerships.ts";

const trust = z.string().regex(/^[A-Z0-9]{3,6}$/);
const keyId = z.string().regex(/^[a-z0-9-]{1,60}$/);
const keyShares = z
  .array(
    z.strictObject({
      key: keyId,
      share,
      negatives: z.enum(["refuse", "nought"]).optional(),
      fallback: keyId.optional(),
    }),
  )
  .min(1)
  .max(20);

/** Schemas of fields that are no numbers, by their shape. */
const SHAPES: Readonly<
  Record<Exclude<ClauseField["shape"], NumberShape>, (field: ClauseField) => z.ZodType>
> = {
  trust: () => trust,
  "tiers of trusts": () => z.array(z.array(trust).max(300)).max(20),
  choice: (field) => z.enum(choicesOf(field)),
  choices: (field) => z.array(z.enum(choicesOf(field))).max(choicesOf(field).length),
  "yes or no": () => z.boolean(),
  text: () => prose,
  "keys with shares": () => keyShares,
  "share by trust": () => z.record(trust, share),
};

function choicesOf(field: ClauseField): [string, ...string[]] {
  return ("choices" in field ? field.choices : []) as [string, ...string[]];
}

function isNumberShape(shape: ClauseField["shape"]): shape is NumberShape {
  return shape in NUMBER_SHAPES;
}

/** The schema of a field of a clause, from what the library says of it: both refuse the same. */
function fieldSchema(field: ClauseField): z.ZodType {
  const { shape } = field;
  const schema = isNumberShape(shape) ? numberSchema(shape) : SHAPES[shape](field);
  return field.optional === true ? schema.nullable().optional() : schema;
}

function numberSchema(shape: NumberShape): z.ZodType {
  const { least, most, whole } = NUMBER_SHAPES[shape];
  return (whole ? z.int() : z.number()).min(least).max(most);
}

const [first, ...others] = Object.values(clauseKinds).map(({ id, fields }) =>
  z.strictObject({
    clause: z.literal(id),
    ...Object.fromEntries(fields.map((field) => [field.id, fieldSchema(field)])),
  }),
);

/** One clause of an agreement; which trusts and keys it names is checked against the partnership. */
const clause = z
  .discriminatedUnion("clause", [first, ...others])
  .meta({ id: "AgreementClause" }) as unknown as z.ZodType<Clause>;

const numbers = z.record(trust, z.number().min(0).max(1e12));

/** What partners say of themselves, by ODS code, for keys and rules that ask for it. */
const given = z
  .strictObject({
    weights: numbers.optional(),
    need: z.strictObject({ source: prose.min(1), by: numbers }).optional(),
    unions: z.record(trust, name).optional(),
  })
  .meta({
    id: "Given",
    description:
      "Weights that partners have settled; a measure of need with its source; the place or system that each trust stands with, left out its integrated care system",
  });

const fields = {
  label: name,
  basis: z.enum(["year", "cumulative", "npv"]),
  clauses: z.array(clause).min(1).max(40),
  given: given.optional(),
};

/** How partners share gains and losses: clauses in the order in which they take from the gain. */
export const agreement = z.strictObject(fields).meta({ id: "Agreement" });

/** Id of an agreement. */
export const agreementId = anyId("ag", "default").meta({ id: "AgreementId" });

/** An agreement to be. */
export const agreementDraft = z
  .strictObject({ ...fields, summary: prose.optional(), partnership: partnershipId.optional() })
  .meta({
    id: "AgreementDraft",
    examples: [
      {
        label: "By size, a fifth reinvested",
        basis: "year",
        clauses: [
          { clause: "measure", of: "outturn", ownCosts: "kept" },
          { clause: "reserve", share: 0.2, purpose: "the next wave" },
          { clause: "split", parts: [{ key: "baseline-cost", share: 1 }] },
        ],
      },
    ],
  });

/** An agreement that is kept. */
export const storedAgreement = z
  .object({
    id: agreementId,
    ...fields,
    summary: prose,
    source: prose,
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    builtIn: z.boolean(),
    createdAt: instant.nullable(),
  })
  .meta({ id: "StoredAgreement" });

/** A page of agreements. */
export const agreementPage = pageOf(storedAgreement).meta({ id: "AgreementPage" });
