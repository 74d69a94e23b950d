import type { Baseline } from "@shared-services/simulation";
import { operation } from "./operation.ts";
import { PAGE_QUERY, type Page, type PageQuery } from "./page.ts";

/** One version of what a partnership spends today; it never changes. */
export interface BaselineVersion {
  /** `public` for the estimate from public totals, else `bl_…`. */
  readonly id: string;
  readonly partnership: string;
  readonly name: string;
  /** The version that it was imported on top of; null for `public`. */
  readonly from: string | null;
  /** SHA-256 of its content, hexadecimal. */
  readonly hash: string;
  /** How many of its lines are the trusts' own, and how many still estimates. */
  readonly lines: { readonly return: number; readonly estimate: number; readonly assumption: number };
  readonly createdAt: string | null;
}

/** A version with every line. */
export interface BaselineDocument extends BaselineVersion {
  readonly baseline: Baseline;
}

/** A trust's own return, to be laid over a baseline. */
export interface BaselineImport {
  readonly partnership: string;
  readonly name: string;
  /** The version to lay it over; left out: `public`. */
  readonly from?: string;
  /** The filled template: CSV, or the tab-separated text that a spreadsheet copies. */
  readonly text: string;
}

/** Which versions to list. */
export interface BaselineQuery extends PageQuery {
  readonly partnership?: string;
}

export const getEstimate = operation<{ answer: BaselineDocument }>()({
  id: "baselines.estimate",
  method: "GET",
  path: "/v1/partnerships/{partnership}/baseline",
  summary: "Get the estimated baseline of a partnership",
  description: "From public totals and national ratios; every line is marked as an estimate.",
  tag: "baselines",
  success: [200],
  role: "viewer",
});

export const getReturnTemplate = operation<{ answer: string }>()({
  id: "baselines.template",
  method: "GET",
  path: "/v1/partnerships/{partnership}/baseline/template",
  summary: "Download the template of a return",
  description:
    "CSV with one row per trust and service, filled with the estimate; overwrite what you know and import it.",
  tag: "baselines",
  success: [200],
  gives: "text/csv",
  role: "viewer",
});

export const importBaseline = operation<{ body: BaselineImport; answer: BaselineVersion }>()({
  id: "baselines.create",
  method: "POST",
  path: "/v1/baselines",
  summary: "Import trusts' own figures as a new baseline version",
  description: "All faults are named at once, by cell, and nothing is saved until there are none.",
  tag: "baselines",
  success: [201],
  takes: "application/json",
  keyed: true,
  role: "analyst",
});

export const listBaselines = operation<{ query: BaselineQuery; answer: Page<BaselineVersion> }>()({
  id: "baselines.list",
  method: "GET",
  path: "/v1/baselines",
  summary: "List imported baseline versions",
  tag: "baselines",
  query: ["partnership", ...PAGE_QUERY],
  success: [200],
  paged: true,
  role: "viewer",
});

export const getBaseline = operation<{ answer: BaselineDocument }>()({
  id: "baselines.get",
  method: "GET",
  path: "/v1/baselines/{baseline}",
  summary: "Get an imported baseline version with every line",
  tag: "baselines",
  success: [200],
  role: "viewer",
});
