import type { Comparison } from "@shared-services/contracts/routes";
import type { CallOptions } from "../call.ts";
import type { Caller } from "../caller.ts";
import type { Reply } from "../reply.ts";

/** Runs side by side. */
export interface Comparisons {
  /** Two to eight runs; the first is what the others are compared with. */
  get(query: { readonly runs: readonly string[] }, options?: CallOptions): Reply<Comparison>;
}

export function comparisons({ call }: Caller): Comparisons {
  return {
    get: (query, options) =>
      call<"comparisons.get">({ method: "GET", path: "/v1/comparisons", query, options }),
  };
}
