import type {
  BaselineDocument,
  BaselineImport,
  BaselineQuery,
  BaselineVersion,
  ImportedBaseline,
  ReturnReading,
} from "@shared-services/contracts/routes";
import type { CallOptions, CreateOptions } from "../call.ts";
import type { Caller } from "../caller.ts";
import type { Pages } from "../pages.ts";
import type { Reply } from "../reply.ts";

/** What partnerships spend today, in versions that never change. */
export interface Baselines {
  /** The estimate from public totals; every line is marked as one. */
  estimate(partnership: string, options?: CallOptions): Reply<BaselineDocument>;
  /** CSV with the estimate of one member filled in, for the trust to overwrite with what it knows. */
  template(partnership: string, trust: string, options?: CallOptions): Reply<string>;
  /** Reads a return without importing it: what it would change, and what is wrong or odd. */
  check(draft: BaselineImport, options?: CallOptions): Reply<ReturnReading>;
  /** Lays a trust's own figures over a version. All faults are named at once; nothing is saved until there are none. */
  create(draft: BaselineImport, options?: CreateOptions): Reply<ImportedBaseline>;
  /** Imported versions. */
  list(query?: BaselineQuery, options?: CallOptions): Pages<BaselineVersion>;
  /** One with every line. */
  get(baseline: string, options?: CallOptions): Reply<BaselineDocument>;
}

const PATH = "/v1/baselines";
const ESTIMATE = "/v1/partnerships/{partnership}/baseline";

export function baselines({ call, list }: Caller): Baselines {
  return {
    estimate: (partnership, options) =>
      call<"baselines.estimate">({ method: "GET", path: ESTIMATE, params: { partnership }, options }),
    template: (partnership, trust, options) =>
      call<"baselines.template">({
        method: "GET",
        path: `${ESTIMATE}/template`,
        params: { partnership },
        query: { trust },
        gives: "text/csv",
        options,
      }),
    check: (body, options) =>
      call<"baselines.check">({ method: "POST", path: `${PATH}/checks`, repeatable: true, body, options }),
    create: (body, options) =>
      call<"baselines.create">({ method: "POST", path: PATH, keyed: true, body, options }),
    list: (query, options) => list<"baselines.list">({ method: "GET", path: PATH, query, options }),
    get: (baseline, options) =>
      call<"baselines.get">({ method: "GET", path: `${PATH}/{baseline}`, params: { baseline }, options }),
  };
}
