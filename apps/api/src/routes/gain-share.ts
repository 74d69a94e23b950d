import type { GainShareRequest, GainShareRule, Split } from "@shared-services/contracts/routes";
import {
  type Fault,
  type Game,
  gameFaults,
  isRefusal,
  type Rule,
  rules,
  type Stability,
  stabilityOf,
} from "@shared-services/simulation";
import { problemErrors } from "../http/faults-of.ts";
import type { Handlers } from "../http/handler.ts";
import { listSource, pageOf } from "../http/paging.ts";
import { refusal } from "../http/refusal.ts";

const listed: readonly GainShareRule[] = rules.map((rule) => ({
  id: rule.id,
  label: rule.label,
  help: rule.help,
  formula: rule.formula,
  source: rule.source,
  axioms: rule.axioms,
  needs: rule.inputs.map((input) => input.id),
  exactUpTo: Number.isFinite(rule.exactUpTo) ? rule.exactUpTo : null,
  commutesWithExpectation: rule.commutesWithExpectation,
}));
const keyOf = (rule: GainShareRule) => rule.id;

/** Rules, and any game split by them. */
export const gainShareHandlers: Handlers<"gainShare.rules" | "gainShare.evaluate"> = {
  async "gainShare.rules"({ query }, context) {
    return {
      body: await pageOf(
        { operation: "gainShare.rules", query, source: listSource(listed, keyOf), keyOf },
        context,
      ),
    };
  },

  "gainShare.evaluate"({ body }, context) {
    const { players, worth } = body.game;
    const game: Game = { players, worth: Float64Array.from(worth) };
    const asked = body.rules?.map((id) => rules.find((rule) => rule.id === id)) ?? rules;
    const faults = [...below("/game", gameFaults(game)), ...requestFaults(body, asked)];
    if (faults.length > 0) throw refusal("INVALID_GAME", { errors: problemErrors(faults) });
    context.charge(Math.ceil((asked.length * 2 ** players.length) / 4_000));
    const splits = [
      ...(asked as readonly Rule[]).map((rule) => byRule(rule, game, body)),
      ...Object.entries(body.proposals ?? {}).map(([name, amounts]) => proposal(name, game, amounts)),
    ];
    const about = stabilityOf(game, new Float64Array(players.length));
    return {
      body: {
        players,
        total: game.worth.at(-1)!,
        superadditive: about.superadditive.holds,
        convex: about.convex.holds,
        coreExists: !about.leastCore.coreIsEmpty,
        splits,
      },
    };
  },
};

function requestFaults(
  { game, rules: ids = [], proposals = {} }: GainShareRequest,
  asked: readonly (Rule | undefined)[],
): Fault[] {
  const expected = listed.map((rule) => rule.id).join(", ");
  const unknown = ids.flatMap((id, i) => {
    if (asked[i]) return [];
    const message = `/rules/${i}: expected one of ${expected}, got "${id}"`;
    return [{ code: "UNKNOWN_RULE", path: `/rules/${i}`, expected, received: id, message }];
  });
  const short = Object.entries(proposals).flatMap(([name, amounts]) => {
    if (amounts.length === game.players.length) return [];
    const path = `/proposals/${name}`;
    const wanted = `${game.players.length} amounts, one for each player`;
    return [
      {
        code: "WRONG_LENGTH",
        path,
        expected: wanted,
        received: amounts.length,
        message: `${path}: expected ${wanted}, got ${amounts.length}`,
      },
    ];
  });
  return [...unknown, ...short];
}

function below(prefix: string, faults: readonly Fault[]): Fault[] {
  return faults.map((fault) => ({ ...fault, path: prefix + fault.path, message: prefix + fault.message }));
}

function byRule(rule: Rule, game: Game, { context }: GainShareRequest): Split {
  const outcome = rule.allocate(game, context ?? {});
  const { id, label } = rule;
  if (isRefusal(outcome))
    return { id, label, proposed: false, amounts: null, refused: outcome.refused, ...NOTHING };
  return {
    id,
    label,
    proposed: false,
    amounts: [...outcome.amounts],
    refused: [],
    ...held(stabilityOf(game, outcome.amounts)),
  };
}

function proposal(name: string, game: Game, amounts: readonly number[]): Split {
  return { id: name, label: name, proposed: true, amounts, refused: [], ...held(stabilityOf(game, amounts)) };
}

type Holding = Pick<Split, "overspent" | "individuallyRational" | "inCore" | "objections">;

const NOTHING: Holding = { overspent: 0, individuallyRational: false, inCore: false, objections: [] };

function held({ overspent, individuallyRational, inCore, objections }: Stability): Holding {
  return { overspent, individuallyRational, inCore, objections };
}
