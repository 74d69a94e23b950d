import { z } from "zod";
import { fault } from "./fault.ts";
import { mapOf, name, number, prose, share } from "./fields.ts";
import { pageOf } from "./page.ts";

/** Most players of a game that can be sent along. */
export const PLAYERS_LIMIT = 13;

export const ruleId = z.string().regex(/^[a-z0-9-]{1,60}$/);
export const player = z.string().min(1).max(60);
export const byPlayer = z.array(number).min(2).max(PLAYERS_LIMIT);

/** A game to split. */
export const game = z
  .strictObject({
    players: z.array(player).min(2).max(PLAYERS_LIMIT),
    worth: z
      .array(number)
      .min(4)
      .max(2 ** PLAYERS_LIMIT),
  })
  .meta({ id: "Game", description: "`worth` by bitmask over `players`; the first, of nobody, is 0" });

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
    unions: z.array(player).min(2).max(PLAYERS_LIMIT).optional(),
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
    game,
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

const objection = z.object({
  excess: z.number(),
  coalitions: z.array(z.array(player).max(PLAYERS_LIMIT)).max(10),
  count: z
    .int()
    .min(1)
    .max(2 ** PLAYERS_LIMIT),
});

/** Splits of a game. */
export const gainShareEvaluation = z
  .object({
    players: z.array(player).max(PLAYERS_LIMIT),
    total: z.number(),
    superadditive: z.boolean().nullable(),
    convex: z.boolean().nullable(),
    coreExists: z.boolean(),
    splits: z
      .array(
        z.object({
          id: z.string().max(60),
          label: name,
          proposed: z.boolean(),
          amounts: z.array(z.number()).max(PLAYERS_LIMIT).nullable(),
          refused: z.array(fault).max(100),
          overspent: z.number(),
          individuallyRational: z.boolean(),
          inCore: z.boolean(),
          objections: z.array(objection).max(5),
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
