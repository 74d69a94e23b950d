import type { BaselineColumns } from "../baseline/columns.ts";
import { mostLikely } from "../random/distributions.ts";
import type { Prior } from "../random/prior.ts";
import type { Scenario } from "../scenario/scenario.ts";

/** One uncertain number of a run: its id, the stream it is drawn from, its prior, and its value in draw 0. */
export interface Source {
  readonly id: string;
  readonly stream: string;
  readonly prior: Prior;
  readonly central: number;
}

/** Every uncertain number of a run, each with its own named stream: adding one moves no other draw. */
export interface Sources {
  /** Parameters, scopes and what belongs to single services; shared by all operating models. */
  readonly numbers: readonly Source[];
  /** Stream keys of the part of the estimate's errors that is common to a member's lines. */
  readonly trustErrors: readonly string[];
  /** By member × service, all of the baseline's services. */
  readonly lineErrors: readonly LineError[];
  /** Stream keys of leaving, by member × year from year 1 on. */
  readonly exits: readonly string[];
}

/** The stream of a line's own error, and its margin of error as a log share: 0 where the line is known, or missing. */
export interface LineError {
  readonly stream: string;
  readonly spread: number;
}

/** Lists what is uncertain in a scenario in which the trusts at `joining` join. */
export function sourcesOf(scenario: Scenario, columns: BaselineColumns, joining: readonly number[]): Sources {
  const { stages, parameters, baseline, horizon } = scenario;
  const trusts = joining.map((t) => baseline.trusts[t].ods);
  const usual = mostLikely(parameters.estimateSpread);
  const laterYears = Array.from({ length: horizon - 1 }, (_, y) => y + 1);
  return {
    numbers: [
      ...Object.entries(parameters).map(([id, prior]) => source(id, prior)),
      ...stages.flatMap(({ operatingModel }, k) => ofStage(operatingModel.parameters, k)),
      // The trust alone and the pool deliver under the same circumstances: one stream for both.
      { ...source("realisationAlone", scenario.aloneRealisation), stream: "realisation" },
      ...stages.flatMap(({ operatingModel: { scope } }, k) =>
        ofStage(
          Object.fromEntries(Object.entries(scope).map(([kind, prior]) => [`scope/${kind}`, prior])),
          k,
        ),
      ),
      ...baseline.services.flatMap(({ id, elasticity, standard }) => [
        source(`elasticity/${id}`, { dist: "pert", ...elasticity }),
        source(`standard/${id}`, { dist: "pert", ...standard }),
      ]),
    ],
    trustErrors: trusts.map((ods) => `error/${ods}`),
    lineErrors: joining.flatMap((t) =>
      baseline.services.map(({ id }, s) => ({
        stream: `error/${baseline.trusts[t].ods}/${id}`,
        spread: spreadOf(columns, t * columns.services + s, usual),
      })),
    ),
    exits: trusts.flatMap((ods) => laterYears.map((y) => `exit/${ods}/${y}`)),
  };
}

/** A number of an operating model, in the stage where it is in force: plain in the first, `1/margin` in the next. */
export function stageId(id: string, stage: number): string {
  return stage === 0 ? id : `${stage}/${id}`;
}

/** A stage draws from the streams that the others draw from: what helps one helps all. */
function ofStage(priors: Readonly<Record<string, Prior>>, stage: number): Source[] {
  return Object.entries(priors).map(([id, prior]) => ({ ...source(id, prior), id: stageId(id, stage) }));
}

function source(id: string, prior: Prior): Source {
  // A trial that may fail has worked in the most likely settings, whatever its chance.
  return { id, stream: id, prior, central: prior.dist === "bernoulli" ? 1 : mostLikely(prior) };
}

function spreadOf({ present, spread }: BaselineColumns, line: number, usual: number): number {
  if (present[line] === 0) return 0;
  return Number.isNaN(spread[line]) ? usual : spread[line];
}
