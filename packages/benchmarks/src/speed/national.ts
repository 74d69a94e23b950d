import { orderedGame, prepare, runScenario, simulateBlocks } from "@shared-services/simulation";
import { sampledShapley } from "@shared-services/simulation/gain-share";
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
  const shapley = await medianTime(
    () => {
      sampledShapley(orderedGame(game.plan.scenario, 1, 1_024), { sets: 2, orders: 1 }, evenlySpread());
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
      what: "national, Shapley value sampled, with its error",
      size: `${ALL_TRUSTS.length} trusts, 1,024 draws, two orders each`,
      ms: shapley,
      figure: `${short(shapley / 1000)} s`,
      target: "20 s",
    },
    {
      what: "national, all that results tell of its game: four values, bounds, what each brings, objections, witnesses",
      size: `${ALL_TRUSTS.length} trusts, 1,024 draws`,
      ms: sampled,
      figure: `${short(sampled / 1000)} s`,
      target: "",
    },
  ];
}

/** Numbers between 0 and 1 that are as good as random for an order of trusts: multiples of the golden ratio. */
function evenlySpread(): (count: number) => Float64Array {
  let k = 0;
  return (count) => Float64Array.from({ length: count }, () => (++k * 0.618_033_988_749_894_9) % 1);
}
