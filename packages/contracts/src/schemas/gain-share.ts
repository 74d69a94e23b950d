import { z } from "zod";
import { amount, mapOf, name, number, prose } from "./fields.ts";
import { pageOf } from "./page.ts";

/** Most players of a game that can be sent along. */
export const PLAYERS_LIMIT = 16;

const ruleId = z.string().regex(/^[a-z0-9-]{1,60}$/);
const player = z.string().min(1).max(60);

/** A game to split. */
const game = z
  .strictObject({
    players: z.array(player).min(2).max(PLAYERS_LIMIT),
    worth: z
      .array(number)
      .min(4)
      .max(2 ** PLAYERS_LIMIT),
    baselineCosts: z.array(amount).min(2).max(PLAYERS_LIMIT).optional(),
  })
  .meta({ id: "Game", description: "`worth` by bitmask over `players`; the first, of nobody, is 0" });

/** What to evaluate. */
export const gainShareRequest = z
  .strictObject({
    game,
    rules: z.array(ruleId).max(50).optional(),
    proposals: mapOf(z.string().min(1).max(60), z.array(number).min(2).max(PLAYERS_LIMIT), 20).optional(),
  })
  .meta({
    id: "GainShareRequest",
    examples: [
      {
        game: { players: ["RGP", "RM1", "RCX"], worth: [0, 0, 0, 6, 0, 4, 5, 12] },
        rules: ["equal", "shapley"],
        proposals: { ours: [5, 4, 3] },
      },
    ],
  });

/** Splits of a game. */
export const gainShareEvaluation = z
  .object({
    players: z.array(z.string().max(60)).max(PLAYERS_LIMIT),
    total: z.number(),
    splits: z
      .array(
        z.object({
          id: z.string().max(60),
          label: name,
          proposed: z.boolean(),
          amounts: z.array(z.number()).max(PLAYERS_LIMIT).nullable(),
          refusal: prose.nullable(),
          gap: z.number(),
          inCore: z.boolean(),
          objection: z
            .object({ players: z.array(z.string().max(60)).max(PLAYERS_LIMIT), excess: z.number() })
            .nullable(),
        }),
      )
      .max(70),
  })
  .meta({ id: "GainShareEvaluation" });

/** A page of rules. */
export const gainShareRulePage = pageOf(
  z.object({ id: ruleId, label: name, summary: prose }).meta({ id: "GainShareRule" }),
).meta({ id: "GainShareRulePage" });
