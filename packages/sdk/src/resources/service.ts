import type { AnswerOf, Liveness, Readiness, Version } from "@shared-services/contracts/routes";
import type { CallOptions } from "../call.ts";
import type { Caller } from "../caller.ts";
import type { Reply } from "../reply.ts";

/** The service itself. */
export interface Service {
  alive(options?: CallOptions): Reply<Liveness>;
  /** Rejects with 503 where database, queue or engine are not ready. */
  ready(options?: CallOptions): Reply<Readiness>;
  /** Versions of API, model and evidence. */
  version(options?: CallOptions): Reply<Version>;
  openapi(options?: CallOptions): Reply<AnswerOf<"service.openapi">>;
}

export function service({ call }: Caller): Service {
  return {
    alive: (options) => call<"service.alive">({ method: "GET", path: "/livez", options }),
    ready: (options) => call<"service.ready">({ method: "GET", path: "/readyz", options }),
    version: (options) => call<"service.version">({ method: "GET", path: "/version", options }),
    openapi: (options) => call<"service.openapi">({ method: "GET", path: "/openapi.json", options }),
  };
}
