import type { FunctionId, Kind, Provenance, Service } from "@shared-services/simulation";
import { operation } from "./operation.ts";
import { PAGE_QUERY, type Page, type PageQuery } from "./page.ts";

/** Which services to list. */
export interface ServiceQuery extends PageQuery {
  readonly function?: FunctionId;
  readonly kind?: Kind;
}

/** A service with where each of its figures comes from. */
export interface ServiceItem extends Service {
  readonly evidence: Readonly<
    Record<
      "elasticity" | "standard" | "automatable" | "refVolume" | "bench" | "efficientScale" | "boundary",
      Provenance
    >
  >;
}

export const listServices = operation<{ query: ServiceQuery; answer: Page<ServiceItem> }>()({
  id: "services.list",
  method: "GET",
  path: "/v1/services",
  summary: "List corporate services",
  description:
    "What drives each, how its cost answers to size, and what of it stays with the trusts; each figure with its source, class of evidence and date.",
  tag: "services",
  query: ["function", "kind", ...PAGE_QUERY],
  success: [200],
  paged: true,
  role: "viewer",
});
