import { z } from "zod";

/** A player's name: an ODS code or any other. */
const member = z.string().min(1).max(60);
const members = z.array(member).max(300);
const weighted = z.array(z.object({ members, weight: z.number() })).max(300);

/** Which game is split. */
export const gameForm = z.enum(["raw", "do-nothing", "superadditive-cover"]);

export const objection = z
  .object({
    excess: z.number(),
    coalitions: z.array(members).max(10),
    count: z
      .int()
      .min(1)
      .max(2 ** 24),
  })
  .meta({ id: "Objection", description: "Groups that lose the same by a split; ten at most are named" });

/** Two groups without a common member that are worth more apart. */
export const apartIsBetter = z.object({
  first: members,
  second: members,
  apart: z.number(),
  together: z.number(),
});

/** Two players, the second of whom adds less to a group once the first has joined. */
export const fallingReturns = z.object({
  group: members,
  players: z.tuple([member, member]),
  fall: z.number(),
});

/** What can be said of a game whatever the split. */
export const gameStability = z
  .object({
    coreExists: z.boolean(),
    costOfStability: z.number(),
    leastCore: z.object({
      excess: z.number(),
      against: z.object({ coalitions: weighted, claim: z.number() }),
    }),
    superadditive: property(apartIsBetter),
    convex: property(fallingReturns),
  })
  .meta({
    id: "GameStability",
    description: "With the groups that show it. `holds` is null where a game is too large to look at",
  });

/** Whether a game has a property, and what shows that it has not. */
function property<Witness extends z.ZodType>(witness: Witness) {
  return z.union([
    z.object({ holds: z.literal(true) }),
    z.object({ holds: z.literal(false), witness }),
    z.object({ holds: z.null(), reason: z.string().max(200) }),
  ]);
}
