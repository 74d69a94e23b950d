import { z } from "zod";
import { amount, name, odsCode } from "./fields.ts";
import { pageOf, pageQuery } from "./page.ts";

/** An NHS trust. */
export const trust = z
  .object({
    ods: odsCode,
    name,
    type: z.string().max(100).nullable(),
    region: z.string().max(100).nullable(),
    ics: z.object({ code: z.string().max(10), name }).nullable(),
    operatingIncome: amount,
    wte: amount,
    frontlineWte: amount,
  })
  .meta({
    id: "Trust",
    description: "Money is £ a year in the baseline's price year; staff in whole-time equivalents",
  });

/** A page of trusts. */
export const trustPage = pageOf(trust).meta({ id: "TrustPage" });

const filter = z.string().min(1).max(100).optional();

/** Which trusts to list. */
export const trustQuery = z.strictObject({
  q: filter,
  region: filter,
  ics: filter,
  type: filter,
  ...pageQuery,
});
