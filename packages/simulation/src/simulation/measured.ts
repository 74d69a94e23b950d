import { errorRate } from "../baseline/measures/error-rate.ts";
import { appliesTo, figureOf } from "../baseline/measures/measure.ts";
import { MEASURES } from "../baseline/measures/measures.ts";
import type { Baseline, BaselineLine } from "../baseline/records.ts";
import type { Lines } from "./lines.ts";
import type { Movable } from "./movable.ts";

/** What is known today of the quality of the members' lines that can move. */
export interface Measured {
  /** Measures of which any line knows its figure, and the error rate, of which rework is made; elsewhere by their place here. */
  readonly measures: readonly (typeof MEASURES)[number][];
  readonly known: readonly Known[];
  /** Stretches of neighbouring lines of a portion, from the first to the last of which a measure is known. */
  readonly readings: readonly Reading[];
  /** Portions of which a measure is known anywhere. */
  readonly groups: readonly Pick<Reading, "measure" | "member" | "portion">[];
}

/** A line's units a year, and today's figure of a measure. */
export interface Known {
  readonly measure: number;
  readonly member: number;
  readonly service: number;
  readonly units: number;
  readonly figure: number;
}

export interface Reading {
  readonly measure: number;
  readonly member: number;
  readonly portion: number;
  readonly from: number;
  readonly to: number;
}

interface Members {
  readonly members: readonly { readonly ods: string }[];
  readonly movable: Movable;
  readonly lines: Lines;
}

/** Finds the figures of today: as entered, for an estimate's error is one of cost, not of quality. */
export function measuredOf(
  { services, lines }: Baseline,
  { members, movable, lines: { runs } }: Members,
): Measured {
  const lineOf = new Map(lines.map((line) => [keyOf(line.trust, line.service), line]));
  const figures = MEASURES.map((measure) =>
    members.flatMap(({ ods }, member) =>
      movable.places.slice(0, movable.leadership).flatMap((place, service) => {
        if (!appliesTo(measure, services[place])) return [];
        const line: BaselineLine | undefined = lineOf.get(keyOf(ods, services[place].id));
        const figure = figureOf(measure, line?.kpis);
        if (!line?.volume || figure === undefined) return [];
        return [{ member, service, units: line.volume, figure }];
      }),
    ),
  );
  const kept = [...MEASURES.keys()].filter((k) => figures[k].length > 0 || MEASURES[k].id === errorRate.id);
  const known = kept.flatMap((k, measure) => figures[k].map((one) => ({ measure, ...one })));
  const readings = kept.flatMap((_, measure) => {
    const of = members.map((): number[] => []);
    for (const one of known) if (one.measure === measure) of[one.member].push(one.service);
    return runs.flatMap(({ member, portion, from, to }) => {
      const inRun = of[member].filter((service) => from <= service && service < to);
      if (inRun.length === 0) return [];
      return [{ measure, member, portion, from: inRun[0], to: inRun[inRun.length - 1] + 1 }];
    });
  });
  const groups = new Map(readings.map((reading) => [`${reading.measure}/${reading.portion}`, reading]));
  return { measures: kept.map((k) => MEASURES[k]), known, readings, groups: [...groups.values()] };
}

function keyOf(trust: string, service: string): string {
  return `${trust} ${service}`;
}
