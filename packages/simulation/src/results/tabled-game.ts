import { everyone } from "../gain-share/coalitions.ts";
import type { Game, Margins } from "../gain-share/game.ts";
import type { RuleContext } from "../gain-share/rules/inputs.ts";
import type { Outcome, Rule } from "../gain-share/rules/rule.ts";
import { gameStability } from "../gain-share/stability/game-stability.ts";
import { splitStability } from "../gain-share/stability/stability.ts";
import { payoffsUnderRule } from "../gain-share/take-up/payoffs.ts";
import { takeUp } from "../gain-share/take-up/take-up.ts";
import { type GameDraws, worthsInDraw } from "../gain-share/uncertainty/contracts.ts";
import { mean, standardError } from "../lib/sum.ts";
import { independentSet } from "../random/stream.ts";
import type { DrawnGame, Standing } from "./drawn-game.ts";
import type { RuleResult } from "./gain-share-result.ts";
import { contextFaults } from "./rule-context.ts";
import type { RunPlan } from "./run.ts";

/**
 * The game of a run in which every coalition has been simulated. The worths stay where the blocks have left them;
 * of all futures together one coalition's are looked at at a time.
 */
export function tabledGame({ plan, blocks }: RunPlan, data: Float64Array, context: RuleContext): DrawnGame {
  const { scenario, members } = plan;
  const players = members.map(({ ods }) => ods);
  const setSize = independentSet(scenario.sampler);
  const [centralBlock, ...others] = blocks.filter((block) => block.phase === "coalitions");
  const central = data.slice(centralBlock.from, centralBlock.from + centralBlock.length);
  const futures = others.map(
    ({ from, length, count }): GameDraws => ({
      players,
      draws: count,
      worths: data.subarray(from, from + length),
    }),
  );
  const all = everyone(players.length);
  const column = columnsOf(futures, scenario.gameDraws);
  const expected = { players, worth: new Float64Array(all + 1) };
  const worthSe = new Float64Array(all + 1);
  for (let S = 0; S <= all; S++) {
    const worths = column(S);
    expected.worth[S] = mean(worths);
    worthSe[S] = standardError(worths, setSize);
  }
  const tables = (from: number, to: number) => gamesOf(futures, from, to);

  function gameOf(which: number | "central" | "expected"): Game {
    if (which === "expected") return expected;
    return which === "central" ? { players, worth: central } : tables(which, which + 1)[0];
  }

  /** Rules that read no more than the margins need no table of a draw. */
  function allocate(rule: Rule, which: number | "central" | "expected"): Outcome {
    const { allocateMargins } = rule;
    if (allocateMargins === null || typeof which === "string") return rule.allocate(gameOf(which), context);
    return allocateMargins(marginsIn(futures, which), context);
  }

  return {
    players,
    draws: scenario.gameDraws,
    setSize,
    totals: column(all).slice(),
    centralTotal: central[all],
    expectedTotal: expected.worth[all],
    context,
    allocate: (rule, which) => {
      const refused = contextFaults(rule, context);
      return refused.length > 0 ? { refused } : allocate(rule, which);
    },
    onAverage: () => false,
    errorsOf: () => null,
    tables,
    standing: (rule, { expected: amounts }) => ({
      ...standingOf(expected, amounts),
      certified: rule.certify?.(expected, amounts) ?? null,
    }),
    takeUp: (rule) => (rule.commutesWithExpectation ? takeUpUnder(rule, expected, context) : null),
    told: {
      worth: Array.from(expected.worth),
      worthSe: Array.from(worthSe),
      form: "raw",
      stability: gameStability(expected),
      sampled: null,
    },
  };
}

/** One coalition's worths over all futures; the column is the same one every time. */
function columnsOf(futures: readonly GameDraws[], draws: number): (S: number) => Float64Array {
  const column = new Float64Array(draws);
  return (S) => {
    let at = 0;
    for (const block of futures) {
      column.set(block.worths.subarray(S * block.draws, (S + 1) * block.draws), at);
      at += block.draws;
    }
    return column;
  };
}

function gamesOf(futures: readonly GameDraws[], from: number, to: number): Game[] {
  const games: Game[] = [];
  let first = 0;
  for (const block of futures) {
    for (let d = Math.max(0, from - first); d < Math.min(block.draws, to - first); d++) {
      games.push({ players: block.players, worth: worthsInDraw(block, d) });
    }
    first += block.draws;
  }
  return games;
}

/** What a draw's game shows without its table. */
function marginsIn(futures: readonly GameDraws[], draw: number): Margins {
  let d = draw;
  const block = futures.find(({ draws }) => {
    if (d < draws) return true;
    d -= draws;
    return false;
  }) as GameDraws;
  const { players, draws, worths } = block;
  const all = everyone(players.length);
  const worth = (S: number) => worths[S * draws + d];
  return {
    players,
    total: worth(all),
    alone: Float64Array.from(players, (_, i) => worth(1 << i)),
    without: Float64Array.from(players, (_, i) => worth(all - (1 << i))),
  };
}

/** What speaks against a split of the expected game. */
function standingOf(game: Game, amounts: Float64Array): Omit<Pick<RuleResult, Standing>, "certified"> {
  const { inCore, objections, objectionsPerHead } = splitStability(game, amounts);
  const [worst] = objections;
  const objection =
    worst === undefined || worst.excess <= 0
      ? null
      : { members: worst.coalitions[0], excess: worst.excess, se: null };
  return { inCore, objection, objections, objectionsPerHead };
}

/** Starting from everyone, who stays and who comes back when each acts for itself. */
function takeUpUnder(rule: Rule, game: Game, context: RuleContext): RuleResult["takeUp"] {
  const payoffs = payoffsUnderRule(game, rule, context);
  if ("refused" in payoffs) return null;
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
