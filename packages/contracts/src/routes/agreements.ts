import type { Agreement } from "@shared-services/simulation";
import { operation } from "./operation.ts";
import { PAGE_QUERY, type Page, type PageQuery } from "./page.ts";

/** An agreement as the API keeps it; it never changes. */
export interface StoredAgreement extends Agreement {
  /** A slug where it is built in, else `ag_…`. */
  readonly id: string;
  /** What it does and when to choose it. */
  readonly summary: string;
  /** Where a built-in one comes from; empty for your own. */
  readonly source: string;
  /** SHA-256 of label, basis, clauses and what partners have given, hexadecimal: the same content has the same. */
  readonly hash: string;
  readonly builtIn: boolean;
  /** Null where it is built in. */
  readonly createdAt: string | null;
}

/** An agreement to be. */
export interface AgreementDraft extends Agreement {
  readonly summary?: string;
  /** The partnership whose members it is checked against; left out, the trusts that it names. */
  readonly partnership?: string;
}

export const listAgreements = operation<{ query: PageQuery; answer: Page<StoredAgreement> }>()({
  id: "agreements.list",
  method: "GET",
  path: "/v1/agreements",
  summary: "List gain-share agreements",
  description: "The built-in ones first, then your workspace's own, oldest first.",
  tag: "gain share",
  query: PAGE_QUERY,
  success: [200],
  paged: true,
  role: "viewer",
});

export const getAgreement = operation<{ answer: StoredAgreement }>()({
  id: "agreements.get",
  method: "GET",
  path: "/v1/agreements/{agreement}",
  summary: "Get a gain-share agreement",
  tag: "gain share",
  success: [200],
  role: "viewer",
});

export const createAgreement = operation<{ body: AgreementDraft; answer: StoredAgreement }>()({
  id: "agreements.create",
  method: "POST",
  path: "/v1/agreements",
  summary: "Create a gain-share agreement",
  description:
    "It never changes afterwards: scenarios name it by its id, and its runs can be made again. To vary it, create another. All faults are named at once.",
  tag: "gain share",
  success: [201],
  takes: "application/json",
  keyed: true,
  role: "analyst",
});
