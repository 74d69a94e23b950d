import type { Kind } from "../baseline/records.ts";
import type { Provenance } from "../parameters/parameter.ts";
import type { Prior } from "../random/prior.ts";

/** The parameters whose values belong to an operating model, not to the world at large. */
export type ModelParameterId =
  | "realisation"
  | "hostMultiple"
  | "margin"
  | "irrecoverableVat"
  | "annualEfficiency"
  | "redesignSaving"
  | "repaymentYears"
  | "costOfCapital";

/** A way for trusts to run corporate services together: what it covers, how it performs, who pays and who decides. */
export interface OperatingModel {
  readonly id: string;
  readonly label: string;
  /** One plain sentence for a board: what this arrangement is. */
  readonly summary: string;
  /** The real arrangement that it stands for, with its source. */
  readonly standsFor: string;
  /** Share of the standard work of each kind of service that moves into the pool. */
  readonly scope: Readonly<Record<Kind, Prior>>;
  readonly parameters: Readonly<Record<ModelParameterId, Prior>>;
  /** Where each scope and parameter comes from, by id (`scope.transactional`, `realisation`, …). */
  readonly provenance: Readonly<Record<string, Provenance>>;
  /** True if work is redesigned before it is automated; else only part of automation is kept. */
  readonly redesignFirst: boolean;
  /** True if the provider pays for set-up and is repaid by an annuity. */
  readonly providerFunds: boolean;
  /** Which hazard of leaving holds: by readiness, the strong one, or none. */
  readonly exit: "voluntary" | "mandated" | "none";
  readonly employer: "members" | "host" | "provider";
  /** Whether members pay for joint governance. */
  readonly governed: boolean;
  /** Share of idle pay and redundancy that members bear directly. */
  readonly peopleCostShare: number;
  /** How it is governed, in a board's words. */
  readonly governance: string;
}
