import { publicTrusts } from "@shared-services/public-data";
import type { GameSample, SampledGame } from "@shared-services/simulation";
import { millions, page, poundsInMillions, table } from "../pages/markdown.ts";

/** The sampled game of all trusts, and the versions of what it was computed with. */
export interface NationalGame {
  readonly modelVersion: string;
  readonly evidenceVersion: string;
  readonly sample: GameSample;
  /** What it took of one core. */
  readonly seconds: number;
  readonly game: SampledGame;
}

/** The page that shows who would get what of a national platform, with the errors of sampling. */
export function nationalGamePage(numbers: NationalGame): string {
  const { modelVersion, evidenceVersion, sample, seconds, game } = numbers;
  const { players, futures, orders, worth, splits } = game;
  return page("The national game", "national-game", [
    `All ${players.length} trusts on one national platform. They form some 10⁶⁹ coalitions, so the Shapley value is sampled: trusts are put together one by one along ${orders} orders, ${sample.sets} sets of ${sample.orders} turns of a random one, each set in ${futures / sample.sets} futures of its own (${futures.toLocaleString("en-GB")} in all). Model ${modelVersion}, evidence of ${evidenceVersion}; ${seconds} seconds of one core.`,
    `Together they are worth **${poundsInMillions(worth.mean)}** of net present value, ± ${poundsInMillions(worth.se)}. ± is always one standard error; it covers both what was sampled, orders and futures. In each split the amounts add up to the worth of all exactly, whatever was sampled.`,
    "These are not forecasts for the trusts named: the baseline is the [estimate from public totals](baseline.md), and everybody joins in the first wave.",
    "## How far the splits would hold",
    table(
      ["Split", "Trusts that get less than nought", "Largest objection found"],
      splits.map(({ label, amounts, objection }) => [
        label,
        String(amounts.filter(({ mean }) => mean < 0).length),
        objection === null
          ? "none found"
          : `${objection.members.length} trusts: ${poundsInMillions(objection.mean)} ± ${poundsInMillions(objection.se)}`,
      ]),
    ),
    "An objection is what a group of trusts would do better by on a platform of its own than under the split. Those shown are the largest that a search found, valued in all futures: a **lower bound**. There may be larger ones; where none was found there may be one.",
    "## What each trust gets",
    "£m of net present value, largest Shapley value first.",
    table(["Trust", ...splits.flatMap(({ label }) => [label, "±"])], rows(game)),
  ]);
}

function rows({ players, splits }: SampledGame): string[][] {
  const names = new Map(publicTrusts.map(({ ods, name }) => [ods, name]));
  const [first] = splits;
  return players
    .map((_, i) => i)
    .sort((i, j) => first.amounts[j].mean - first.amounts[i].mean)
    .map((i) => [
      `${names.get(players[i])} (${players[i]})`,
      ...splits.flatMap(({ amounts }) => [millions(amounts[i].mean), millions(amounts[i].se)]),
    ]);
}
