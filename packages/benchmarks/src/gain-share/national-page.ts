import { publicTrusts } from "@shared-services/public-data";
import { millions, page, poundsInMillions, table } from "../pages/markdown.ts";

/** A number that was sampled, with its standard error over sets of orders and futures. */
interface Sampled {
  readonly mean: number;
  readonly se: number;
}

/** The sampled game of all trusts, and the versions of what it was computed with. */
export interface NationalGame {
  readonly modelVersion: string;
  readonly evidenceVersion: string;
  /** What the whole run took of one core. */
  readonly seconds: number;
  readonly game: SampledGame;
}

interface SampledGame {
  readonly players: readonly string[];
  readonly draws: number;
  readonly sets: number;
  readonly orders: number;
  readonly groups: number;
  readonly worth: Sampled;
  readonly splits: readonly {
    readonly rule: string;
    readonly label: string;
    readonly amounts: readonly Sampled[];
    readonly objection: (Sampled & { readonly members: readonly string[] }) | null;
  }[];
}

/** The page that shows who would get what of a national platform, with the errors of sampling. */
export function nationalGamePage(numbers: NationalGame): string {
  const { modelVersion, evidenceVersion, seconds, game } = numbers;
  const { players, draws, sets, orders, groups, worth, splits } = game;
  return page("The national game", "national-game", [
    `All ${players.length} trusts on one national platform: a run like any other, with ${draws.toLocaleString("en-GB")} futures. They form some 10⁶⁹ coalitions, so the Shapley value is sampled: trusts are put together one by one along ${orders} orders, ${sets} sets of ${orders / sets} (a random one, there and back), each set in ${draws / sets} futures of its own. What all are worth, and all without each, is simulated in every future; so rules that need no more are as exact as for any partnership. Model ${modelVersion}, evidence of ${evidenceVersion}; ${seconds} seconds of one core, positions, agreement and settlement included.`,
    `Together they are worth **${poundsInMillions(worth.mean)}** of net present value, ± ${poundsInMillions(worth.se)}. ± is always one standard error; it covers all that was sampled, orders and futures. In each split the amounts add up to the worth of all exactly, whatever was sampled.`,
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
    `An objection is what a group of trusts would do better by on a platform of its own than under the split. Those shown are the largest among ${groups} groups, chosen in half of the futures and valued in the others: a **lower bound**. There may be larger ones; where none was found there may be one.`,
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
