import type {
  EvidenceItem,
  EvidencePage,
  EvidenceQuery,
  ReadinessChecklist,
} from "@shared-services/contracts/routes";
import type { CallOptions } from "../call.ts";
import type { Caller } from "../caller.ts";
import type { Pages } from "../pages.ts";
import type { Reply } from "../reply.ts";

/** The evidence register: every parameter with its unit, prior and source. */
export interface Evidence {
  /** Each page also carries the version of the register, for scenarios to pin. */
  list(query?: EvidenceQuery, options?: CallOptions): Pages<EvidenceItem, EvidencePage>;
  /** The checklist of which a scenario's `readiness` is the share that the partnership can tick. */
  readiness(options?: CallOptions): Reply<ReadinessChecklist>;
}

export function evidence({ call, list }: Caller): Evidence {
  return {
    list: (query, options) => list<"evidence.list">({ method: "GET", path: "/v1/evidence", query, options }),
    readiness: (options) =>
      call<"evidence.readiness">({ method: "GET", path: "/v1/readiness-checklist", options }),
  };
}
