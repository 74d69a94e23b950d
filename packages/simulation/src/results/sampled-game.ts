import type { RuleContext } from "../gain-share/rules/inputs.ts";
import type { Outcome, Rule } from "../gain-share/rules/rule.ts";
import { shapley } from "../gain-share/rules/shapley.ts";
import type { Fault } from "../lib/errors.ts";
import { mean, standardError } from "../lib/sum.ts";
import { TABLED_UP_TO } from "../scenario/game-draws.ts";
import { BLOCK } from "../simulation/plan.ts";
import { rangeOf } from "../summaries/range.ts";
import type { DrawnGame, SplitOfGame } from "./drawn-game.ts";
import type { RuleResult } from "./gain-share-result.ts";
import type { RunPlan } from "./run.ts";
import { lineUpsIn, sampledLayout } from "./sampled-layout.ts";
import { ordersInSet } from "./sampled-orders.ts";

/** The trusts of a group, by their place among the players, and its worth over draws. */
interface Group {
  readonly members: readonly number[];
  readonly worths: Float64Array;
}

/**
 * The game of a run of more trusts than there can be a table of coalitions for. Rules that read at most the margins
 * are as exact as for any other game; the Shapley value is sampled; every other rule is refused. Sets of 64 draws
 * have orders of their own, so that a standard error over sets covers futures and orders alike.
 */
export function sampledGame({ plan, blocks }: RunPlan, data: Float64Array, context: RuleContext): DrawnGame {
  const players = plan.members.map(({ ods }) => ods);
  const n = players.length;
  const layout = sampledLayout(plan);
  const [centralBlock, ...futures] = blocks.filter((block) => block.phase === "orders");
  const draws = futures.reduce((sum, { count }) => sum + count, 0);
  const central = data.slice(centralBlock.from, centralBlock.from + centralBlock.length);
  const columns = Array.from({ length: layout.columns }, (_, at) => {
    const column = new Float64Array(draws);
    let d = 0;
    for (const { from, count } of futures) {
      column.set(data.subarray(from + at * count, from + (at + 1) * count), d);
      d += count;
    }
    return column;
  });
  const totals = columns[layout.all];
  /** Where the estimates stand of rules that are sampled. */
  const estimates: ReadonlyMap<Rule, number> = new Map([[shapley, layout.shapley]]);
  const groups = lineUpsIn(plan, central).flatMap((lineUp, l) =>
    layout.sizes.map(
      (size, k): Group => ({
        members: Array.from(lineUp.subarray(0, size)).sort((i, j) => i - j),
        worths: columns[layout.groups + l * layout.sizes.length + k],
      }),
    ),
  );

  /** One number of each column: of a draw, of draw 0, or its mean. */
  function numbersOf(which: number | "central" | "expected"): (at: number) => number {
    if (which === "central") return (at) => central[at];
    if (which === "expected") return (at) => mean(columns[at]);
    return (at) => columns[at][which];
  }

  function allocate(rule: Rule, which: number | "central" | "expected"): Outcome {
    const of = numbersOf(which);
    const pick = (from: number) => Float64Array.from(players, (_, i) => of(from + i));
    const estimate = estimates.get(rule);
    if (estimate !== undefined) return { amounts: pick(estimate) };
    if (rule.allocateMargins === null) return { refused: [tooMany(rule, n)] };
    const margins = {
      players,
      total: of(layout.all),
      alone: new Float64Array(n),
      without: pick(layout.without),
    };
    return rule.allocateMargins(margins, context);
  }

  return {
    players,
    draws,
    setSize: BLOCK,
    totals,
    centralTotal: central[layout.all],
    expectedTotal: mean(totals),
    context,
    allocate,
    tables: null,
    standing: (_, split) => ({
      ...standingOf(split, groups, players),
      objections: [],
      objectionsPerHead: [],
      certified: null,
    }),
    takeUp: () => null,
    told: {
      worth: null,
      worthSe: null,
      form: "raw",
      stability: null,
      sampled: {
        sets: futures.length,
        orders: futures.length * ordersInSet(n),
        groups: groups.length,
        everyone: rangeOf({ central: central[layout.all], column: totals, setSize: BLOCK }),
        brings: players.map((ods, i) => ({
          ods,
          amount: rangeOf({
            central: central[layout.all] - central[layout.without + i],
            column: totals.map((total, d) => total - columns[layout.without + i][d]),
            setSize: BLOCK,
          }),
        })),
      },
    },
  };
}

/**
 * The largest objection among the groups looked at. Which one is chosen in the first half of the sets, what it is
 * worth is read in the other half: the largest of many estimates, read where it was chosen, would be too large.
 */
function standingOf(
  { amounts }: SplitOfGame,
  groups: readonly Group[],
  players: readonly string[],
): Pick<RuleResult, "inCore" | "objection"> {
  const draws = amounts.length / players.length;
  const columns = players.map((_, i) => amounts.subarray(i * draws, (i + 1) * draws));
  const half = Math.floor(draws / BLOCK / 2) * BLOCK;
  const gets = columns.map((column) => mean(column.subarray(0, half)));
  let best: Group | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const group of groups) {
    const excess = mean(group.worths.subarray(0, half)) - group.members.reduce((sum, i) => sum + gets[i], 0);
    if (excess <= most) continue;
    best = group;
    most = excess;
  }
  if (best === undefined) return { inCore: null, objection: null };
  const { members, worths } = best;
  const excess = worths
    .subarray(half)
    .map((worth, d) => worth - members.reduce((sum, i) => sum + columns[i][half + d], 0));
  const found = {
    members: members.map((i) => players[i]),
    excess: mean(excess),
    se: standardError(excess, BLOCK),
  };
  if (found.excess <= 0) return { inCore: null, objection: null };
  return { inCore: found.excess > 2 * found.se ? false : null, objection: found };
}

function tooMany({ label, exactUpTo }: Rule, players: number): Fault {
  const most = Math.min(exactUpTo, TABLED_UP_TO);
  const message = `/players: ${label} reads every coalition, which is worked out for up to ${most} trusts, got ${players}; the Shapley value is sampled, and keys and rules that read only the whole, and the whole without each, are exact`;
  return {
    code: "TOO_MANY_PLAYERS",
    path: "/players",
    expected: `up to ${most} trusts`,
    received: players,
    message,
  };
}
