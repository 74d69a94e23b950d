import type { Kind, Service } from "../baseline/records.ts";
import { rangeOf } from "../random/distributions.ts";
import type { Scenario } from "../scenario/scenario.ts";

/**
 * The services that can move, in the order of the loops: ordinary ones first, then leadership, then spend.
 * Columns by service have one entry for each of them. Where operating models follow one another, a service has an
 * entry for each stage that brings more of its work into scope: that part moves with that stage.
 */
export interface Movable {
  readonly count: number;
  /** Place of each among the plan's services, and the stage with which it moves. */
  readonly places: readonly number[];
  readonly stages: readonly number[];
  /** Where leadership and where spend begins: `count` where there is none. */
  readonly leadership: number;
  readonly spend: number;
  /** Share of the work that automation can touch; 0 for leadership and spend. */
  readonly automatable: Float64Array;
  /** Volume at which economies of scale end; Infinity where they do not. */
  readonly efficientScale: Float64Array;
}

/** Finds the services that can move in some draw. */
export function movableOf({ baseline: { services }, stages }: Scenario): Movable {
  const [ordinary, leadership, spend] = groupsOf(services).map((group) =>
    stages.flatMap((_, stage) =>
      group
        .filter((place) => addsScope(stages, stage, services[place].kind))
        .map((place) => ({ place, stage })),
    ),
  );
  const slices = [...ordinary, ...leadership, ...spend];
  const places = slices.map(({ place }) => place);
  return {
    count: places.length,
    places,
    stages: slices.map(({ stage }) => stage),
    leadership: ordinary.length,
    spend: ordinary.length + leadership.length,
    automatable: Float64Array.from(places, (place, s) =>
      s < ordinary.length ? services[place].automatable : 0,
    ),
    efficientScale: Float64Array.from(
      places,
      (place) => services[place].efficientScale ?? Number.POSITIVE_INFINITY,
    ),
  };
}

/** Places of all services, whether they can move or not, in the order of the loops. */
export function inLoopOrder(services: readonly Pick<Service, "kind">[]): number[] {
  return groupsOf(services).flat();
}

/** Places of ordinary services, of leadership, and of spend. */
function groupsOf(services: readonly Pick<Service, "kind">[]): [number[], number[], number[]] {
  const placesOf = (wanted: (kind: Kind) => boolean) =>
    services.flatMap(({ kind }, place) => (wanted(kind) ? [place] : []));
  return [
    placesOf((kind) => kind !== "leadership" && kind !== "spend"),
    placesOf((kind) => kind === "leadership"),
    placesOf((kind) => kind === "spend"),
  ];
}

/** True where a stage can have more of a kind of service in scope than every stage before it. */
function addsScope(stages: Scenario["stages"], stage: number, kind: Kind): boolean {
  const scopeIn = (k: number) => stages[k].operatingModel.scope[kind];
  const high = rangeOf(scopeIn(stage))[1];
  const before = Array.from({ length: stage }, (_, k) => scopeIn(k));
  const same = before.some((scope) => JSON.stringify(scope) === JSON.stringify(scopeIn(stage)));
  return !same && high > Math.max(0, ...before.map((scope) => rangeOf(scope)[0]));
}
