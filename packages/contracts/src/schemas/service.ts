import { z } from "zod";

const versionText = z.string().max(100);

/** Whether the process is alive. */
export const liveness = z.object({ status: z.literal("alive") }).meta({ id: "Liveness" });

/** Whether the service can do its work. */
export const readiness = z
  .object({
    status: z.enum(["ready", "not-ready"]),
    checks: z.object({ database: z.boolean(), queue: z.boolean(), engine: z.boolean() }),
  })
  .meta({ id: "Readiness" });

/** What answers. */
export const version = z
  .object({ api: versionText, model: versionText, evidence: versionText, build: versionText })
  .meta({ id: "Version" });

/** The OpenAPI document itself. */
export const openApiDocument = z.record(z.string().max(100), z.unknown()).meta({ id: "OpenApiDocument" });
