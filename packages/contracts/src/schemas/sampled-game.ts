import { z } from "zod";
import { count, odsCode } from "./fields.ts";
import { range } from "./range.ts";
import { apartIsBetter, fallingReturns } from "./stability.ts";

const TRUSTS = 300;

const money = z.number();

/** Not there, with the pair that shows it and the standard error; or not found among so many. */
function sampledProperty<Witness extends z.ZodType>(witness: Witness) {
  return z.union([
    z.object({ holds: z.literal(false), witness, se: money, looked: count }),
    z.object({ holds: z.null(), looked: count }),
  ]);
}

const estimates = z
  .array(
    z.object({
      rule: z.string().max(60),
      of: z.enum(["orders", "groups"]),
      looked: count,
      trusts: z.array(z.object({ ods: odsCode, expected: money, se: money })).max(TRUSTS),
    }),
  )
  .max(10);

const tauBounds = z
  .object({
    exists: z.literal(false).nullable(),
    groups: count,
    trusts: z.array(z.object({ ods: odsCode, atLeast: money, se: money, members: count })).max(TRUSTS),
  })
  .meta({
    id: "TauBounds",
    description:
      "Bounds, not a tau value: a trust can hope for what it `brings` at most, and claim `atLeast` this, or more than the groups looked at show. `exists` is null where nobody knows",
  });

/** How a game of too many trusts was sampled, and what came of it. */
export const sampledGame = z
  .object({
    sets: count,
    orders: count,
    groups: count,
    everyone: range,
    brings: z.array(z.object({ ods: odsCode, amount: range })).max(TRUSTS),
    probed: count,
    estimates,
    tau: tauBounds,
    superadditive: sampledProperty(apartIsBetter),
    convex: sampledProperty(fallingReturns),
  })
  .meta({
    id: "SampledGame",
    description:
      "How the game of too many trusts for a table of coalitions was sampled; `brings` is what all would lose without the trust; in `probed` futures rules were estimated (`estimates`, with standard errors) and pairs looked at: a property is refuted by one, or not known, never confirmed",
  });
