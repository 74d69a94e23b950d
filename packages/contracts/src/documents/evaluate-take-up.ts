import { type Fault, type Game, type Results, type Rule, rules } from "@shared-services/simulation";
import { everyone, payoffsUnderRule, standingOf, takeUp } from "@shared-services/simulation/gain-share";
import type { Decision, Decisions, TakeUpEvaluation, TakeUpRequest } from "../routes/take-up.ts";
import { gameRequestFaults } from "./evaluate-game.ts";
import { pointerTo } from "./pointer.ts";

/** More trusts than this need a rule that is quick to work out for every partnership that could come about. */
const SLOW_RULES_UP_TO = 8;

/** Everything that keeps a request about take-up from being answered. */
export function takeUpFaults(request: TakeUpRequest): Fault[] {
  const { game, rule: id = "shapley", decisions = {} } = request;
  const { players } = game;
  const rule = ruleOf(id);
  const quick = rule === undefined || isQuick(rule);
  return [
    ...gameRequestFaults({ game }),
    ...(rule ? [] : [fault("UNKNOWN_RULE", "/rule", { expected: ids(() => true), received: id })]),
    ...(quick || players.length <= SLOW_RULES_UP_TO
      ? []
      : [fault("TOO_MANY_PLAYERS", "/rule", { expected: ids(isQuick), received: id })]),
    ...Object.keys(decisions)
      .filter((player) => !players.includes(player))
      .map((player) =>
        fault("UNKNOWN_PLAYER", pointerTo(["decisions", player]), {
          expected: players.join(", "),
          received: player,
        }),
      ),
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
  if ("refused" in payoffs) {
    return { players, rule: id, refused: payoffs.refused, standing: null, takeUp: null };
  }
  const all: Record<string, Decision> = Object.fromEntries(players.map((player) => [player, "agree"]));
  const standing = standingOf(payoffs, request.decisions ?? all);
  const { members, ends, steps } = takeUp(payoffs, everyone(players.length));
  return {
    players,
    rule: id,
    refused: [],
    standing: {
      members: standing.members.length < 2 ? [] : standing.members,
      missing: standing.missing,
      now: [...standing.now],
      ifAllAgree: [...standing.ifAllAgree],
      ifItChanges: standing.ifItChanges.map((change) => ({ ...change, effect: [...change.effect] })),
    },
    takeUp: {
      members,
      ends,
      steps: steps.map(({ player, move, inside, outside }) => ({ player, move, inside, outside })),
    },
  };
}

/** Why a run without a game cannot be asked about take-up. */
export const NO_GAME =
  "No coalitions were simulated in this run: its partnership is too large, or it asked for no futures of the game.";

/** A run's expected game with what boards have decided; null where no game was simulated, see {@link NO_GAME}. */
export function takeUpOfRun({ gainShare, trusts }: Results, decisions: Decisions): TakeUpRequest | null {
  if (gainShare === null) return null;
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
