import { baselineColumns } from "../baseline/columns.ts";
import type { Kind, Service } from "../baseline/records.ts";
import type { OperatingModel } from "../operating-models/operating-model.ts";
import { mostLikely, rangeOf } from "../random/distributions.ts";
import type { Prior } from "../random/prior.ts";
import type { Scenario, Stage } from "../scenario/scenario.ts";
import type { Depth } from "./depth.ts";
import { type Lines, linesOf } from "./lines.ts";
import { type Measured, measuredOf } from "./measured.ts";
import { type Movable, movableOf } from "./movable.ts";
import { type Sources, sourcesOf } from "./sources.ts";

/** Draws that are simulated together; streams of draws come in sets of as many. */
export const BLOCK = 64;

/** A scenario laid out for the loops: constants by member and service, and the uncertain numbers to draw. */
export interface Plan {
  readonly scenario: Scenario;
  /** How much of a future is looked at. */
  readonly depth: Depth;
  /** The trusts that join, in the baseline's order. */
  readonly members: readonly PlannedMember[];
  /** Every service, in the baseline's order. */
  readonly services: readonly PlannedService[];
  /** The services that can move: the loops see no others. */
  readonly movable: Movable;
  readonly lines: Lines;
  /** What is known of their quality. */
  readonly measured: Measured;
  readonly horizon: number;
  readonly sources: Sources;
  /** Operating models in their order, and which of them is in force, by year. */
  readonly stages: readonly PlannedStage[];
  readonly inForce: Int32Array;
  /** The operating model in force, by year. */
  readonly models: readonly OperatingModel[];
  /** Discount factor by year. */
  readonly discount: Float64Array;
  /** True where the provider may already run the same services for others. */
  readonly hosted: boolean;
}

export interface PlannedMember {
  readonly ods: string;
  readonly wave: number;
}

export interface PlannedStage extends Stage {
  /** Functions that have a service of which it brings more into scope, in the most likely settings. */
  readonly functions: number;
}

export interface PlannedService {
  readonly id: string;
  readonly spend: boolean;
  readonly leadership: boolean;
  /** True where the scope for its kind is above nought in some stage, in the most likely settings. */
  readonly inScope: boolean;
  /** Ids of its uncertain numbers. */
  readonly elasticity: string;
  readonly standard: string;
  readonly scope: string;
}

/** Lays out a scenario whose inputs have been checked; `discount` is the factor by year. */
export function planOf(scenario: Scenario, discount: Float64Array, depth: Depth = "whole"): Plan {
  const { baseline, stages, horizon } = scenario;
  const inForce = Int32Array.from(
    { length: horizon },
    (_, y) => stages.filter(({ from }) => from <= y).length - 1,
  );
  const joining = scenario.members.flatMap((member, t) => (member.joins ? [t] : []));
  const services = baseline.services.map((service) => plannedService(service, scenario));
  const movable = movableOf(scenario);
  const columns = baselineColumns(baseline);
  const members = joining.map((t) => ({ ods: baseline.trusts[t].ods, wave: scenario.members[t].wave }));
  const lines = linesOf({ baseline, columns, movable, joining, horizon });
  return {
    scenario,
    depth,
    members,
    services,
    movable,
    lines,
    measured: measuredOf(baseline, { members, movable, lines }),
    horizon,
    sources: sourcesOf(scenario, columns, joining),
    stages: stages.map((stage, k) => ({ ...stage, functions: functionsOf(scenario, k) })),
    inForce,
    models: Array.from(inForce, (k) => stages[k].operatingModel),
    discount,
    hosted: stages.some(({ operatingModel }) => isAnything(operatingModel.parameters.hostMultiple)),
  };
}

/** Functions in which a stage has more in scope than the stages before it. */
function functionsOf({ baseline, stages }: Scenario, stage: number): number {
  const scopeIn = ({ operatingModel }: Stage, kind: Kind) => mostLikely(operatingModel.scope[kind]);
  const touched = baseline.services.filter(({ kind }) => {
    const before = stages.slice(0, stage).map((earlier) => scopeIn(earlier, kind));
    return scopeIn(stages[stage], kind) > Math.max(0, ...before);
  });
  return new Set(touched.map((service) => service.function)).size;
}

function plannedService({ id, kind }: Service, { stages }: Scenario): PlannedService {
  return {
    id,
    spend: kind === "spend",
    leadership: kind === "leadership",
    inScope: stages.some(({ operatingModel }) => mostLikely(operatingModel.scope[kind]) > 0),
    elasticity: `elasticity/${id}`,
    standard: `standard/${id}`,
    scope: `scope/${kind}`,
  };
}

/** True unless a number is nought in every draw. */
function isAnything(prior: Prior): boolean {
  return rangeOf(prior).some((end) => end !== 0);
}
