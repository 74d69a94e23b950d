import type { OperatingModelDraft, PageQuery, StoredOperatingModel } from "@shared-services/contracts/routes";
import type { CallOptions, CreateOptions } from "../call.ts";
import type { Caller } from "../caller.ts";
import type { Pages } from "../pages.ts";
import type { Reply } from "../reply.ts";

/** Ways for trusts to run corporate services together. */
export interface OperatingModels {
  /** The built-in ones first, then your own, oldest first. */
  list(query?: PageQuery, options?: CallOptions): Pages<StoredOperatingModel>;
  get(operatingModel: string, options?: CallOptions): Reply<StoredOperatingModel>;
  /** One of your own; it never changes afterwards, so that its runs can be made again. */
  create(draft: OperatingModelDraft, options?: CreateOptions): Reply<StoredOperatingModel>;
}

const PATH = "/v1/operating-models";

export function operatingModels({ call, list }: Caller): OperatingModels {
  return {
    list: (query, options) => list<"operatingModels.list">({ method: "GET", path: PATH, query, options }),
    get: (operatingModel, options) =>
      call<"operatingModels.get">({
        method: "GET",
        path: `${PATH}/{operatingModel}`,
        params: { operatingModel },
        options,
      }),
    create: (body, options) =>
      call<"operatingModels.create">({ method: "POST", path: PATH, keyed: true, body, options }),
  };
}
