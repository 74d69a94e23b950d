import { TAKE_UP_UP_TO } from "@shared-services/simulation";
import { z } from "zod";
import { fault } from "./fault.ts";
import { mapOf, number, share } from "./fields.ts";
import { byPlayer, context, game, player, ruleId } from "./gain-share.ts";
import { chance } from "./range.ts";

const decision = z.enum(["agree", "agree with conditions", "decline", "defer", "none"]);

/** Most steps of a path: up to 13 trusts it can pass every partnership once. */
const MOST_STEPS = 2 ** 13;

/** What boards have decided. */
export const decisions = z
  .strictObject({
    rule: ruleId.optional(),
    founders: z.array(player).min(2).max(TAKE_UP_UP_TO).optional(),
    decisions: mapOf(player, decision, TAKE_UP_UP_TO).optional(),
  })
  .meta({ id: "Decisions", examples: [{ decisions: { RGP: "agree", RM1: "defer" } }] });

/** A game, and what boards have decided. */
export const takeUpRequest = z.strictObject({ ...decisions.shape, game, context: context.optional() }).meta({
  id: "TakeUpRequest",
  examples: [
    {
      game: { players: ["RGP", "RM1", "RCX"], worth: [0, 0, 0, 6, 0, 4, 5, 12] },
      decisions: { RGP: "agree", RM1: "agree", RCX: "defer" },
    },
  ],
});

const amounts = z.array(z.number()).max(TAKE_UP_UP_TO);
const members = z.array(player).max(TAKE_UP_UP_TO);
/** How a path of joining and leaving ends. */
export const pathEnds = z.enum(["settled", "goes in circles", "not followed to its end"]);
const move = z.enum(["joins", "leaves"]);

/** What follows from the decisions. */
export const takeUpEvaluation = z
  .object({
    players: members,
    rule: ruleId.nullable(),
    futures: z.int().min(1).max(100_000).nullable(),
    refused: z.array(fault).max(100),
    standing: z
      .object({
        members,
        missing: z.array(z.object({ player, decision })).max(TAKE_UP_UP_TO),
        now: amounts,
        nowSe: amounts.nullable(),
        ifAllAgree: amounts,
        ifItChanges: z.array(z.object({ player, move, effect: amounts })).max(TAKE_UP_UP_TO),
      })
      .nullable(),
    takeUp: z
      .object({
        members,
        ends: pathEnds,
        steps: z.array(z.object({ player, move, inside: z.number(), outside: z.number() })).max(MOST_STEPS),
      })
      .nullable(),
    smallestTransfer: z
      .object({ moved: z.number(), transfers: amounts.nullable(), short: z.number() })
      .nullable(),
  })
  .meta({ id: "TakeUpEvaluation" });

const splitName = z.string().min(1).max(60);
const futures = z.array(number).min(1).max(10_000);

/** A game and splits of it. */
export const choiceRequest = z
  .strictObject({
    game,
    splits: mapOf(splitName, byPlayer, 8),
    futures: z.strictObject({ pool: futures, own: z.array(futures).min(2).max(TAKE_UP_UP_TO) }).optional(),
  })
  .meta({
    id: "ChoiceRequest",
    examples: [
      {
        game: { players: ["RGP", "RM1", "RCX"], worth: [0, 0, 0, 6, 0, 4, 5, 12] },
        splits: { equal: [4, 4, 4], "by size": [3, 6, 3] },
      },
    ],
  });

const shares = mapOf(splitName, share, 8);

/** The best mixes of splits. */
export const choice = z
  .object({
    calmest: z.object({ shares, amounts, excess: z.number() }),
    safest: z.object({ shares, split: amounts, gains: z.array(chance).max(TAKE_UP_UP_TO) }).nullable(),
  })
  .meta({ id: "Choice" });
