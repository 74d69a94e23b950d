import { appliesTo, figureOf, type Measure } from "../baseline/measures/measure.ts";
import { MEASURES, type MeasureId } from "../baseline/measures/measures.ts";
import type { BaselineLine } from "../baseline/records.ts";
import { rangeOf } from "../summaries/range.ts";
import type { Gathered } from "./gather.ts";
import type { KnownQuality, MeasureResult } from "./productivity-result.ts";
import type { RunPlan } from "./run.ts";

/**
 * What sharing does to every measure of quality, and of how many lines it is known. A line without a figure counts for
 * nothing; where no line has one there is nothing to show but that.
 */
export function measuresOf(run: RunPlan, gathered: Gathered): readonly MeasureResult[] {
  const { members, horizon } = run.plan;
  return MEASURES.map((measure) => {
    const k = run.plan.measured.measures.findIndex(({ id }) => id === measure.id);
    const { id, label, help, unit, holds, better } = measure;
    const lines = linesOf(run, measure);
    const known = knownOf(lines, measure);
    return {
      ...{ id, label, help, unit, holds, better, ...known },
      years:
        known.today === null
          ? []
          : Array.from({ length: horizon }, (_, y) => rangeOf(gathered.sample("quality", k * horizon + y))),
      trusts: members.flatMap(({ ods }, m) => {
        const { today } = knownOf(
          lines.filter(({ trust }) => trust === ods),
          measure,
        );
        const at = k * members.length + m;
        return today === null ? [] : [{ ods, today, last: rangeOf(gathered.sample("trustQuality", at)) }];
      }),
    };
  });
}

/** The members' lines of services that have the measure and can move. */
function linesOf({ plan }: RunPlan, measure: Measure): readonly BaselineLine[] {
  const { scenario, members, movable } = plan;
  const { services, lines } = scenario.baseline;
  const trusts = new Set(members.map(({ ods }) => ods));
  const moving = movable.places.slice(0, movable.leadership).map((place) => services[place]);
  const having = new Set(moving.filter((service) => appliesTo(measure, service)).map(({ id }) => id));
  return lines.filter(({ trust, service }) => trusts.has(trust) && having.has(service));
}

function knownOf(
  lines: readonly BaselineLine[],
  measure: Measure & { readonly id: MeasureId },
): KnownQuality {
  const known = lines.flatMap(({ kpis, volume, origin }) => {
    const figure = figureOf(measure, kpis);
    return figure === undefined ? [] : [{ figure, volume, origin, own: kpis?.[measure.id] !== undefined }];
  });
  const units = known.reduce((sum, { volume }) => sum + volume, 0);
  const measured = known.reduce((sum, { volume, figure }) => sum + volume * figure, 0);
  const returned = known.filter(({ origin }) => origin === "return").length;
  return {
    today: units > 0 ? measured / units : null,
    returned,
    estimated: known.length - returned,
    derived: known.filter(({ own }) => !own).length,
    missing: lines.length - known.length,
  };
}
