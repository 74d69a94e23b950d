import type { AnswerOf, TrustQuery } from "@shared-services/contracts/routes";
import type { CallOptions } from "../call.ts";
import type { Caller, ItemOf } from "../caller.ts";
import type { Pages } from "../pages.ts";
import type { Reply } from "../reply.ts";

/** NHS trusts, from public statistics. */
export interface Trusts {
  /** All, or those that a query finds, in the order of their ODS codes. */
  list(query?: TrustQuery, options?: CallOptions): Pages<ItemOf<"trusts.list">>;
  /** One by its ODS code. */
  get(ods: string, options?: CallOptions): Reply<AnswerOf<"trusts.get">>;
}

export function trusts({ call, list }: Caller): Trusts {
  return {
    list: (query, options) => list<"trusts.list">({ method: "GET", path: "/v1/trusts", query, options }),
    get: (trust, options) =>
      call<"trusts.get">({ method: "GET", path: "/v1/trusts/{trust}", params: { trust }, options }),
  };
}
