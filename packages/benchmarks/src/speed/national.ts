import { prepare, runScenario, simulateBlocks } from "@shared-services/simulation";
import { medianTime } from "./median-time.ts";
import { sizeOf } from "./per-cell.ts";
import { ALL_TRUSTS, cellsOf, publicScenario } from "./public-scenario.ts";
import { type SpeedRow, short } from "./row.ts";

/** Every public trust on the national platform: simulated, and with its results summed up. */
export async function national(draws: number): Promise<SpeedRow[]> {
  const scenario = publicScenario("national", { trusts: ALL_TRUSTS, draws });
  const run = prepare(scenario);
  const simulated = await medianTime(
    () => {
      simulateBlocks(run, 0, run.blocks.length);
    },
    { rounds: 3 },
  );
  const whole = await medianTime(
    () => {
      runScenario(scenario);
    },
    { rounds: 3 },
  );
  const game = prepare(publicScenario("national", { trusts: ALL_TRUSTS, draws: 1_024, gameDraws: 1_024 }));
  const first = game.blocks.findIndex(({ phase }) => phase === "orders");
  const sampled = await medianTime(
    () => {
      simulateBlocks(game, first, game.blocks.length);
    },
    { rounds: 1 },
  );
  const size = sizeOf(ALL_TRUSTS.length, draws);
  const perCell = (1e6 * simulated) / (cellsOf(scenario) * draws);
  return [
    {
      what: "national, simulated",
      size,
      ms: simulated,
      figure: `${short(perCell)} ns a cell`,
      target: "3 s",
    },
    {
      what: "national, with results",
      size,
      ms: whole,
      figure: `${short(whole / 1000)} s`,
      target: "",
    },
    {
      what: "national, its game sampled: Shapley value, what each brings, objections",
      size: `${ALL_TRUSTS.length} trusts, 1,024 draws`,
      ms: sampled,
      figure: `${short(sampled / 1000)} s`,
      target: "20 s",
    },
  ];
}
