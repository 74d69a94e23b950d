import type { ServiceQuery } from "@shared-services/contracts/routes";
import type { CallOptions } from "../call.ts";
import type { Caller, ItemOf } from "../caller.ts";
import type { Pages } from "../pages.ts";

/** Corporate services: what drives each, and how its cost answers to size. */
export interface Services {
  list(query?: ServiceQuery, options?: CallOptions): Pages<ItemOf<"services.list">>;
}

export function services({ list }: Caller): Services {
  return {
    list: (query, options) => list<"services.list">({ method: "GET", path: "/v1/services", query, options }),
  };
}
