import type { AnswerOf, RunRequest } from "@shared-services/contracts/routes";
import type { CallOptions } from "../call.ts";
import type { Caller } from "../caller.ts";
import type { Reply } from "../reply.ts";

/** First figures of scenarios, at once: nothing is stored. */
export interface Glances {
  /**
   * What a run of the same scenario says of the partnership, its trusts and its years, to the last bit, in a fraction
   * of the time.
   *
   * @example
   * const { summary } = await client.glances.take({
   *   document: { name: "Joint", partnership: "norfolk-and-waveney", operatingModel: "joint-organisation", draws: 1_000 },
   * });
   * summary.npv.p50; // £
   */
  take(request: RunRequest, options?: CallOptions): Reply<AnswerOf<"glances.take">>;
}

export function glances({ call }: Caller): Glances {
  return {
    take: (body, options) =>
      call<"glances.take">({ method: "POST", path: "/v1/glances", repeatable: true, body, options }),
  };
}
