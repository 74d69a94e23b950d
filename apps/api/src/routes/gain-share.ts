import {
  clauseDescriptions,
  evaluateGame,
  gainShareRules,
  gameRequestFaults,
  problemErrors,
} from "@shared-services/contracts/documents";
import type { ClauseDescription, GainShareRule } from "@shared-services/contracts/routes";
import type { Handlers } from "../http/handler.ts";
import { listSource, pageOf } from "../http/paging.ts";
import { refusal } from "../http/refusal.ts";

const keyOf = ({ id }: GainShareRule | ClauseDescription) => id;

/** Rules and clauses, and any game split by rules. */
export const gainShareHandlers: Handlers<"gainShare.rules" | "gainShare.clauses" | "gainShare.evaluate"> = {
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
    return { body: evaluateGame(body) };
  },
};
