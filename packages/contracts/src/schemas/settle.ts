import { z } from "zod";
import { agreement } from "./agreements.ts";
import { mapOf, number } from "./fields.ts";
import { byPlayer, columns, PLAYERS_LIMIT, player, ruleId } from "./gain-share.ts";
import { chance } from "./range.ts";

const YEARS = 30;

/** Most futures that can be sent along: they are settled while the caller waits. */
const FUTURES_LIMIT = 256;

/** Trusts, commissioner, reserve and claimants. */
const PARTIES_LIMIT = PLAYERS_LIMIT + 3;

const byYear = z.array(number).min(1).max(YEARS);
const table = z.array(byYear).min(2).max(PLAYERS_LIMIT);

const future = z.strictObject({
  shared: table,
  own: table.optional(),
  baselineCost: table,
  deemed: table.optional(),
  investment: table.optional(),
  hostCosts: table.optional(),
  member: table.optional(),
  live: table.optional(),
  delivered: table.optional(),
});

/** An agreement and amounts. */
export const settlementRequest = z
  .strictObject({
    agreement,
    trusts: z.array(player).min(2).max(PLAYERS_LIMIT),
    columns: columns.optional(),
    agreed: mapOf(ruleId, byPlayer, 20).optional(),
    futures: z.array(future).min(1).max(FUTURES_LIMIT),
    estimate: future.optional(),
    discount: byYear.optional(),
    priceIndex: byYear.optional(),
  })
  .meta({
    id: "SettlementRequest",
    examples: [
      {
        agreement: {
          label: "Equal parts",
          basis: "year",
          clauses: [
            { clause: "measure", of: "outturn", ownCosts: "kept" },
            { clause: "split", parts: [{ key: "equal", share: 1 }] },
            { clause: "loss", parts: [{ key: "equal", share: 1 }], cap: null, payer: null },
          ],
        },
        trusts: ["RGP", "RM1"],
        futures: [
          {
            shared: [
              [0, 900_000],
              [0, 100_000],
            ],
            baselineCost: [
              [12_000_000, 12_000_000],
              [30_000_000, 30_000_000],
            ],
          },
        ],
      },
    ],
  });

const amount = z.number();
const amounts = z.array(z.array(amount).max(YEARS)).max(PARTIES_LIMIT);
const pence = z.string().regex(/^-?\d{1,20}$/);
const party = z.string().max(60);

/** What an agreement makes of the amounts. */
export const agreementEvaluation = z
  .object({
    futures: z.int().min(1).max(FUTURES_LIMIT),
    trusts: z
      .array(
        z.object({
          name: party,
          amount: z.object({ mean: amount, p5: amount, p50: amount, p95: amount }),
          chanceWorseOff: chance,
          years: z.array(amount).max(YEARS),
        }),
      )
      .max(PLAYERS_LIMIT),
    chanceAnyWorseOff: chance,
    unmet: z.array(amount).max(YEARS),
    floor: z.object({ pays: z.array(amount).max(PLAYERS_LIMIT), outside: amount, unmet: amount }).nullable(),
    ledger: z.object({
      parties: z.array(party).max(PARTIES_LIMIT),
      held: amounts,
      entitled: amounts,
      final: amounts,
    }),
    settlement: z.object({
      of: z.string().max(200),
      years: z
        .array(
          z.object({
            year: z.int().min(0).max(YEARS),
            transfers: z.array(z.object({ party, pence })).max(PARTIES_LIMIT),
            payments: z.array(z.object({ from: party, to: party, pence })).max(PARTIES_LIMIT),
            onAccount: z
              .array(z.object({ party, instalments: z.array(pence).max(12), trueUp: pence }))
              .max(PARTIES_LIMIT),
            log: z
              .array(z.object({ party, clause: z.string().max(60), pence, why: z.string().max(1000) }))
              .max(1_000),
          }),
        )
        .max(YEARS),
    }),
  })
  .meta({ id: "AgreementEvaluation" });
