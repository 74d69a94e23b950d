import { z } from "zod";
import { name, prose, share } from "./fields.ts";

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

/** How partners share gains and losses: clauses in the order in which they take from the gain. */
export const agreement = z
  .strictObject({
    label: name,
    basis: z.enum(["year", "cumulative", "npv"]),
    clauses: z.array(clause).min(1).max(40),
  })
  .meta({ id: "Agreement" });
