import type {
  GainShareEvaluation,
  GainShareRequest,
  GainShareRule,
  Split,
} from "@shared-services/contracts/routes";
import { type Game, gameFaults, isRefusal, type Rule, rules, stabilityOf } from "@shared-services/simulation";
import type { Handlers } from "../in-process/handlers.ts";
import { inputProblem } from "./input-problem.ts";
import { pageOf } from "./page-of.ts";

/** Gain-share rules, and what they make of any game. */
export const gainShare = {
  "gainShare.rules": ({ query }) => pageOf(rules.map(ruleOf), query),
  "gainShare.evaluate": ({ body }) => evaluate(body),
} satisfies Handlers;

function ruleOf(rule: Rule): GainShareRule {
  const { id, label, help, formula, source, axioms, inputs, exactUpTo, commutesWithExpectation } = rule;
  const needs = inputs.map((input) => input.id);
  return {
    ...{ id, label, help, formula, source, axioms, needs, commutesWithExpectation },
    exactUpTo: Number.isFinite(exactUpTo) ? exactUpTo : null,
  };
}

/** Splits a game by rules and by proposals, and says what speaks against each split. */
function evaluate({
  game: given,
  rules: wanted,
  context = {},
  proposals = {},
}: GainShareRequest): GainShareEvaluation {
  const game = { players: given.players, worth: Float64Array.from(given.worth) };
  const faults = [
    ...gameFaults(game).map((fault) => ({
      ...fault,
      path: `/game${fault.path}`,
      message: `/game${fault.message}`,
    })),
    ...unknownRules(wanted ?? []),
    ...wrongLengths(proposals, game.players.length),
  ];
  if (faults.length > 0) throw inputProblem("INVALID_GAME", faults);
  const chosen = wanted?.flatMap((id) => rules.filter((rule) => rule.id === id)) ?? rules;
  const nothing = stabilityOf(game, new Float64Array(game.players.length));
  return {
    players: game.players,
    total: game.worth.at(-1) as number,
    superadditive: nothing.superadditive.holds,
    convex: nothing.convex.holds,
    coreExists: !nothing.leastCore.coreIsEmpty,
    splits: [
      ...chosen.map((rule) => splitByRule(rule, game, context)),
      ...Object.entries(proposals).map(([name, amounts]) => splitProposed(name, amounts, game)),
    ],
  };
}

function splitByRule(rule: Rule, game: Game, context: NonNullable<GainShareRequest["context"]>): Split {
  const named = { id: rule.id, label: rule.label, proposed: false };
  const outcome = rule.allocate(game, context);
  if (!isRefusal(outcome)) return { ...named, ...judged(game, [...outcome.amounts]), refused: [] };
  const nothing = { amounts: null, overspent: 0, individuallyRational: false, inCore: false, objections: [] };
  return { ...named, ...nothing, refused: outcome.refused };
}

function splitProposed(name: string, amounts: readonly number[], game: Game): Split {
  return { id: name, label: name, proposed: true, ...judged(game, amounts), refused: [] };
}

function judged(game: Game, amounts: readonly number[]) {
  const { overspent, individuallyRational, inCore, objections } = stabilityOf(game, amounts);
  return { amounts, overspent, individuallyRational, inCore, objections };
}

function unknownRules(wanted: readonly string[]) {
  return wanted.flatMap((id, index) => {
    if (rules.some((rule) => rule.id === id)) return [];
    const path = `/rules/${index}`;
    const expected = rules.map((rule) => rule.id).join(", ");
    const message = `${path}: expected one of ${expected}, got "${id}"`;
    return [{ code: "UNKNOWN_RULE", path, expected, received: id, message }];
  });
}

function wrongLengths(proposals: NonNullable<GainShareRequest["proposals"]>, players: number) {
  return Object.entries(proposals).flatMap(([name, { length }]) => {
    if (length === players) return [];
    const path = `/proposals/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    const expected = `${players} amounts, one for each player`;
    const message = `${path}: expected ${expected}, got ${length}`;
    return [{ code: "WRONG_LENGTH", path, expected, received: length, message }];
  });
}
