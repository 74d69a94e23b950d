import { z } from "zod";
import { count, financialYear, name, odsCode, share } from "./fields.ts";
import { range, release } from "./range.ts";

const TRUSTS = 300;
const YEARS = 30;

const comparedIndex = z.object({ alone: range, shared: range, change: range }).meta({
  id: "ComparedIndex",
  description: "Base year 100; `change` is shared over alone in the same future, less 1",
});

const productivityYear = z
  .object({
    year: z.int().min(0).max(YEARS),
    label: financialYear,
    output: range,
    labour: comparedIndex,
    unitCost: comparedIndex,
    totalFactor: comparedIndex,
    errorRate: range,
    paidIn30Days: range,
    errorsAvoided: range,
    reworkHours: range,
    frontlineHours: range,
  })
  .meta({ id: "ProductivityYear" });

/** Productivity, quality and time, beside the position. */
export const productivityResult = z
  .object({
    baseYear: financialYear,
    years: z.array(productivityYear).max(YEARS),
    rework: z.object({ errors: range, hours: range, value: range }).meta({ id: "ReworkAvoided" }),
    frontline: z
      .object({ hours: range, wte: range, value: range, cashReleasing: range })
      .meta({ id: "FrontlineTime", description: "Time, not cash; in no position" }),
    trusts: z.array(z.object({ ods: odsCode, errorsAvoided: range, frontlineHours: range })).max(TRUSTS),
    errorRates: z.object({
      today: share.nullable(),
      returned: count,
      estimated: count,
      missing: count,
    }),
    paidIn30Days: z.object({ today: share.nullable(), returned: count, estimated: count }),
    benefits: z
      .array(
        z.object({
          id: z.string().max(60),
          label: name,
          release,
          inPosition: z.boolean(),
          value: range,
        }),
      )
      .max(100),
  })
  .meta({
    id: "ProductivityResult",
    description:
      "Indices, base year 100, of the operating services that the model can move; quality and time beside the position, never in it",
  });
