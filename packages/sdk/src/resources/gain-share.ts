import type {
  AgreementEvaluation,
  Choice,
  ChoiceRequest,
  ClauseDescription,
  GainShareEvaluation,
  GainShareRequest,
  GainShareRule,
  PageQuery,
  SettlementRequest,
  TakeUpEvaluation,
  TakeUpRequest,
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
  /** Who would join, each acting for itself, and what each board's decision means for all. */
  takeUp(request: TakeUpRequest, options?: CallOptions): Reply<TakeUpEvaluation>;
  /** The mix of splits with the smallest objection, and the one with the best smallest chance of gain. */
  choose(request: ChoiceRequest, options?: CallOptions): Reply<Choice>;
  /** An agreement on any amounts: who ends up with what, what its floor costs, and the settlement to the penny. */
  settle(request: SettlementRequest, options?: CallOptions): Reply<AgreementEvaluation>;
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
    takeUp: (body, options) =>
      call<"gainShare.takeUp">({
        method: "POST",
        path: "/v1/gain-share/take-up",
        repeatable: true,
        body,
        options,
      }),
    choose: (body, options) =>
      call<"gainShare.choose">({
        method: "POST",
        path: "/v1/gain-share/choices",
        repeatable: true,
        body,
        options,
      }),
    settle: (body, options) =>
      call<"gainShare.settle">({
        method: "POST",
        path: "/v1/gain-share/settlements",
        repeatable: true,
        body,
        options,
      }),
  };
}
