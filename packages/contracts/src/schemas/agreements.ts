import { z } from "zod";
import { anyId, instant, name, prose, share } from "./fields.ts";
import { pageOf } from "./page.ts";
import { partnershipId } from "./partnerships.ts";

const trust = z.string().regex(/^[A-Z0-9]{3,6}$/);
const keyId = z.string().regex(/^[a-z0-9-]{1,60}$/);
const factor = z.number().min(0).max(1_000);

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

/** One clause of an agreement; which trusts and keys it names is checked against the partnership. */
const clause = z
  .discriminatedUnion("clause", [
    z.strictObject({
      clause: z.literal("measure"),
      of: z.enum(["outturn", "deemed"]),
      ownCosts: z.enum(["kept", "shared"]),
    }),
    z.strictObject({
      clause: z.literal("threshold"),
      share,
      above: z.enum(["cliff", "deductible"]),
      losses: z.boolean(),
    }),
    z.strictObject({ clause: z.literal("clawback"), share }),
    z.strictObject({
      clause: z.literal("repay"),
      tiers: z.array(z.array(trust).max(300)).max(20).nullable(),
    }),
    z.strictObject({
      clause: z.literal("host"),
      trust,
      fee: z.number().min(0).max(1e9),
      indemnity: share,
    }),
    z.strictObject({ clause: z.literal("reserve"), share, purpose: prose }),
    z.strictObject({
      clause: z.literal("floor"),
      years: z.int().min(0).max(30),
      level: z.number().min(-1).max(1),
      paidBy: z.array(z.enum(["gainers", "reserve", "payer"])).max(3),
    }),
    z.strictObject({ clause: z.literal("split"), parts: keyShares }),
    z.strictObject({
      clause: z.literal("cap"),
      share: factor,
      of: z.enum(["baseline", "gain"]),
      over: z.enum(["lift", "reserve"]),
    }),
    z.strictObject({
      clause: z.literal("loss"),
      parts: keyShares,
      cap: factor.nullable(),
      payer: trust.nullable(),
    }),
    z.strictObject({
      clause: z.literal("change"),
      baseline: z.enum(["follows the year", "first year"]),
      exitCharge: factor,
      noticeYears: z.number().min(0).max(10),
      exitChargeTo: z.enum(["stayers", "reserve"]),
      leaverIsRepaid: z.boolean(),
      nonDelivery: share,
      instalments: z.int().min(1).max(12),
      term: z.number().min(0).max(100),
    }),
  ])
  .meta({ id: "AgreementClause" });

const fields = {
  label: name,
  basis: z.enum(["year", "cumulative", "npv"]),
  clauses: z.array(clause).min(1).max(40),
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
