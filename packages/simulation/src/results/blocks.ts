import { TABLED_UP_TO } from "../scenario/game-draws.ts";
import { coalitionsLength } from "../simulation/coalitions.ts";
import type { Layout } from "../simulation/layout.ts";
import { keptLength } from "../simulation/ledger.ts";
import { BLOCK, type Plan } from "../simulation/plan.ts";
import { AVERAGED_RULES } from "./averaged-rules.ts";
import { PAIRS, PROBED } from "./probe-layout.ts";
import { LINE_UPS, sampledLayout, sampledLength } from "./sampled-layout.ts";
import { ordersInSet } from "./sampled-orders.ts";

/**
 * One block: draw 0, some futures of the whole partnership, some futures of all its coalitions, or, where these are
 * too many, of orders in which its members are put together.
 */
export interface RunBlock {
  readonly phase: "central" | "futures" | "coalitions" | "orders";
  /** First draw (draw 0 is the central one) and how many. */
  readonly first: number;
  readonly count: number;
  /** Where its numbers start in the data of the whole run, and how many they are. */
  readonly from: number;
  readonly length: number;
  /** Relative work, about milliseconds on one core. */
  readonly cost: number;
}

/** Cuts the work of a run into blocks, in the order in which their numbers stand; a glance has no game. */
export function blocksOf(plan: Plan, layout: Layout): RunBlock[] {
  const { members, services, horizon, scenario, depth } = plan;
  const cells = services.length * horizon;
  // Measured: nanoseconds a service and year of a member, or of a coalition; and milliseconds to make a draw.
  const perDraw = 0.05 + (members.length * cells * 12) / 1e6;
  const hasGame = depth === "whole" && scenario.gameDraws > 0;
  const game = members.length <= TABLED_UP_TO ? tabledSpans : sampledSpans;
  const spans = [
    { phase: "central" as const, first: 0, count: 1, cost: perDraw },
    ...spansOf(scenario.draws).map((span) => ({
      phase: "futures" as const,
      ...span,
      cost: perDraw * span.count,
    })),
  ].map((span) => ({ ...span, length: keptLength(layout, span.count) }));
  let from = 0;
  return [...spans, ...(hasGame ? game(plan) : [])].map((span) => {
    const block = { ...span, from };
    from += span.length;
    return block;
  });
}

type Span = Omit<RunBlock, "from">;

/** Draw 0 and the futures of a game, with every coalition in each. */
function tabledSpans(plan: Plan): Span[] {
  const { members, services, horizon, scenario } = plan;
  const cells = services.length * horizon;
  const perGameDraw = 0.05 + (2 ** members.length * cells * 14) / 1e6;
  return [{ first: 0, count: 1 }, ...spansOf(scenario.gameDraws)].map((span) => ({
    phase: "coalitions",
    ...span,
    cost: perGameDraw * span.count,
    length: coalitionsLength(plan, span.count),
  }));
}

/** Draw 0 and the futures of a game that is sampled: orders, all but each, and groups. */
function sampledSpans(plan: Plan): Span[] {
  const { members, services, horizon, scenario } = plan;
  const n = members.length;
  const cells = services.length * horizon;
  const { sizes } = sampledLayout(plan);
  const inProbe = AVERAGED_RULES.reduce(
    (sum, { inFuture }) => sum + n * inFuture(n),
    7 * PAIRS + sizes.length,
  );
  const worths = n * (ordersInSet(n) + 1) + LINE_UPS * sizes.length + Math.ceil((inProbe * PROBED) / BLOCK);
  const added = n * (ordersInSet(n) + LINE_UPS + (32 - Math.clz32(n)));
  const perGameDraw = 0.05 + ((n * 20 + worths * 14 + added * 3) * cells) / 1e6;
  return [{ first: 0, count: 1 }, ...spansOf(scenario.gameDraws)].map((span) => ({
    phase: "orders",
    ...span,
    cost: perGameDraw * span.count,
    length: sampledLength(plan, span),
  }));
}

/** Draws 1 to `draws` in blocks. */
function spansOf(draws: number): { readonly first: number; readonly count: number }[] {
  return Array.from({ length: Math.ceil(draws / BLOCK) }, (_, b) => ({
    first: 1 + b * BLOCK,
    count: Math.min(BLOCK, draws - b * BLOCK),
  }));
}
