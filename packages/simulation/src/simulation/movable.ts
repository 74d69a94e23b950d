import type { Service } from "../baseline/records.ts";
import { rangeOf } from "../random/distributions.ts";
import type { Scenario } from "../scenario/scenario.ts";

/**
 * The services that can move, in the order of the loops: ordinary ones first, then leadership, then spend.
 * Columns by service have one entry for each of them.
 */
export interface Movable {
  readonly count: number;
  /** Place of each among the plan's services. */
  readonly places: readonly number[];
  /** Where leadership and where spend begins: `count` where there is none. */
  readonly leadership: number;
  readonly spend: number;
  /** Share of the work that automation can touch; 0 for leadership and spend. */
  readonly automatable: Float64Array;
  /** Volume at which economies of scale end; Infinity where they do not. */
  readonly efficientScale: Float64Array;
}

/** Finds the services that can move in some draw. */
export function movableOf({ baseline: { services }, operatingModel }: Scenario): Movable {
  const placesOf = (wanted: (service: Service) => boolean) =>
    services.flatMap((service, place) =>
      wanted(service) && rangeOf(operatingModel.scope[service.kind])[1] > 0 ? [place] : [],
    );
  const leadership = placesOf(({ kind }) => kind === "leadership");
  const spend = placesOf(({ kind }) => kind === "spend");
  const ordinary = placesOf(({ kind }) => kind !== "leadership" && kind !== "spend");
  const places = [...ordinary, ...leadership, ...spend];
  return {
    count: places.length,
    places,
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
