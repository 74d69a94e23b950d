import { z } from "zod";
import { number } from "./fields.ts";

const share = z.number().min(0).max(1);
const positive = z.number().min(1e-12).max(1e12);

const pert = z
  .strictObject({ dist: z.literal("pert"), low: number, mode: number, high: number })
  .meta({ id: "Pert", description: "A range with a most likely value: low ≤ mode ≤ high" });

/** What is believed about one uncertain number. */
export const prior = z
  .discriminatedUnion(
    "dist",
    [
      z.strictObject({ dist: z.literal("fixed"), value: number }),
      pert,
      z.strictObject({ dist: z.literal("triangular"), low: number, mode: number, high: number }),
      z.strictObject({ dist: z.literal("uniform"), low: number, high: number }),
      z.strictObject({ dist: z.literal("normal"), mean: number, sd: z.number().min(0).max(1e12) }),
      z.strictObject({ dist: z.literal("lognormal"), median: positive, logSd: z.number().min(0).max(10) }),
      z.strictObject({ dist: z.literal("beta"), alpha: positive, beta: positive, low: number, high: number }),
      z.strictObject({ dist: z.literal("bernoulli"), probability: z.union([share, pert]) }),
      z.strictObject({
        dist: z.literal("discrete"),
        values: z.array(number).min(1).max(100),
        weights: z.array(z.number().min(0).max(1e12)).min(1).max(100),
      }),
    ],
    {
      error: (issue) => ("options" in issue ? undefined : "expected a prior, an object with its dist"),
    },
  )
  .meta({ id: "Prior", examples: [{ dist: "pert", low: 0.25, mode: 0.7, high: 1 }] });

/** A new belief about a parameter: a prior, or a number that fixes it. */
export const override = z.union([number, prior]).meta({ id: "Override", examples: [0.55] });

const pertPatch = z
  .strictObject({
    dist: z.literal("pert").nullable(),
    low: number.nullable(),
    mode: number.nullable(),
    high: number.nullable(),
  })
  .partial();

/** Some members of a prior, for a merge patch. */
export const priorPatch = z
  .strictObject({
    dist: z
      .enum([
        "fixed",
        "pert",
        "triangular",
        "uniform",
        "normal",
        "lognormal",
        "beta",
        "bernoulli",
        "discrete",
      ])
      .nullable(),
    value: number.nullable(),
    low: number.nullable(),
    mode: number.nullable(),
    high: number.nullable(),
    mean: number.nullable(),
    sd: number.nullable(),
    median: number.nullable(),
    logSd: number.nullable(),
    alpha: number.nullable(),
    beta: number.nullable(),
    probability: z.union([share, pertPatch]).nullable(),
    values: z.array(number).max(100).nullable(),
    weights: z.array(number).max(100).nullable(),
  })
  .partial()
  .meta({ id: "PriorPatch" });

/** Low, most likely and high value of a judgement. */
export const range3 = z
  .strictObject({ low: number, mode: number, high: number })
  .meta({ id: "Range3", examples: [{ low: 0.65, mode: 0.8, high: 0.9 }] });
