import { prepare, simulateBlocks } from "@shared-services/simulation";
import { medianTime } from "./median-time.ts";
import { publicScenario, type Size } from "./public-scenario.ts";
import { type SpeedRow, short } from "./row.ts";

/** Every coalition of a partnership in a block of draws, and what that comes to for 1,000 draws. */
export async function everyCoalition({ trusts }: Pick<Size, "trusts">, target: string): Promise<SpeedRow> {
  const scenario = publicScenario("joint-organisation", { trusts, draws: 100, gameDraws: 64 });
  const run = prepare(scenario);
  const block = run.blocks.findIndex(({ phase, count }) => phase === "coalitions" && count === 64);
  const ms = await medianTime(
    () => {
      simulateBlocks(run, block, block + 1);
    },
    { rounds: 3 },
  );
  const coalitions = 2 ** trusts.length;
  const cells = coalitions * scenario.baseline.services.length * scenario.horizon * 64;
  return {
    what: `all coalitions of ${trusts.length} trusts`,
    size: `${coalitions.toLocaleString("en-GB")} coalitions × 64 draws`,
    ms,
    figure: `${short((1e6 * ms) / cells)} ns a service·year, ${short(ms / 64)} s for 1,000 draws`,
    target,
  };
}
