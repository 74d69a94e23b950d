import {
  defaultParameters,
  estimateBaseline,
  evidenceVersion,
  partnerships,
} from "@shared-services/public-data";
import {
  type Baseline,
  OPERATING_MODELS,
  type OperatingModel,
  resolveScenario,
  type Scenario,
  type ScenarioDocument,
} from "@shared-services/simulation";

/** What is chosen among the built-ins, and what is changed about them. */
export interface BuiltIn extends Partial<ScenarioDocument> {
  readonly partnership: string;
  readonly operatingModel: string;
}

/**
 * A built-in partnership under a built-in operating model, on the public baseline and the register's own
 * values, with these changes and no game. Throws an Error for an id that is not built in.
 *
 * @example
 * builtInScenario({ partnership: "dorset", operatingModel: "merger", draws: 1_000 });
 */
export function builtInScenario({ partnership, operatingModel, ...changes }: BuiltIn): Scenario {
  const document: ScenarioDocument = {
    schemaVersion: 1,
    name: `${partnership}, ${operatingModel}`,
    partnership,
    operatingModel,
    evidence: { version: evidenceVersion },
    baseline: "public",
    gameDraws: 0,
    ...changes,
  };
  return resolveScenario(document, {
    baseline: baselineOf(partnership),
    operatingModel: builtInModel(operatingModel),
    standAlone: builtInModel("stand-alone"),
    parameters: defaultParameters(),
    evidenceVersion,
  });
}

/** A built-in operating model; throws an Error if there is none of that id. */
export function builtInModel(id: string): OperatingModel {
  const model = OPERATING_MODELS.find((candidate) => candidate.id === id);
  if (!model) throw new Error(`no built-in operating model is called ${id}`);
  return model;
}

const BASELINES = new Map<string, Baseline>();

function baselineOf(id: string): Baseline {
  const known = BASELINES.get(id);
  if (known) return known;
  const partnership = partnerships.find((candidate) => candidate.id === id);
  if (!partnership) throw new Error(`no built-in partnership is called ${id}`);
  const baseline = estimateBaseline(partnership.trusts);
  BASELINES.set(id, baseline);
  return baseline;
}
