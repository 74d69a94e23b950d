import {
  type Fault,
  type Game,
  gameFaults,
  isRefusal,
  mismatch,
  quotingOf,
  type Rule,
  rules,
} from "@shared-services/simulation";
import {
  GAME_FORMS,
  type GameForm,
  gameStability,
  splitStability,
  totalOf,
} from "@shared-services/simulation/gain-share";
import type { GainShareEvaluation, GainShareRequest, GainShareRule, Split } from "../routes/gain-share.ts";
import { pointerTo } from "./pointer.ts";

/** The built-in rules as they are listed. */
export const gainShareRules: readonly GainShareRule[] = rules.map((rule) => ({
  id: rule.id,
  label: rule.label,
  help: rule.help,
  formula: rule.formula,
  source: rule.source,
  axioms: rule.axioms,
  needs: rule.inputs.map((input) => input.id),
  exactUpTo: Number.isFinite(rule.exactUpTo) ? rule.exactUpTo : null,
  commutesWithExpectation: rule.commutesWithExpectation,
  inAgreements: quotingOf(rule),
}));

/**
 * Everything that keeps a game from being evaluated: the game itself, rules that are not there or named twice, proposals of
 * another length or with the name of a rule.
 */
export function gameRequestFaults(request: Pick<GainShareRequest, "game" | "rules" | "proposals">): Fault[] {
  const { rules: wanted = [], proposals = {} } = request;
  const game = gameFaults(gameIn(request)).map((fault) => ({
    ...fault,
    path: `/game${fault.path}`,
    message: `/game${fault.message}`,
  }));
  return [
    ...game,
    ...unknownRules(wanted),
    ...repeatedRules(wanted),
    ...wrongLengths(proposals, request.game.players.length),
    ...namesOfRules(request),
  ];
}

/**
 * Splits a game by rules and by proposals, and says what speaks against each split. For requests without
 * {@link gameRequestFaults}.
 *
 * @example
 * evaluateGame({ game: { players: ["A", "B"], worth: [0, 0, 0, 10] }, rules: ["equal"] }).splits[0].amounts; // [5, 5]
 */
export function evaluateGame(request: GainShareRequest): GainShareEvaluation {
  const { rules: wanted, context = {}, proposals = {} } = request;
  const form = formOf(request);
  const game = form.of(gameIn(request));
  const chosen = wanted?.flatMap((id) => rules.filter((rule) => rule.id === id)) ?? rules;
  return {
    players: game.players,
    total: totalOf(game),
    form: form.id,
    formLabel: form.label,
    stability: gameStability(game),
    splits: [
      ...chosen.map((rule) => splitByRule(rule, game, context)),
      ...Object.entries(proposals).map(([name, amounts]) => splitProposed(name, amounts, game)),
    ],
  };
}

/** The form that is asked for, or the game as it is given. */
function formOf({ form = "raw" }: Pick<GainShareRequest, "form">): GameForm {
  return GAME_FORMS.find(({ id }) => id === form) as GameForm;
}

function gameIn({ game: { players, worth } }: Pick<GainShareRequest, "game">): Game {
  return { players, worth: Float64Array.from(worth) };
}

function splitByRule(rule: Rule, game: Game, context: NonNullable<GainShareRequest["context"]>): Split {
  const named = { id: rule.id, label: rule.label, proposed: false };
  const outcome = rule.allocate(game, context);
  if (isRefusal(outcome)) return { ...named, ...NOTHING, refused: outcome.refused };
  const certified = rule.certify?.(game, outcome.amounts) ?? null;
  const amounts = [...outcome.amounts];
  return { ...named, amounts, ...splitStability(game, amounts), certified, refused: [] };
}

function splitProposed(name: string, amounts: readonly number[], game: Game): Split {
  const named = { id: name, label: name, proposed: true };
  return { ...named, amounts, ...splitStability(game, amounts), certified: null, refused: [] };
}

/** Where a rule refuses there is no split, and nothing speaks for or against it. */
const NOTHING = {
  amounts: null,
  overspent: 0,
  individuallyRational: false,
  worseOffThanAlone: [],
  inCore: false,
  objections: [],
  objectionsPerHead: [],
  certified: null,
} as const;

function unknownRules(wanted: readonly string[]): Fault[] {
  return wanted.flatMap((id, index) => {
    if (rules.some((rule) => rule.id === id)) return [];
    const path = pointerTo(["rules", index]);
    const expected = rules.map((rule) => rule.id).join(", ");
    const message = `${path}: expected one of ${expected}, got "${id}"`;
    return [{ code: "UNKNOWN_RULE", path, expected, received: id, message }];
  });
}

/** A split is found by its rule, so a rule can be asked for once. */
function repeatedRules(wanted: readonly string[]): Fault[] {
  return wanted.flatMap((id, index) =>
    wanted.indexOf(id) === index
      ? []
      : [mismatch("REPEATED", pointerTo(["rules", index]), { expected: "each rule once", received: id })],
  );
}

/** A split is found by the name of its proposal too, so that none may be called like a rule that is asked for. */
function namesOfRules({
  rules: wanted,
  proposals = {},
}: Pick<GainShareRequest, "rules" | "proposals">): Fault[] {
  const asked = wanted ?? rules.map(({ id }) => id);
  return Object.keys(proposals).flatMap((name) => {
    if (!asked.includes(name)) return [];
    const expected = "a name that is no rule of this request";
    return [mismatch("NAME_OF_A_RULE", pointerTo(["proposals", name]), { expected, received: name })];
  });
}

function wrongLengths(proposals: NonNullable<GainShareRequest["proposals"]>, players: number): Fault[] {
  return Object.entries(proposals).flatMap(([name, { length }]) => {
    if (length === players) return [];
    const path = pointerTo(["proposals", name]);
    const expected = `${players} amounts, one for each player`;
    const message = `${path}: expected ${expected}, got ${length}`;
    return [{ code: "WRONG_LENGTH", path, expected, received: length, message }];
  });
}
