import { z } from "zod";
import { fault } from "./fault.ts";
import { mapOf, name, number, prose, share } from "./fields.ts";
import { pageOf } from "./page.ts";
import { gameForm, gameStability, objection } from "./stability.ts";

/** Most players of a game of which every partnership is looked at. */
export const PLAYERS_LIMIT = 13;

/** Most players of a game that is only split: 65,536 worths, about a megabyte. */
const LARGEST_GAME = 16;

export const ruleId = z.string().regex(/^[a-z0-9-]{1,60}$/);
export const player = z.string().min(1).max(60);
export const byPlayer = z.array(number).min(2).max(LARGEST_GAME);

/** A game of which every partnership is looked at. */
export const game = gameOfUpTo(PLAYERS_LIMIT).meta({
  id: "Game",
  description: "`worth` by bitmask over `players`; the first, of nobody, is 0",
});

const largeGame = gameOfUpTo(LARGEST_GAME).meta({
  id: "LargeGame",
  description: "`worth` by bitmask over `players`; the first, of nobody, is 0",
});

function gameOfUpTo(players: number) {
  return z.strictObject({
    players: z.array(player).min(2).max(players),
    worth: z
      .array(number)
      .min(4)
      .max(2 ** players),
  });
}

/** Numbers by player that keys read. */
export const columns = z
  .strictObject({
    baselineCost: byPlayer,
    operatingIncome: byPlayer,
    wte: byPlayer,
    volume: byPlayer,
    contribution: byPlayer,
    investment: byPlayer,
    need: byPlayer,
    weights: byPlayer,
  })
  .partial();

export const context = z
  .strictObject({
    columns: columns.optional(),
    unions: z.array(player).min(2).max(LARGEST_GAME).optional(),
    mix: z
      .array(
        z.strictObject({
          key: ruleId,
          share,
          negatives: z.enum(["refuse", "nought"]).optional(),
          fallback: ruleId.optional(),
        }),
      )
      .max(20)
      .optional(),
  })
  .meta({ id: "RuleContext" });

/** What to evaluate. */
export const gainShareRequest = z
  .strictObject({
    game: largeGame,
    form: gameForm.optional(),
    rules: z.array(ruleId).max(50).optional(),
    context: context.optional(),
    proposals: mapOf(z.string().min(1).max(60), byPlayer, 20).optional(),
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
    players: z.array(player).max(LARGEST_GAME),
    total: z.number(),
    form: gameForm,
    formLabel: name,
    stability: gameStability,
    splits: z
      .array(
        z.object({
          id: z.string().max(60),
          label: name,
          proposed: z.boolean(),
          amounts: z.array(z.number()).max(LARGEST_GAME).nullable(),
          refused: z.array(fault).max(100),
          overspent: z.number(),
          individuallyRational: z.boolean(),
          worseOffThanAlone: z
            .array(z.object({ player, gets: z.number(), alone: z.number() }))
            .max(LARGEST_GAME),
          inCore: z.boolean(),
          objections: z.array(objection).max(5),
          objectionsPerHead: z.array(objection).max(5),
          certified: z.boolean().nullable(),
        }),
      )
      .max(70),
  })
  .meta({ id: "GainShareEvaluation" });

/** A page of clauses. */
export const clausePage = pageOf(
  z
    .object({
      id: z.string().max(60),
      label: name,
      help: prose,
      required: z.boolean(),
      parameters: z
        .array(
          z.object({
            id: z.string().max(60),
            label: name,
            shape: z.enum([
              "share",
              "pounds a year",
              "years",
              "payments a year",
              "trust",
              "tiers of trusts",
              "choice",
              "choices",
              "yes or no",
              "text",
              "keys with shares",
              "share by trust",
            ]),
            optional: z.boolean(),
            choices: z.array(z.string().max(60)).max(20).nullable(),
          }),
        )
        .max(20),
      example: z.record(z.string().max(60), z.unknown()),
    })
    .meta({ id: "ClauseDescription" }),
).meta({ id: "ClausePage" });

/** A page of rules. */
export const gainShareRulePage = pageOf(
  z
    .object({
      id: ruleId,
      label: name,
      help: prose,
      formula: prose,
      source: prose,
      axioms: z.array(z.string().max(60)).max(50),
      needs: z.array(z.string().max(60)).max(10),
      exactUpTo: z.number().nullable(),
      commutesWithExpectation: z.boolean(),
      inAgreements: z.enum(["as it is", "with a fallback", "never"]),
    })
    .meta({ id: "GainShareRule" }),
).meta({ id: "GainShareRulePage" });
