import type { RuleContext } from "../gain-share/rules/inputs.ts";
import type { Outcome, Rule } from "../gain-share/rules/rule.ts";
import { shapley } from "../gain-share/rules/shapley.ts";
import type { Fault } from "../lib/errors.ts";
import { mean, standardError } from "../lib/sum.ts";
import { TABLED_UP_TO } from "../scenario/game-draws.ts";
import { BLOCK } from "../simulation/plan.ts";
import { rangeOf } from "../summaries/range.ts";
import { averagedSplits } from "./averaged-splits.ts";
import type { DrawnGame, SplitOfGame } from "./drawn-game.ts";
import type { RuleResult, SampledGame } from "./gain-share-result.ts";
import { PROBED, probeLayout, readProbes } from "./probe-layout.ts";
import { probedColumns, whereProbed } from "./probed.ts";
import type { RunPlan } from "./run.ts";
import { LINE_UPS, lineUpsIn, sampledLayout } from "./sampled-layout.ts";
import { ordersInSet } from "./sampled-orders.ts";
import {
  type ProbedGame,
  sampledConvexity,
  sampledSuperadditivity,
  tauBounds,
} from "./sampled-properties.ts";
import { onAverageOnly } from "./signed-split.ts";

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
  const column = (from: number) => players.map((_, i) => columns[from + i]);
  const probed = probedColumns(plan, futures, data);
  const shapleyColumns = column(layout.shapley);
  const brings = column(layout.without).map((without) => totals.map((total, d) => total - without[d]));
  const averaged = averagedSplits({ players, totals, shapley: shapleyColumns, probed }, context);
  const probedGame: ProbedGame = {
    players,
    probes: readProbes(plan, central.subarray(layout.columns + LINE_UPS * n)),
    layout: probeLayout(plan, layout.sizes),
    probed,
    totals: whereProbed(totals),
    brings: brings.map(whereProbed),
  };
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

  const onAverage = (rule: Rule) => averaged.some((one) => one.rule === rule);

  function allocate(rule: Rule, which: number | "central" | "expected"): Outcome {
    const of = numbersOf(which);
    const pick = (from: number) => Float64Array.from(players, (_, i) => of(from + i));
    if (rule === shapley) return { amounts: pick(layout.shapley) };
    if (onAverage(rule)) return onAverageOf(rule, which);
    if (rule.allocateMargins === null) return { refused: [tooMany(rule, n)] };
    const margins = {
      players,
      total: of(layout.all),
      alone: new Float64Array(n),
      without: pick(layout.without),
    };
    return rule.allocateMargins(margins, context);
  }

  function shapleyEstimate(): SampledGame["estimates"][number] {
    const trusts = players.map((ods, i) => ({
      ods,
      expected: mean(shapleyColumns[i]),
      se: standardError(shapleyColumns[i], BLOCK),
    }));
    return { rule: shapley.id, of: "orders", looked: futures.length * ordersInSet(n), trusts };
  }

  /** A rule that is estimated on average has nothing to say of one future. */
  function onAverageOf(rule: Rule, which: number | "central" | "expected"): Outcome {
    const [found] = averaged.filter((one) => one.rule === rule);
    return which === "expected" ? found.expected : onAverageOnly(rule);
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
    onAverage,
    errorsOf: (rule) => averaged.find((one) => one.rule === rule)?.told?.trusts.map(({ se }) => se) ?? null,
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
            column: brings[i],
            setSize: BLOCK,
          }),
        })),
        probed: futures.length * PROBED,
        estimates: [shapleyEstimate(), ...averaged.flatMap(({ told }) => told ?? [])],
        tau: tauBounds(probedGame),
        superadditive: sampledSuperadditivity(probedGame),
        convex: sampledConvexity(probedGame),
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
  const message = `/players: ${label} reads every coalition, which is worked out for up to ${most} trusts, got ${players}; the Shapley, weighted Shapley, Owen and Banzhaf values are sampled, of the tau value there are bounds, and keys and rules that read only the whole, and the whole without each, are exact`;
  return {
    code: "TOO_MANY_PLAYERS",
    path: "/players",
    expected: `up to ${most} trusts`,
    received: players,
    message,
  };
}
