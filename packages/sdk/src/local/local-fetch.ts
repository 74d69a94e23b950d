import { parseStrictJson } from "@shared-services/contracts/documents";
import { inProcessFetch } from "../in-process/in-process-fetch.ts";
import { problem } from "../in-process/problems.ts";
import type { Fetch } from "../settings.ts";
import { checkInput } from "./check-input.ts";
import { localHandlers } from "./local-handlers.ts";

/** A service in this process as a `fetch`, with a memory of its own. */
export function localFetch(): Fetch {
  return inProcessFetch({
    handlers: localHandlers(),
    parse: (text) => parseStrictJson(text, problem),
    check: checkInput,
    missing: ({ method, path }) => ({
      status: 501,
      code: "NOT_AVAILABLE_LOCALLY",
      title: "This needs a server",
      detail: `${method} ${path} needs a server; a client in this process has none. Use createClient with the address of one`,
    }),
  });
}
