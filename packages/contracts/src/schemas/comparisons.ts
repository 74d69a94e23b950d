import { z } from "zod";
import { fault } from "./fault.ts";
import { name, number, odsCode } from "./fields.ts";
import { partnershipSummary, runRecord, trustResult } from "./results.ts";
import { runId } from "./runs.ts";

const TRUSTS = 300;

const difference = z.object({ central: z.number(), mean: z.number() }).meta({ id: "Difference" });

/** Runs side by side. */
export const comparison = z
  .object({
    runs: z
      .array(
        z.object({
          run: runId,
          name,
          operatingModel: z.string().max(64),
          record: runRecord,
          summary: partnershipSummary,
          trusts: z
            .array(
              trustResult.pick({
                ods: true,
                name: true,
                joins: true,
                npv: true,
                runRate: true,
                chanceWorseOff: true,
              }),
            )
            .max(TRUSTS),
        }),
      )
      .max(8),
    differences: z
      .array(
        z.object({
          run: runId,
          against: runId,
          npv: difference,
          runRate: difference,
          chanceOfLoss: number,
          trusts: z.array(z.object({ ods: odsCode, npv: difference, chanceWorseOff: number })).max(TRUSTS),
        }),
      )
      .max(7),
    cautions: z.array(fault).max(100),
  })
  .meta({ id: "Comparison" });

/** Which runs to compare. */
export const comparisonQuery = z.strictObject({
  runs: z
    .string()
    .max(600)
    .transform((list) => list.split(","))
    .pipe(z.array(runId).min(2).max(8)),
});
