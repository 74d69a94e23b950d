import { defaultParameters, estimateBaseline, evidenceVersion } from "@shared-services/public-data";
import {
  type Baseline,
  type BaselineLine,
  OPERATING_MODELS,
  type OperatingModel,
  resolveScenario,
  type Scenario,
  type ScenarioDocument,
} from "@shared-services/simulation";

/** What a scenario of these tests changes: parts of the document, the model, lines, number of draws. */
export interface Changes {
  readonly trusts: readonly string[];
  readonly model: OperatingModel;
  /** Models that follow it, by the year in which each begins. */
  readonly later?: Readonly<Record<number, OperatingModel>>;
  readonly document: Partial<ScenarioDocument>;
  /** What is different about a line, given its place; nothing where the public estimate stands. */
  readonly line?: (at: number, line: BaselineLine) => Partial<BaselineLine>;
  /** The services kept; all unless given. */
  readonly services?: readonly string[];
  readonly draws: number;
  readonly gameDraws: number;
}

/** A scenario on the public estimate, with fewer draws than a document may ask for. */
export function scenarioOf(changes: Changes): Scenario {
  const { model, later = {}, document, draws, gameDraws } = changes;
  const scenario = resolveScenario(
    {
      schemaVersion: 1,
      name: "A second opinion",
      partnership: "of-the-test",
      evidence: { version: evidenceVersion },
      baseline: "public",
      operatingModel: model.id,
      stages: Object.fromEntries(Object.keys(later).map((year) => [year, `from-${year}`])),
      draws: 100,
      ...document,
    },
    {
      baseline: baselineOf(changes),
      operatingModel: model,
      laterModels: Object.fromEntries(Object.entries(later).map(([year, one]) => [`from-${year}`, one])),
      standAlone: OPERATING_MODELS.find(({ id }) => id === "stand-alone")!,
      parameters: defaultParameters(),
      evidenceVersion,
    },
  );
  return { ...scenario, draws, gameDraws };
}

function baselineOf({ trusts, line, services }: Changes): Baseline {
  const baseline = estimateBaseline(trusts);
  const kept = baseline.services.filter(({ id }) => services?.includes(id) ?? true);
  const lines = baseline.lines.filter(({ service }) => kept.some(({ id }) => id === service));
  return { ...baseline, services: kept, lines: lines.map((one, at) => ({ ...one, ...line?.(at, one) })) };
}
