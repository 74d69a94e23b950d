import { defaultParameters, estimateBaseline, evidenceVersion } from "@shared-services/public-data";
import { OPERATING_MODELS, prepare, resolveScenario, simulateBlocks } from "@shared-services/simulation";

/** True where the most likely settings of a small partnership come out as numbers, and the same ones twice. */
export function selfTest(): boolean {
  const [standAlone, operatingModel] = ["stand-alone", "joint-organisation"].map(
    (id) => OPERATING_MODELS.find((model) => model.id === id)!,
  );
  const scenario = resolveScenario(
    {
      schemaVersion: 1,
      name: "Self-test",
      partnership: "self-test",
      evidence: { version: evidenceVersion },
      baseline: "public",
      operatingModel: operatingModel!.id,
      draws: 100,
      gameDraws: 0,
    },
    {
      baseline: estimateBaseline(["RGP", "RM1"]),
      operatingModel: operatingModel!,
      standAlone: standAlone!,
      parameters: defaultParameters(),
      evidenceVersion,
    },
  );
  const plan = prepare(scenario);
  const [first, second] = [0, 1].map(() => simulateBlocks(plan, 0, 1));
  return (
    first!.length > 0 && first!.every((value, i) => Number.isFinite(value) && Object.is(value, second![i]))
  );
}
