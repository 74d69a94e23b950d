import { baselineColumns } from "../baseline/columns.ts";
import type { Service } from "../baseline/records.ts";
import { mostLikely, rangeOf } from "../random/distributions.ts";
import type { Prior } from "../random/prior.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { type Lines, linesOf } from "./lines.ts";
import { type Movable, movableOf } from "./movable.ts";
import { type Sources, sourcesOf } from "./sources.ts";

/** Draws that are simulated together; streams of draws come in sets of as many. */
export const BLOCK = 64;

/** A scenario laid out for the loops: constants by member and service, and the uncertain numbers to draw. */
export interface Plan {
  readonly scenario: Scenario;
  /** The trusts that join, in the baseline's order. */
  readonly members: readonly PlannedMember[];
  /** Every service, in the baseline's order. */
  readonly services: readonly PlannedService[];
  /** The services that can move: the loops see no others. */
  readonly movable: Movable;
  readonly lines: Lines;
  readonly horizon: number;
  readonly sources: Sources;
  /** Functions that have a service in scope. */
  readonly functions: number;
  /** Discount factor by year. */
  readonly discount: Float64Array;
  /** True where the provider's price can differ from the pool's cost: by margin, VAT or yearly efficiency. */
  readonly priced: boolean;
  /** True where the provider may already run the same services for others. */
  readonly hosted: boolean;
}

export interface PlannedMember {
  readonly ods: string;
  readonly wave: number;
}

export interface PlannedService {
  readonly id: string;
  readonly spend: boolean;
  readonly leadership: boolean;
  /** True where the operating model's scope for its kind is above nought in the most likely settings. */
  readonly inScope: boolean;
  /** Ids of its uncertain numbers. */
  readonly elasticity: string;
  readonly standard: string;
  readonly scope: string;
}

/** Lays out a scenario whose inputs have been checked; `discount` is the factor by year. */
export function planOf(scenario: Scenario, discount: Float64Array): Plan {
  const { baseline, operatingModel, horizon } = scenario;
  const { margin, irrecoverableVat, annualEfficiency, hostMultiple } = operatingModel.parameters;
  const joining = scenario.members.flatMap((member, t) => (member.joins ? [t] : []));
  const services = baseline.services.map((service) => plannedService(service, scenario));
  const touched = baseline.services.filter((_, s) => services[s].inScope).map((service) => service.function);
  const movable = movableOf(scenario);
  const columns = baselineColumns(baseline);
  return {
    scenario,
    members: joining.map((t) => ({ ods: baseline.trusts[t].ods, wave: scenario.members[t].wave })),
    services,
    movable,
    lines: linesOf({ baseline, columns, movable, joining, horizon }),
    horizon,
    sources: sourcesOf(scenario, columns, joining),
    functions: new Set(touched).size,
    discount,
    priced: [margin, irrecoverableVat, annualEfficiency].some(isAnything),
    hosted: isAnything(hostMultiple),
  };
}

function plannedService({ id, kind }: Service, { operatingModel }: Scenario): PlannedService {
  return {
    id,
    spend: kind === "spend",
    leadership: kind === "leadership",
    inScope: mostLikely(operatingModel.scope[kind]) > 0,
    elasticity: `elasticity/${id}`,
    standard: `standard/${id}`,
    scope: `scope/${kind}`,
  };
}

/** True unless a number is nought in every draw. */
function isAnything(prior: Prior): boolean {
  return rangeOf(prior).some((end) => end !== 0);
}
