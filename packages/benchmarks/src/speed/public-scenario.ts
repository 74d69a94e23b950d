import {
  defaultParameters,
  estimateBaseline,
  evidenceVersion,
  publicTrusts,
} from "@shared-services/public-data";
import { OPERATING_MODELS, resolveScenario, type Scenario } from "@shared-services/simulation";

/** How large a scenario is: its trusts, draws, and draws of the game. */
export interface Size {
  readonly trusts: readonly string[];
  readonly draws: number;
  readonly gameDraws?: number;
}

/** The trusts of these benchmarks, by ODS code; all of them make the national case. */
export const ALL_TRUSTS: readonly string[] = publicTrusts.map(({ ods }) => ods);

/** Trusts on the public estimate under a built-in operating model, over ten years. */
export function publicScenario(model: string, { trusts, draws, gameDraws = 0 }: Size): Scenario {
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
    },
    {
      baseline: estimateBaseline(trusts),
      operatingModel: modelOf(model),
      standAlone: modelOf("stand-alone"),
      parameters: defaultParameters(),
      evidenceVersion,
    },
  );
}

/** Cells of one draw: trusts that join × services × years. */
export function cellsOf({ members, baseline, horizon }: Scenario): number {
  return members.filter(({ joins }) => joins).length * baseline.services.length * horizon;
}
