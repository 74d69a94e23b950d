import type { Baseline } from "../baseline/records.ts";
import type { Agreement } from "../gain-share/agreement/agreement.ts";
import type { Fault } from "../lib/errors.ts";
import type { OperatingModel } from "../operating-models/operating-model.ts";
import type { Prior } from "../random/prior.ts";
import type { Sampler } from "../random/stream.ts";
import type { ChargingKey } from "./document.ts";

/** A scenario with every default filled in: exactly what the simulation computes, and what its hash covers. */
export interface Scenario {
  readonly baseline: Baseline;
  /** In the order of `baseline.trusts`. */
  readonly members: readonly Required<Member>[];
  /** One operating model, or several that follow one another, in their order; the first from year 0 on. */
  readonly stages: readonly Stage[];
  /** How a trust delivers on its own, whatever model it is compared with. */
  readonly aloneRealisation: Prior;
  /** Every global parameter by id, with the scenario's overrides applied. */
  readonly parameters: Readonly<Record<string, Prior>>;
  readonly readiness: number;
  /** Share put on set-up for the optimism of plans; above nought only where `overrun` is 1 in every future. */
  readonly optimismBias: number;
  readonly chargingKey: ChargingKey;
  readonly horizon: number;
  readonly agreement: Agreement;
  readonly correlations: readonly { readonly a: string; readonly b: string; readonly rho: number }[];
  readonly seed: string;
  readonly sampler: Sampler;
  readonly draws: number;
  readonly gameDraws: number;
  readonly evidenceVersion: string;
  readonly warnings: readonly Fault[];
}

/** An operating model, with the scenario's overrides applied, and the year from which it is in force. */
export interface Stage {
  readonly from: number;
  readonly operatingModel: OperatingModel;
}

/** A trust of the partnership under this scenario. */
export interface Member {
  readonly ods: string;
  readonly joins: boolean;
  readonly wave: number;
}

/** What a scenario document refers to by id, looked up by whoever holds it. */
export interface Library {
  readonly baseline: Baseline;
  readonly operatingModel: OperatingModel;
  /** The operating models of later stages, by id; may be left out where there is none. */
  readonly laterModels?: Readonly<Record<string, OperatingModel>>;
  readonly standAlone: OperatingModel;
  /** The agreement that the document names by its id; left out where it names none. */
  readonly agreement?: Agreement;
  readonly parameters: Readonly<Record<string, Prior>>;
  readonly evidenceVersion: string;
}
