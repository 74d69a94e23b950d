import type { Baseline, Fault } from "@shared-services/simulation";
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

/** One figure that a return changes. */
export interface ReturnChange {
  readonly trust: string;
  readonly service: string;
  /** Header of the column. */
  readonly column: string;
  /** As a spreadsheet names it, e.g. `D17`. */
  readonly cell: string;
  readonly from: string | number;
  readonly to: string | number;
}

/** What was read from a return: what it changes, and what is odd about it. */
export interface ReturnReading {
  readonly changes: readonly ReturnChange[];
  /** What must be put right before it can be imported; `path` is `/` and the cell. With faults there are no changes. */
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
}

/** A new version, with what the return changed. */
export interface ImportedBaseline extends BaselineVersion {
  readonly changes: readonly ReturnChange[];
  readonly warnings: readonly Fault[];
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

export const getReturnTemplate = operation<{ query: { readonly trust: string }; answer: string }>()({
  id: "baselines.template",
  method: "GET",
  path: "/v1/partnerships/{partnership}/baseline/template",
  summary: "Download the template of a trust's return",
  description:
    "CSV with one row per service, filled with the estimate; overwrite what you know and import it.",
  tag: "baselines",
  query: ["trust"],
  success: [200],
  gives: "text/csv",
  role: "viewer",
});

export const importBaseline = operation<{ body: BaselineImport; answer: ImportedBaseline }>()({
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

export const checkReturn = operation<{ body: BaselineImport; answer: ReturnReading }>()({
  id: "baselines.check",
  method: "POST",
  path: "/v1/baselines/checks",
  summary: "Read a return without importing it",
  description: "What it would change, what is wrong with it and what is odd. Nothing is stored.",
  tag: "baselines",
  success: [200],
  takes: "application/json",
  role: "viewer",
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
