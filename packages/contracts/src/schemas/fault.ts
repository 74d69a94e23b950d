import { z } from "zod";
import { prose } from "./fields.ts";

/** What is odd about an input. */
export const fault = z
  .object({
    code: z.string().max(60),
    path: z.string().max(500),
    message: prose,
    expected: prose.optional(),
    received: z.unknown().optional(),
  })
  .meta({ id: "Fault" });
