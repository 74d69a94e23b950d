import { API_VERSION } from "@shared-services/contracts/routes";
import { type OpenApiDocument, openApi } from "@shared-services/contracts/schemas";
import { evidenceVersion } from "@shared-services/public-data";
import type { Handlers } from "../http/handler.ts";
import { refusal } from "../http/refusal.ts";
import type { Parts } from "../parts.ts";

/** About the service itself. */
export const serviceHandlers: Handlers<
  "service.alive" | "service.ready" | "service.version" | "service.openapi"
> = {
  "service.alive": () => ({ body: { status: "alive" } }),

  async "service.ready"(_, { parts }) {
    const checks = await readinessOf(parts);
    if (checks.database && checks.queue && checks.engine) return { body: { status: "ready", checks } };
    throw refusal("UNAVAILABLE", {
      detail: `Not ready: ${Object.entries(checks)
        .filter(([, ok]) => !ok)
        .map(([name]) => name)
        .join(", ")}.`,
      headers: { "retry-after": "2" },
      members: { checks },
    });
  },

  "service.version": (_, { parts }) => ({
    body: {
      api: API_VERSION,
      model: parts.engine.modelVersion,
      evidence: evidenceVersion,
      build: parts.build,
    },
  }),

  "service.openapi": () => {
    document ??= openApi();
    return { body: document };
  },
};

let document: OpenApiDocument | undefined;

async function readinessOf({ database, queue, engine }: Parts) {
  const answers = (work: Promise<unknown>) => work.then(Boolean, () => false);
  return {
    database: await answers(database.pool.query("SELECT 1")),
    queue: await answers(queue.isReady()),
    engine: engine.isSound(),
  };
}
