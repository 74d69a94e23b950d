import type { FunctionId, Kind, Service } from "@shared-services/simulation";
import { operation } from "./operation.ts";
import { PAGE_QUERY, type Page, type PageQuery } from "./page.ts";

/** Which services to list. */
export interface ServiceQuery extends PageQuery {
  readonly function?: FunctionId;
  readonly kind?: Kind;
}

export const listServices = operation<{ query: ServiceQuery; answer: Page<Service> }>()({
  id: "services.list",
  method: "GET",
  path: "/v1/services",
  summary: "List corporate services",
  description: "What drives each, how its cost answers to size, and what of it stays with the trusts.",
  tag: "services",
  query: ["function", "kind", ...PAGE_QUERY],
  success: [200],
  paged: true,
  role: "viewer",
});
