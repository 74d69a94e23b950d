import type { Results, TrustStaff, YearStaff } from "@shared-services/simulation";
import { operation } from "./operation.ts";

/** A part of the results, with the record of the run that says how to make it again. */
export type ResultsPart<Part extends keyof Results> = Pick<Results, "record" | Part>;

/** People, by trust over the horizon and by year, whole-time equivalents. */
export interface StaffResult extends Pick<Results, "record"> {
  readonly trusts: readonly ({ readonly ods: string; readonly name: string } & TrustStaff)[];
  readonly years: readonly ({ readonly year: number; readonly label: string } & YearStaff)[];
}

export const getResults = operation<{ answer: Results }>()({
  id: "results.get",
  method: "GET",
  path: "/v1/runs/{run}/results",
  summary: "Get the whole results of a run",
  description: "Their bytes are the same wherever the same scenario is simulated by the same model version.",
  tag: "results",
  success: [200],
  role: "viewer",
});

export const getSummary = operation<{ answer: ResultsPart<"summary" | "warnings"> }>()({
  id: "results.summary",
  method: "GET",
  path: "/v1/runs/{run}/results/summary",
  summary: "Get what the partnership as a whole gains or loses",
  tag: "results",
  success: [200],
  role: "viewer",
});

export const getTrustResults = operation<{ answer: ResultsPart<"trusts"> }>()({
  id: "results.trusts",
  method: "GET",
  path: "/v1/runs/{run}/results/trusts",
  summary: "Get what each trust gains or loses, before gain share",
  tag: "results",
  success: [200],
  role: "viewer",
});

export const getYearResults = operation<{ answer: ResultsPart<"years"> }>()({
  id: "results.years",
  method: "GET",
  path: "/v1/runs/{run}/results/years",
  summary: "Get cost, position, adoption and staff by financial year",
  tag: "results",
  success: [200],
  role: "viewer",
});

export const getServiceResults = operation<{ answer: ResultsPart<"services"> }>()({
  id: "results.services",
  method: "GET",
  path: "/v1/runs/{run}/results/services",
  summary: "Get cost and saving by service",
  tag: "results",
  success: [200],
  role: "viewer",
});

export const getBridge = operation<{ answer: ResultsPart<"bridge"> }>()({
  id: "results.bridge",
  method: "GET",
  path: "/v1/runs/{run}/results/bridge",
  summary: "Get the bridge from stand-alone cost to position",
  tag: "results",
  success: [200],
  role: "viewer",
});

export const getAppraisal = operation<{ answer: ResultsPart<"appraisal"> }>()({
  id: "results.appraisal",
  method: "GET",
  path: "/v1/runs/{run}/results/appraisal",
  summary: "Get benefits against costs in present values, for the partnership and each trust",
  tag: "results",
  success: [200],
  role: "viewer",
});

export const getProductivity = operation<{ answer: ResultsPart<"productivity"> }>()({
  id: "results.productivity",
  method: "GET",
  path: "/v1/runs/{run}/results/productivity",
  summary: "Get productivity, quality and time given back, with the same standing alone",
  description:
    "Indices of the base year. Time and its value stand beside the position: they are in no other figure of the results.",
  tag: "results",
  success: [200],
  role: "viewer",
});

export const getViews = operation<{ answer: ResultsPart<"views"> }>()({
  id: "results.views",
  method: "GET",
  path: "/v1/runs/{run}/results/views",
  summary: "Get the same money as trust finances, as the Green Book counts it, and as income and expenditure",
  description: "By year and as present value, with what makes the difference between any two.",
  tag: "results",
  success: [200],
  role: "viewer",
});

export const getSystems = operation<{ answer: ResultsPart<"systems"> }>()({
  id: "results.systems",
  method: "GET",
  path: "/v1/runs/{run}/results/systems",
  summary: "Get the effect on each integrated care system's control total, and what crosses its border",
  tag: "results",
  success: [200],
  role: "viewer",
});

export const getStaffResults = operation<{ answer: StaffResult }>()({
  id: "results.staff",
  method: "GET",
  path: "/v1/runs/{run}/results/staff",
  summary: "Get what happens to people, by trust and by year",
  tag: "results",
  success: [200],
  role: "viewer",
});

export const getGame = operation<{ answer: ResultsPart<"gainShare"> }>()({
  id: "results.game",
  method: "GET",
  path: "/v1/runs/{run}/results/game",
  summary: "Get the worth of every coalition and its split by rule",
  tag: "results",
  success: [200],
  role: "viewer",
});

export const getDraws = operation<{ answer: string }>()({
  id: "results.draws",
  method: "GET",
  path: "/v1/runs/{run}/results/draws",
  summary: "Download the net present value of each trust in every modelled future",
  description: "CSV, one row per future; row 0 is the one with most likely settings.",
  tag: "results",
  success: [200],
  gives: "text/csv",
  role: "viewer",
});
