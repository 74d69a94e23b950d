import {
  defaultParameters,
  estimateBaseline,
  evidenceVersion,
  publicTrusts,
} from "@shared-services/public-data";
import { type Baseline, OPERATING_MODELS, resolveScenario, type Scenario } from "@shared-services/simulation";

/** How large a scenario is: its trusts, draws, and draws of the game. */
export interface Size {
  readonly trusts: readonly string[];
  readonly draws: number;
  readonly gameDraws?: number;
  /** Where a slider stands: the share of the gap to the benchmark that is closed; its prior where nobody has moved it. */
  readonly convergence?: number;
}

/** The trusts of these benchmarks, by ODS code; all of them make the national case. */
export const ALL_TRUSTS: readonly string[] = publicTrusts.map(({ ods }) => ods);

/** Trusts on the public estimate under a built-in operating model, over ten years. */
export function publicScenario(model: string, { trusts, draws, gameDraws = 0, convergence }: Size): Scenario {
  const modelOf = (id: string) => OPERATING_MODELS.find((one) => one.id === id)!;
  return resolveScenario(
    {
      schemaVersion: 1,
      name: "How fast",
      partnership: "of-the-benchmark",
      evidence: { version: evidenceVersion },
      baseline: "public",
      operatingModel: model,
      draws,
      gameDraws,
      ...(convergence === undefined ? {} : { overrides: { parameters: { convergence } } }),
    },
    {
      baseline: estimateOf(trusts),
      operatingModel: modelOf(model),
      standAlone: modelOf("stand-alone"),
      parameters: defaultParameters(),
      evidenceVersion,
    },
  );
}

/** The estimate of the same trusts, made once, as the service of a page has it. */
function estimateOf(trusts: readonly string[]): Baseline {
  const key = trusts.join();
  const known = estimates.get(key) ?? estimateBaseline(trusts);
  estimates.set(key, known);
  return known;
}

const estimates = new Map<string, Baseline>();

/** Cells of one draw: trusts that join × services × years. */
export function cellsOf({ members, baseline, horizon }: Scenario): number {
  return members.filter(({ joins }) => joins).length * baseline.services.length * horizon;
}
