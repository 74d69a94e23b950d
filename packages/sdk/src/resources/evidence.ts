import type { EvidenceItem, EvidencePage, EvidenceQuery } from "@shared-services/contracts/routes";
import type { CallOptions } from "../call.ts";
import type { Caller } from "../caller.ts";
import type { Pages } from "../pages.ts";

/** The evidence register: every parameter with its unit, prior and source. */
export interface Evidence {
  /** Each page also carries the version of the register, for scenarios to pin. */
  list(query?: EvidenceQuery, options?: CallOptions): Pages<EvidenceItem, EvidencePage>;
}

export function evidence({ list }: Caller): Evidence {
  return {
    list: (query, options) => list<"evidence.list">({ method: "GET", path: "/v1/evidence", query, options }),
  };
}
