import { baselineCost } from "../gain-share/keys/baseline-cost.ts";
import { equal } from "../gain-share/keys/equal.ts";
import { type Key, sharesOf } from "../gain-share/keys/key.ts";
import { isRefusal, type Outcome, type Refusal, type Rule, refusal } from "../gain-share/rules/rule.ts";
import { type Contract, fixedShares, fixedSums, rerunIn } from "../gain-share/uncertainty/contracts.ts";
import type { DrawnGame } from "./drawn-game.ts";

/** What a rule gives under one contract, `[trust × draw]`; NaN in draws in which it gives no split. */
export interface SignedSplit {
  readonly contract: Contract;
  /** How many draws are looked at, the first ones of the game. */
  readonly draws: number;
  readonly amounts: Float64Array;
  /** What was agreed beforehand, on the expected game; null where nothing is but the rule. */
  readonly agreed: Float64Array | null;
}

/** A rule and its split of the expected game. */
export interface Agreed {
  readonly rule: Rule;
  readonly expected: Outcome;
}

/** What the rule gives in the first `draws` futures under a contract, or why partners cannot sign that. */
export function signedSplit(
  { rule, expected }: Agreed,
  { contract, draws }: Pick<SignedSplit, "contract" | "draws">,
  game: DrawnGame,
): SignedSplit | Refusal {
  if (contract === "re-run") {
    if (game.onAverage(rule)) return onAverageOnly(rule);
    const { amounts, refused } = rerunIn({ players: game.players, draws }, (d) => game.allocate(rule, d));
    return refused < draws ? { contract, draws, amounts, agreed: null } : neverSplit(rule, draws);
  }
  if (isRefusal(expected)) return expected;
  const agreed = expected.amounts;
  const named = { contract, draws, agreed };
  const totals = game.totals.subarray(0, draws);
  if (contract === "fixed-sums") {
    const residual = residualOf(game).shares;
    return { ...named, amounts: fixedSums({ sums: agreed, residual }, totals) };
  }
  const shares = sharesOfGain(agreed, game);
  return isRefusal(shares) ? shares : { ...named, amounts: fixedShares(shares.amounts, totals) };
}

/** The same in the most likely settings. */
export function signedCentral({ rule, expected }: Agreed, contract: Contract, game: DrawnGame): Outcome {
  if (contract === "re-run") return game.allocate(rule, "central");
  if (isRefusal(expected)) return expected;
  const total = Float64Array.of(game.centralTotal);
  if (contract === "fixed-sums") {
    return { amounts: fixedSums({ sums: expected.amounts, residual: residualOf(game).shares }, total) };
  }
  const shares = sharesOfGain(expected.amounts, game);
  return isRefusal(shares) ? shares : { amounts: fixedShares(shares.amounts, total) };
}

/** What is agreed as shares of the gain expected; refused where none is. */
export function sharesOfGain(agreed: Float64Array, { expectedTotal }: DrawnGame): Outcome {
  if (expectedTotal > 0) return { amounts: agreed.map((amount) => amount / expectedTotal) };
  const message =
    "/worth: expected a partnership that gains on average; shares of a loss would reward the losers. Agree fixed sums";
  return { refused: [{ code: "NO_EXPECTED_GAIN", path: "/worth", received: expectedTotal, message }] };
}

/** Who bears what is over or short of fixed sums: by baseline cost, or equally where no cost is known. */
export function residualOf({ players, context }: DrawnGame): {
  readonly key: Key;
  readonly shares: Float64Array;
} {
  const byCost = sharesOf(baselineCost.weigh(context, players.length), baselineCost, players);
  if (!isRefusal(byCost)) return { key: baselineCost, shares: byCost.amounts };
  return { key: equal, shares: new Float64Array(players.length).fill(1 / players.length) };
}

/** Why a rule that is estimated on average cannot be re-run. */
export function onAverageOnly({ label }: Rule): Refusal {
  return refusal(
    "ON_AVERAGE_ONLY",
    `${label} is estimated on the average of futures, not in each of them; agree its shares or sums`,
  );
}

function neverSplit(rule: Rule, draws: number): Refusal {
  return refusal(
    "NO_SPLIT",
    `${rule.label} gives no split in any of ${draws} futures; agree its shares or sums`,
  );
}
