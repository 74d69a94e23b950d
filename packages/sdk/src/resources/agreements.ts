import type { AgreementDraft, PageQuery, StoredAgreement } from "@shared-services/contracts/routes";
import type { CallOptions, CreateOptions } from "../call.ts";
import type { Caller } from "../caller.ts";
import type { Pages } from "../pages.ts";
import type { Reply } from "../reply.ts";

/** How partners share gains and losses. */
export interface Agreements {
  /** The built-in ones first, then your own, oldest first. */
  list(query?: PageQuery, options?: CallOptions): Pages<StoredAgreement>;
  get(agreement: string, options?: CallOptions): Reply<StoredAgreement>;
  /** One of your own, for scenarios to name by its id; it never changes afterwards. */
  create(draft: AgreementDraft, options?: CreateOptions): Reply<StoredAgreement>;
}

const PATH = "/v1/agreements";

export function agreements({ call, list }: Caller): Agreements {
  return {
    list: (query, options) => list<"agreements.list">({ method: "GET", path: PATH, query, options }),
    get: (agreement, options) =>
      call<"agreements.get">({ method: "GET", path: `${PATH}/{agreement}`, params: { agreement }, options }),
    create: (body, options) =>
      call<"agreements.create">({ method: "POST", path: PATH, keyed: true, body, options }),
  };
}
