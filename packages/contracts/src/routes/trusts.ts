import type { Trust } from "@shared-services/simulation";
import { operation } from "./operation.ts";
import { PAGE_QUERY, type Page, type PageQuery } from "./page.ts";

/** Which trusts to list. */
export interface TrustQuery extends PageQuery {
  /** Part of the name or of the ODS code, in any case. */
  readonly q?: string;
  readonly region?: string;
  /** Code of the integrated care system. */
  readonly ics?: string;
  readonly type?: string;
}

export const listTrusts = operation<{ query: TrustQuery; answer: Page<Trust> }>()({
  id: "trusts.list",
  method: "GET",
  path: "/v1/trusts",
  summary: "List NHS trusts",
  description: "Real trusts from public statistics, with income and staff, in the order of their ODS codes.",
  tag: "trusts",
  query: ["q", "region", "ics", "type", ...PAGE_QUERY],
  success: [200],
  paged: true,
  role: "viewer",
});

export const getTrust = operation<{ answer: Trust }>()({
  id: "trusts.get",
  method: "GET",
  path: "/v1/trusts/{trust}",
  summary: "Get a trust by its ODS code",
  tag: "trusts",
  success: [200],
  role: "viewer",
});
