import type { AnswerOf, Decisions, OperationId, TakeUpEvaluation } from "@shared-services/contracts/routes";
import type { CallOptions } from "../call.ts";
import type { Caller } from "../caller.ts";
import type { Reply } from "../reply.ts";

/** What runs found; whole, or by part with the record of the run. Money is £ of the run's price year. */
export interface Results {
  /** Everything. Its bytes are the same wherever the same scenario is simulated by the same model version. */
  get: Part<"results.get">;
  /** What the partnership as a whole gains or loses, and the warnings. */
  summary: Part<"results.summary">;
  /** What each trust gains or loses, before gain share. */
  trusts: Part<"results.trusts">;
  /** Cost, position, adoption and staff by financial year. */
  years: Part<"results.years">;
  /** Cost and saving by service. */
  services: Part<"results.services">;
  /** The bridge from stand-alone cost to position. */
  bridge: Part<"results.bridge">;
  /** Benefits against costs in present values, for the partnership and each trust. */
  appraisal: Part<"results.appraisal">;
  /** Productivity, quality and time given back, with the same standing alone. */
  productivity: Part<"results.productivity">;
  /** The same money counted in every view, and what makes the difference. */
  views: Part<"results.views">;
  /** Effect on each integrated care system's control total, and what crosses its border. */
  systems: Part<"results.systems">;
  /** What happens to people, by trust and by year. */
  staff: Part<"results.staff">;
  /** The worth of every coalition, and its split by rule. */
  game: Part<"results.game">;
  /** What becomes of the partnership if boards decide so: under the run's agreement, or by a rule. */
  takeUp(run: string, decisions?: Decisions, options?: CallOptions): Reply<TakeUpEvaluation>;
  /** CSV: the net present value of each trust in every modelled future. */
  draws: Part<"results.draws">;
}

/** Fetches a part of the results of one run. */
type Part<Id extends OperationId> = (run: string, options?: CallOptions) => Reply<AnswerOf<Id>>;

const PATH = "/v1/runs/{run}/results";

export function results({ call }: Caller): Results {
  return {
    get: (run, options) => call<"results.get">({ method: "GET", path: PATH, params: { run }, options }),
    summary: (run, options) =>
      call<"results.summary">({ method: "GET", path: `${PATH}/summary`, params: { run }, options }),
    trusts: (run, options) =>
      call<"results.trusts">({ method: "GET", path: `${PATH}/trusts`, params: { run }, options }),
    years: (run, options) =>
      call<"results.years">({ method: "GET", path: `${PATH}/years`, params: { run }, options }),
    services: (run, options) =>
      call<"results.services">({ method: "GET", path: `${PATH}/services`, params: { run }, options }),
    bridge: (run, options) =>
      call<"results.bridge">({ method: "GET", path: `${PATH}/bridge`, params: { run }, options }),
    appraisal: (run, options) =>
      call<"results.appraisal">({ method: "GET", path: `${PATH}/appraisal`, params: { run }, options }),
    productivity: (run, options) =>
      call<"results.productivity">({ method: "GET", path: `${PATH}/productivity`, params: { run }, options }),
    views: (run, options) =>
      call<"results.views">({ method: "GET", path: `${PATH}/views`, params: { run }, options }),
    systems: (run, options) =>
      call<"results.systems">({ method: "GET", path: `${PATH}/systems`, params: { run }, options }),
    staff: (run, options) =>
      call<"results.staff">({ method: "GET", path: `${PATH}/staff`, params: { run }, options }),
    game: (run, options) =>
      call<"results.game">({ method: "GET", path: `${PATH}/game`, params: { run }, options }),
    takeUp: (run, decisions = {}, options) =>
      call<"results.takeUp">({
        method: "POST",
        path: `${PATH}/take-up`,
        params: { run },
        repeatable: true,
        body: decisions,
        options,
      }),
    draws: (run, options) =>
      call<"results.draws">({
        method: "GET",
        path: `${PATH}/draws`,
        params: { run },
        gives: "text/csv",
        options,
      }),
  };
}
