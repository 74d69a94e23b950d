import {
  type Fault,
  type Game,
  isRefusal,
  mismatch,
  type Results,
  type Rule,
  rules,
} from "@shared-services/simulation";
import { payoffsUnderRule } from "@shared-services/simulation/gain-share";
import type { Decisions, TakeUpEvaluation, TakeUpRequest } from "../routes/take-up.ts";
import { gameRequestFaults } from "./evaluate-game.ts";
import { decisionFaults, takeUpAnswer } from "./take-up-answer.ts";

/** More trusts than this need a rule that is quick to work out for every partnership that could come about. */
const SLOW_RULES_UP_TO = 8;

/** Everything that keeps a request about take-up from being answered. */
export function takeUpFaults(request: TakeUpRequest): Fault[] {
  const { game, rule: id = "shapley" } = request;
  const { players } = game;
  const rule = ruleOf(id);
  const quick = rule === undefined || isQuick(rule);
  return [
    ...gameRequestFaults({ game }),
    ...contextFaults(request),
    ...(rule ? [] : [fault("UNKNOWN_RULE", "/rule", { expected: ids(() => true), received: id })]),
    ...(quick || players.length <= SLOW_RULES_UP_TO
      ? []
      : [fault("TOO_MANY_PLAYERS", "/rule", { expected: ids(isQuick), received: id })]),
    ...decisionFaults(request, players),
  ];
}

/**
 * Who would join, and what each board's decision means for all. For requests without {@link takeUpFaults}.
 *
 * @example
 * const game = { players: ["A", "B"], worth: [0, 0, 0, 10] };
 * evaluateTakeUp({ game, decisions: { A: "agree", B: "none" } }).standing?.members; // [] (one alone is no partnership)
 */
export function evaluateTakeUp(request: TakeUpRequest): TakeUpEvaluation {
  const { rule: id = "shapley", context = {} } = request;
  const { players } = request.game;
  const game: Game = { players, worth: Float64Array.from(request.game.worth) };
  const payoffs = payoffsUnderRule(game, ruleOf(id) as Rule, context);
  const named = { players, rule: id, futures: null };
  if (isRefusal(payoffs)) {
    return { ...named, refused: payoffs.refused, standing: null, takeUp: null, smallestTransfer: null };
  }
  return { ...named, refused: [], ...takeUpAnswer(payoffs, request) };
}

/** Why a run without a game cannot be asked about take-up. */
export const NO_GAME = "This run asked for no futures of the game.";

/** Why a run without a table of coalitions cannot be asked about take-up by a rule. */
export const NO_TABLE =
  "A rule splits what every coalition is worth, and not every coalition was simulated in this run: more than 13 trusts join. Leave the rule out to ask under the agreement, for which partnerships are simulated one by one.";

/** A run's expected game with what boards have decided; null without a table of coalitions, see {@link NO_TABLE}. */
export function takeUpOfRun({ gainShare, trusts }: Results, decisions: Decisions): TakeUpRequest | null {
  if (!gainShare?.worth) return null;
  const { players, worth } = gainShare;
  const joining = players.flatMap((ods) => trusts.filter((trust) => trust.ods === ods));
  return {
    ...decisions,
    game: { players, worth },
    context: {
      columns: {
        baselineCost: joining.map(({ baselineCost }) => baselineCost),
        wte: joining.map(({ staff }) => staff.baseline),
      },
    },
  };
}

/** What is known of each player has to be known of all: every smaller partnership takes its own from it. */
function contextFaults({
  context: { columns = {}, unions } = {},
  game: { players },
}: TakeUpRequest): Fault[] {
  const lists = [
    ...Object.entries(columns).map(([id, column]) => [`/context/columns/${id}`, column.length] as const),
    ...(unions ? [["/context/unions", unions.length] as const] : []),
  ];
  const expected = `${players.length} in all, one for each player`;
  return lists
    .filter(([, length]) => length !== players.length)
    .map(([path, received]) => mismatch("WRONG_LENGTH", path, { expected, received }));
}

function ruleOf(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}

function isQuick({ reads, commutesWithExpectation }: Rule): boolean {
  return reads !== "coalitions" || commutesWithExpectation;
}

function ids(wanted: (rule: Rule) => boolean): string {
  return rules
    .filter(wanted)
    .map(({ id }) => id)
    .join(", ");
}

function fault(
  code: string,
  path: string,
  { expected, received }: { readonly expected: string; readonly received: string },
): Fault {
  return {
    code,
    path,
    expected,
    received,
    message: `${path}: expected one of ${expected}, got "${received}"`,
  };
}
