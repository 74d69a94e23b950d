import { z } from "zod";
import { prose } from "./fields.ts";

/** RFC 9457 problem details. */
export const problem = z
  .object({
    type: z.string().max(200),
    title: z.string().max(200),
    status: z.int().min(400).max(599),
    detail: prose,
    instance: z.string().max(2000),
    code: z.string().regex(/^[A-Z_]{3,60}$/),
    requestId: z.string().max(100),
    errors: z
      .array(
        z
          .object({
            pointer: z.string().max(500).optional(),
            parameter: z.string().max(100).optional(),
            cell: z.string().max(20).optional(),
            code: z.string().max(60),
            message: prose,
            expected: prose.optional(),
            received: z.unknown().optional(),
          })
          .meta({ id: "ProblemError" }),
      )
      .max(500)
      .optional(),
    currentETag: z.string().max(100).optional(),
  })
  .meta({ id: "Problem" });
