import { API_VERSION } from "@shared-services/contracts/routes";
import { evidenceVersion } from "@shared-services/public-data";
import { MODEL_VERSION } from "@shared-services/simulation";
import type { Handlers } from "../in-process/handlers.ts";
import { SDK_VERSION } from "../versions.ts";

/** What can be said of a service that is this process. */
export const service = {
  "access.me": () => ({ workspace: "local", actor: "local", role: "analyst", via: "open" }),
  "access.workspaces": () => ({ workspaces: [{ workspace: "local", role: "analyst" }] }),
  "service.alive": () => ({ status: "alive" }),
  "service.version": () => ({
    api: API_VERSION,
    model: MODEL_VERSION,
    evidence: evidenceVersion,
    build: `local-${SDK_VERSION}`,
  }),
} satisfies Handlers;
