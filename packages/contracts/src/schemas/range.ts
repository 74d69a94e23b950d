import { z } from "zod";
import { count, share } from "./fields.ts";

/** One figure with its range over the modelled futures. */
export const range = z
  .object({
    central: z.number(),
    mean: z.number(),
    se: z.number(),
    p5: z.number(),
    p10: z.number(),
    p25: z.number(),
    p50: z.number(),
    p75: z.number(),
    p90: z.number(),
    p95: z.number(),
  })
  .meta({
    id: "Range",
    description:
      "Model range. Money is £ of the run's price year; positive is better off. `central` is the future with most likely settings.",
  });

/** What a benefit frees: money that a budget can be cut by, room without money, or a gain to others. */
export const release = z.enum(["cash-releasing", "non-cash-releasing", "societal"]);

/** Share of modelled futures. */
export const chance = z
  .object({ share, low: share, high: share, count, draws: count })
  .meta({ id: "Chance", description: "Share of modelled futures, with its 95 % Wilson interval" });
