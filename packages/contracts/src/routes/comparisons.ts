import type { Fault, PartnershipSummary, RunRecord, TrustResult } from "@shared-services/simulation";
import { operation } from "./operation.ts";

/** Runs side by side. */
export interface Comparison {
  /** In the order asked for; the first is what the others are compared with. */
  readonly runs: readonly ComparedRun[];
  /** One for each run but the first. */
  readonly differences: readonly RunDifference[];
  /** Why the difference may be about more than the scenarios: other seeds, evidence, price years. */
  readonly cautions: readonly Fault[];
}

/** What a comparison shows of one run. */
export interface ComparedRun {
  readonly run: string;
  readonly name: string;
  readonly operatingModel: string;
  readonly record: RunRecord;
  readonly summary: PartnershipSummary;
  readonly trusts: readonly ComparedTrust[];
}

/** What a comparison shows of one trust. */
export type ComparedTrust = Pick<
  TrustResult,
  "ods" | "name" | "joins" | "npv" | "runRate" | "chanceWorseOff"
>;

/** One run less the first, £; positive is better than the first. */
export interface RunDifference {
  readonly run: string;
  readonly against: string;
  readonly npv: Difference;
  readonly runRate: Difference;
  /** Difference of shares of modelled futures. */
  readonly chanceOfLoss: number;
  /** Trusts that both runs have. */
  readonly trusts: readonly {
    readonly ods: string;
    readonly npv: Difference;
    readonly chanceWorseOff: number;
  }[];
}

/** A difference in most likely settings, and of the means over the modelled futures. */
export interface Difference {
  readonly central: number;
  readonly mean: number;
}

export const compareRuns = operation<{ query: { readonly runs: readonly string[] }; answer: Comparison }>()({
  id: "comparisons.get",
  method: "GET",
  path: "/v1/comparisons",
  summary: "Compare two to eight runs side by side",
  description:
    "`runs` is a list of run ids with commas between them; the first is what the others are compared with.",
  tag: "comparisons",
  query: ["runs"],
  success: [200],
  role: "viewer",
});
