import type { Kind, Range3 } from "../baseline/records.ts";
import type { Agreement } from "../gain-share/agreement/agreement.ts";
import type { Prior } from "../random/prior.ts";
import type { Sampler } from "../random/stream.ts";

/** How the pool's price is divided among its members. */
export type ChargingKey = "cost-share" | "unit-price";

/** A new belief about a parameter: a whole prior, or a number that fixes it. */
export type Override = Prior | number;

/**
 * What a strategy team writes down: which trusts, which operating model, and only those assumptions that
 * differ from the pinned evidence and baseline. Plain JSON; patched by JSON merge patch, where `null`
 * returns to the default, so everything that can change is a map keyed by id and never an array.
 */
export interface ScenarioDocument {
  readonly schemaVersion: 1;
  readonly name: string;
  /** Slug of a built-in partnership, or the id of the user's own. */
  readonly partnership: string;
  /** Pinned version of the evidence register, and which of its named sets. */
  readonly evidence: { readonly version: string; readonly set?: string };
  /** Pinned baseline: `public` for the estimate from public totals, or the id of an imported version. */
  readonly baseline: string;
  /** Slug of a built-in operating model, or the id of the user's own. */
  readonly operatingModel: string;
  /**
   * Operating models that follow it, by the year from which each is in force, year 1 or later:
   * `{ "2": "joint-organisation", "5": "merger" }`. Left out, there is one from beginning to end.
   */
  readonly stages?: Readonly<Record<string, string>>;
  /** By ODS code. A trust that is left out joins in wave 1. */
  readonly members?: Readonly<Record<string, MemberPlan>>;
  /** Share of the readiness checklist that the partnership can tick, 0 to 1. */
  readonly readiness?: number;
  /**
   * Share put on set-up for the known optimism of plans, 0 to 5, the same in every future; it takes the place of the
   * drawn `overrun`, which is then 1. Left out or 0, overrun is drawn.
   */
  readonly optimismBias?: number;
  readonly chargingKey?: ChargingKey;
  /** Financial years simulated, 3 to 30; year 0 is the first year of the programme. */
  readonly horizon?: number;
  readonly overrides?: Overrides;
  /** How gains and losses are shared: an agreement, or the id of one; left out, the default agreement. */
  readonly agreement?: Agreement | string;
  /** Rank correlations by `parameter~parameter`. */
  readonly correlations?: Readonly<Record<string, number>>;
  readonly seed?: string;
  /** How draws are spread; latin hypercube sets unless given. */
  readonly sampler?: Sampler;
  /** Modelled futures, 100 to 100,000. */
  readonly draws?: number;
  /**
   * Futures of the game, the first ones of `draws`; 0 leaves gain share out. Left out: by the number of trusts. With
   * more than 13 trusts that join, the game is sampled: in whole sets of 64 futures, at least 256.
   */
  readonly gameDraws?: number;
}

/** Whether a trust joins, and in which wave. */
export interface MemberPlan {
  readonly joins?: boolean;
  readonly wave?: number;
}

/** Assumptions that differ from the evidence register, the operating model or the services; they hold in every stage. */
export interface Overrides {
  readonly parameters?: Readonly<Record<string, Override>>;
  readonly scope?: Readonly<Partial<Record<Kind, Override>>>;
  readonly services?: Readonly<Record<string, ServiceOverride>>;
}

/** What can be changed about one service. */
export interface ServiceOverride {
  readonly elasticity?: Range3;
  readonly standard?: Range3;
  readonly automatable?: number;
}
