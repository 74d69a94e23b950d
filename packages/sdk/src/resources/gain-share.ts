import type {
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
  /** Splits any game, also one that nobody simulated; nothing is stored. */
  evaluate(request: GainShareRequest, options?: CallOptions): Reply<GainShareEvaluation>;
}

export function gainShare({ call, list }: Caller): GainShare {
  return {
    rules: (query, options) =>
      list<"gainShare.rules">({ method: "GET", path: "/v1/gain-share/rules", query, options }),
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
