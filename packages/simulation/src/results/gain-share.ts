import { everyone } from "../gain-share/coalitions.ts";
import { type Game, scaleOf } from "../gain-share/game.ts";
import type { RuleContext } from "../gain-share/rules/inputs.ts";
import { isRefusal, type Refusal, type Rule } from "../gain-share/rules/rule.ts";
import { costOfStability } from "../gain-share/stability/cost-of-stability.ts";
import { worstObjections } from "../gain-share/stability/objections.ts";
import { convexity, superadditivity } from "../gain-share/stability/properties.ts";
import { inCore } from "../gain-share/stability/stability.ts";
import { payoffsUnderRule } from "../gain-share/take-up/payoffs.ts";
import { takeUp } from "../gain-share/take-up/take-up.ts";
import { mean, standardError } from "../lib/sum.ts";
import { independentSet } from "../random/stream.ts";
import { chanceThat, rangeOf } from "../summaries/range.ts";
import { agreedAmounts, usableRules } from "./agreed-amounts.ts";
import { agreementOf, type Transfers } from "./agreement.ts";
import type { GainShareResult, GameStability, RuleResult } from "./document.ts";
import type { Gathered } from "./gather.ts";
import { keyColumns } from "./key-columns.ts";
import type { RunPlan } from "./run.ts";

/** Worths of all coalitions in all draws of the game, and what each trust is better off by before gain share. */
interface DrawnGame {
  readonly players: readonly string[];
  readonly draws: number;
  /** `[coalition]` columns over draws, and in draw 0. */
  readonly worths: readonly Float64Array[];
  readonly central: Float64Array;
  /** `[player]` columns over draws, and in draw 0. */
  readonly positions: readonly Float64Array[];
  readonly centralPositions: readonly number[];
  readonly context: RuleContext;
  readonly setSize: number;
}

/** Splits what a partnership is worth by every rule that needs nothing but the baseline; null without a game. */
export function gainShareOf(
  run: RunPlan,
  data: Float64Array,
  gathered: Gathered,
): { readonly result: GainShareResult; readonly transfers: Transfers } | null {
  if (run.plan.scenario.gameDraws === 0) return null;
  const game = drawnGame(run, data, gathered);
  const { agreement: signed } = run.plan.scenario;
  const { result: agreement, transfers } = agreementOf(run, gathered, {
    agreement: signed,
    columns: game.context.columns ?? {},
    agreed: agreedAmounts(signed, expectedGame(game), game.context),
    draws: game.draws,
  });
  const result = {
    draws: game.draws,
    players: game.players,
    worth: game.worths.map((column) => mean(column)),
    worthSe: game.worths.map((column) => standardError(column, game.setSize)),
    stability: stabilityOfGame(expectedGame(game)),
    rules: usableRules(game.context).map((rule) => ruleResult(rule, game)),
    agreement,
  };
  return { result, transfers };
}

function expectedGame({ players, worths }: DrawnGame): Game {
  return { players, worth: Float64Array.from(worths, (column) => mean(column)) };
}

function stabilityOfGame(game: Game): GameStability {
  const { players } = game;
  const { subsidy } = costOfStability(game);
  return {
    coreExists: subsidy <= 1e-9 * scaleOf(game),
    costOfStability: subsidy,
    superadditive: players.length <= 11 ? superadditivity(game).holds : null,
    convex: convexity(game).holds,
  };
}

function drawnGame({ plan, blocks }: RunPlan, data: Float64Array, gathered: Gathered): DrawnGame {
  const { scenario, members } = plan;
  const [centralBlock, ...futures] = blocks.filter((block) => block.phase === "coalitions");
  const draws = scenario.gameDraws;
  const worths = Array.from({ length: 2 ** members.length }, () => new Float64Array(draws));
  let at = 0;
  for (const { from, count } of futures) {
    worths.forEach((column, S) => {
      column.set(data.subarray(from + S * count, from + (S + 1) * count), at);
    });
    at += count;
  }
  return {
    players: members.map(({ ods }) => ods),
    draws,
    worths,
    central: data.slice(centralBlock.from, centralBlock.from + centralBlock.length),
    positions: members.map((_, m) => gathered.column("npv", m).subarray(0, draws)),
    centralPositions: members.map((_, m) => gathered.central("npv", m)),
    context: { columns: keyColumns(plan) },
    setSize: independentSet(scenario.sampler),
  };
}

function ruleResult(rule: Rule, game: DrawnGame): RuleResult {
  const contract = rule.commutesWithExpectation ? "re-run" : "fixed-shares";
  const named = { rule: rule.id, label: rule.label, contract } as const;
  const split = contract === "re-run" ? rerun(rule, game) : fixedShares(rule, game);
  if ("refused" in split) {
    const nothing = { trusts: [], chanceAnyWorseOff: null, inCore: false, objection: null, takeUp: null };
    return { ...named, refused: split.refused, ...nothing };
  }
  const expected = expectedGame(game);
  const outcome = rule.allocate(expected, game.context);
  const amounts = isRefusal(outcome) ? null : outcome.amounts;
  const trusts = game.players.map((ods, i) => {
    const amount = { central: split.central[i], column: split.columns[i], setSize: game.setSize };
    const transfer = {
      central: amount.central - game.centralPositions[i],
      column: amount.column.map((value, d) => value - game.positions[i][d]),
      setSize: game.setSize,
    };
    return {
      ods,
      amount: rangeOf(amount),
      transfer: rangeOf(transfer),
      chanceWorseOff: chanceThat(game.draws, (d) => amount.column[d] < 0),
    };
  });
  const chanceAnyWorseOff = chanceThat(game.draws, (d) => split.columns.some((column) => column[d] < 0));
  return {
    ...named,
    refused: [],
    trusts,
    chanceAnyWorseOff,
    inCore: amounts !== null && inCore(expected, amounts),
    objection: amounts === null ? null : objectionTo(expected, amounts),
    takeUp: rule.commutesWithExpectation ? takeUpUnder(rule, expected, game.context) : null,
  };
}

function objectionTo(game: Game, amounts: Float64Array): RuleResult["objection"] {
  const [worst] = worstObjections(game, amounts, { top: 1 });
  return worst === undefined || worst.excess <= 0
    ? null
    : { members: worst.coalitions[0], excess: worst.excess };
}

/** Starting from everyone, who stays and who comes back when each acts for itself. */
function takeUpUnder(rule: Rule, game: Game, context: RuleContext): RuleResult["takeUp"] {
  const payoffs = payoffsUnderRule(game, rule, context);
  if (isRefusal(payoffs)) return null;
  const { steps, members, ends } = takeUp(payoffs, everyone(game.players.length));
  return {
    members,
    ends,
    steps: steps.map(({ player, move, inside, outside }) => ({
      ods: player,
      move,
      gain: move === "joins" ? inside - outside : outside - inside,
    })),
  };
}

/** A rule's amounts `[player]`: columns over draws, and in draw 0. */
interface Split {
  readonly columns: readonly Float64Array[];
  readonly central: Float64Array;
}

/** The rule applied to the game of every draw. */
function rerun(rule: Rule, game: DrawnGame): Split | Refusal {
  const columns = game.players.map(() => new Float64Array(game.draws));
  const worth = new Float64Array(game.worths.length);
  for (let d = 0; d < game.draws; d++) {
    for (let S = 0; S < worth.length; S++) worth[S] = game.worths[S][d];
    const outcome = rule.allocate({ players: game.players, worth }, game.context);
    if (isRefusal(outcome)) return outcome;
    for (let i = 0; i < columns.length; i++) columns[i][d] = outcome.amounts[i];
  }
  const central = rule.allocate({ players: game.players, worth: game.central }, game.context);
  return isRefusal(central) ? central : { columns, central: central.amounts };
}

/** The shares of the expected game, applied to what everyone together is worth in every draw. */
function fixedShares(rule: Rule, game: DrawnGame): Split | Refusal {
  const worth = Float64Array.from(game.worths, (column) => mean(column));
  const outcome = rule.allocate({ players: game.players, worth }, game.context);
  if (isRefusal(outcome)) return outcome;
  const everyone = worth.length - 1;
  if (worth[everyone] <= 0) {
    const message =
      "/worth: expected a partnership that gains on average; shares of a loss would reward the losers";
    return { refused: [{ code: "NO_EXPECTED_GAIN", path: "/worth", received: worth[everyone], message }] };
  }
  const shares = outcome.amounts.map((amount) => amount / worth[everyone]);
  return {
    columns: game.players.map((_, i) => game.worths[everyone].map((total) => shares[i] * total)),
    central: shares.map((share) => share * game.central[everyone]),
  };
}
