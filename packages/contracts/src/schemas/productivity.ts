import { HOLDS, type Holds, MEASURES, type MeasureId } from "@shared-services/simulation";
import { z } from "zod";
import { count, financialYear, name, odsCode } from "./fields.ts";
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
    errorsAvoided: range,
    reworkHours: range,
    frontlineHours: range,
  })
  .meta({ id: "ProductivityYear" });

const trustProductivity = z
  .object({
    ods: odsCode,
    labour: comparedIndex,
    unitCost: comparedIndex,
    totalFactor: comparedIndex,
    errorsAvoided: range,
    frontlineHours: range,
  })
  .meta({
    id: "TrustProductivity",
    description: "A trust in the last year: its own services, with its part of the pool",
  });

const measureResult = z
  .object({
    id: z.enum(MEASURES.map(({ id }) => id) as [MeasureId, ...MeasureId[]]),
    label: name,
    help: z.string().max(400),
    unit: z.string().max(60),
    holds: z.enum(Object.keys(HOLDS) as [Holds, ...Holds[]]),
    better: z.enum(["lower", "higher"]),
    today: z.number().nullable(),
    returned: count,
    estimated: count,
    derived: count,
    missing: count,
    years: z.array(range).max(YEARS),
    trusts: z.array(z.object({ ods: odsCode, today: z.number(), last: range })).max(TRUSTS),
  })
  .meta({
    id: "MeasureResult",
    description:
      "A measure of quality, mean by volume over the lines of which it is known, by year and by trust in the last year. `today` is null, and `years` are empty, where no line has a figure; `missing` lines count for nothing; `derived` figures follow from another of the line",
  });

/** Productivity, quality and time, beside the position. */
export const productivityResult = z
  .object({
    baseYear: financialYear,
    years: z.array(productivityYear).max(YEARS),
    rework: z.object({ errors: range, hours: range, value: range }).meta({ id: "ReworkAvoided" }),
    frontline: z
      .object({ hours: range, wte: range, value: range, cashReleasing: range })
      .meta({ id: "FrontlineTime", description: "Time, not cash; in no position" }),
    trusts: z.array(trustProductivity).max(TRUSTS),
    measures: z.array(measureResult).max(100),
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
