import {
  choiceFaults,
  chooseSplit,
  clauseDescriptions,
  evaluateTakeUp,
  gainShareRules,
  gameRequestFaults,
  problemErrors,
  settleAgreement,
  settlementFaults,
  takeUpFaults,
} from "@shared-services/contracts/documents";
import type { ClauseDescription, GainShareRule } from "@shared-services/contracts/routes";
import type { Handlers } from "../http/handler.ts";
import { listSource, pageOf } from "../http/paging.ts";
import { refusal } from "../http/refusal.ts";

const keyOf = ({ id }: GainShareRule | ClauseDescription) => id;

/** Rules and clauses, and any game split by rules. */
export const gainShareHandlers: Handlers<
  | "gainShare.rules"
  | "gainShare.clauses"
  | "gainShare.evaluate"
  | "gainShare.takeUp"
  | "gainShare.choose"
  | "gainShare.settle"
> = {
  async "gainShare.rules"({ query }, context) {
    const source = listSource(gainShareRules, keyOf);
    return { body: await pageOf({ operation: "gainShare.rules", query, source, keyOf }, context) };
  },

  async "gainShare.clauses"({ query }, context) {
    const source = listSource(clauseDescriptions, keyOf);
    return { body: await pageOf({ operation: "gainShare.clauses", query, source, keyOf }, context) };
  },

  async "gainShare.evaluate"({ body }, context) {
    const faults = gameRequestFaults(body);
    if (faults.length > 0) throw refusal("INVALID_GAME", { errors: problemErrors(faults) });
    const { length } = body.rules ?? gainShareRules;
    await context.charge(Math.ceil((length * 2 ** body.game.players.length) / 4_000));
    return {
      afterCommit: async () => ({ body: await context.parts.evaluator.evaluate(body, context.gone) }),
    };
  },

  async "gainShare.takeUp"({ body }, context) {
    const faults = takeUpFaults(body);
    if (faults.length > 0) throw refusal("INVALID_GAME", { errors: problemErrors(faults) });
    await context.charge(takeUpUnits(body.game.players.length));
    return { body: evaluateTakeUp(body) };
  },

  async "gainShare.choose"({ body }, context) {
    const faults = choiceFaults(body);
    if (faults.length > 0) throw refusal("INVALID_GAME", { errors: problemErrors(faults) });
    const draws = body.futures?.pool.length ?? 0;
    await context.charge(1 + Math.ceil((draws * body.game.players.length) / 2_000));
    return { body: chooseSplit(body) };
  },

  async "gainShare.settle"({ body }, context) {
    const faults = settlementFaults(body);
    if (faults.length > 0) throw refusal("INVALID_INPUT", { errors: problemErrors(faults) });
    const years = body.futures[0]?.shared[0]?.length ?? 0;
    await context.charge(1 + Math.ceil((body.futures.length * body.trusts.length * years) / 5_000));
    return { body: settleAgreement(body) };
  },
};

/** Units of work: every partnership that could come about is split by a rule that looks at all its parts. */
export function takeUpUnits(players: number): number {
  return Math.ceil(3 ** players / 60_000);
}
