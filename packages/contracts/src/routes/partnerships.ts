import { operation } from "./operation.ts";
import { PAGE_QUERY, type Page, type PageQuery } from "./page.ts";

/** Trusts that think of running services together. */
export interface Partnership {
  /** A slug where it is built in, else `pt_…`. */
  readonly id: string;
  readonly name: string;
  /** ODS codes, in the order of the codes. */
  readonly members: readonly string[];
  /** What it is, in a plain sentence; null where nobody has said. */
  readonly summary: string | null;
  /** Title, date and page of the document that describes it; null for your own. */
  readonly source: string | null;
  /** What is inferred or has changed since; null if nothing. */
  readonly note: string | null;
  readonly builtIn: boolean;
  /** Null where it is built in. */
  readonly createdAt: string | null;
}

/** A partnership to be. */
export interface PartnershipDraft {
  readonly name: string;
  /** ODS codes of at least two trusts. */
  readonly members: readonly string[];
  readonly summary?: string;
}

export const listPartnerships = operation<{ query: PageQuery; answer: Page<Partnership> }>()({
  id: "partnerships.list",
  method: "GET",
  path: "/v1/partnerships",
  summary: "List partnerships",
  description: "The built-in ones first, then your workspace's own, oldest first.",
  tag: "partnerships",
  query: PAGE_QUERY,
  success: [200],
  paged: true,
  role: "viewer",
});

export const getPartnership = operation<{ answer: Partnership }>()({
  id: "partnerships.get",
  method: "GET",
  path: "/v1/partnerships/{partnership}",
  summary: "Get a partnership",
  tag: "partnerships",
  success: [200],
  role: "viewer",
});

export const createPartnership = operation<{ body: PartnershipDraft; answer: Partnership }>()({
  id: "partnerships.create",
  method: "POST",
  path: "/v1/partnerships",
  summary: "Create a partnership of any trusts",
  tag: "partnerships",
  success: [201],
  takes: "application/json",
  keyed: true,
  role: "analyst",
});
