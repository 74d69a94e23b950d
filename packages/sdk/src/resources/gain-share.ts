import type {
  ClauseDescription,
  GainShareEvaluation,
  GainShareRequest,
  GainShareRule,
  PageQuery,
} from "@shared-services/contracts/routes";
import type { CallOptions } from "../call.ts";
import type { Caller } from "../caller.ts";
import type { Pages } from "../pages.ts";
import type { Reply } from "../reply.ts";

/** Rules that split what a partnership gains or loses. */
export interface GainShare {
  rules(query?: PageQuery, options?: CallOptions): Pages<GainShareRule>;
  /** What agreements are made of, in the order of a memorandum of understanding. */
  clauses(query?: PageQuery, options?: CallOptions): Pages<ClauseDescription>;
  /** Splits any game, also one that nobody simulated; nothing is stored. */
  evaluate(request: GainShareRequest, options?: CallOptions): Reply<GainShareEvaluation>;
}

export function gainShare({ call, list }: Caller): GainShare {
  return {
    rules: (query, options) =>
      list<"gainShare.rules">({ method: "GET", path: "/v1/gain-share/rules", query, options }),
    clauses: (query, options) =>
      list<"gainShare.clauses">({ method: "GET", path: "/v1/gain-share/clauses", query, options }),
    evaluate: (body, options) =>
      call<"gainShare.evaluate">({
        method: "POST",
        path: "/v1/gain-share/evaluations",
        repeatable: true,
        body,
        options,
      }),
  };
}
