import type { PageQuery, Partnership, PartnershipDraft } from "@shared-services/contracts/routes";
import type { CallOptions, CreateOptions } from "../call.ts";
import type { Caller } from "../caller.ts";
import type { Pages } from "../pages.ts";
import type { Reply } from "../reply.ts";

/** Trusts that think of running services together. */
export interface Partnerships {
  /** The built-in ones first, then your own, oldest first. */
  list(query?: PageQuery, options?: CallOptions): Pages<Partnership>;
  get(partnership: string, options?: CallOptions): Reply<Partnership>;
  /** Any two or more trusts, by ODS code. */
  create(draft: PartnershipDraft, options?: CreateOptions): Reply<Partnership>;
}

const PATH = "/v1/partnerships";

export function partnerships({ call, list }: Caller): Partnerships {
  return {
    list: (query, options) => list<"partnerships.list">({ method: "GET", path: PATH, query, options }),
    get: (partnership, options) =>
      call<"partnerships.get">({
        method: "GET",
        path: `${PATH}/{partnership}`,
        params: { partnership },
        options,
      }),
    create: (body, options) =>
      call<"partnerships.create">({ method: "POST", path: PATH, keyed: true, body, options }),
  };
}
