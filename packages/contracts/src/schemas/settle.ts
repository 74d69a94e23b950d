import { EVERY_OUTSIDE } from "@shared-services/simulation/gain-share";
import { z } from "zod";
import { agreement } from "./agreements.ts";
import { amount as atLeastNought, mapOf, number, share } from "./fields.ts";
import { byPlayer, columns, PLAYERS_LIMIT, player, ruleId } from "./gain-share.ts";
import { chance } from "./range.ts";

const YEARS = 30;

/** Most futures that can be sent along: they are settled while the caller waits. */
const FUTURES_LIMIT = 256;

/** Trusts, commissioner, reserve and claimants. */
const PARTIES_LIMIT = PLAYERS_LIMIT + 3;

/** Between the money of one year and another's; more than a thousandfold is a typing slip. */
const factor = z.number().min(0.001).max(1_000);

const yesOrNo = z.int().min(0).max(1);

const amounts = tableOf(number);
const costs = tableOf(atLeastNought);

const future = z.strictObject({
  shared: amounts,
  own: amounts.optional(),
  baselineCost: costs,
  deemed: amounts.optional(),
  investment: costs.optional(),
  hostCosts: costs.optional(),
  member: tableOf(yesOrNo).optional(),
  live: tableOf(yesOrNo).optional(),
  delivered: tableOf(share).optional(),
});

const weights = z
  .array(atLeastNought)
  .min(2)
  .max(PLAYERS_LIMIT)
  .refine((numbers) => numbers.some((one) => one > 0), {
    message: "expected a number above 0 for some trust",
  });

/** What keys read: all but the contribution, which can turn negative, weighs something. */
const keyColumns = columns.extend({
  baselineCost: weights.optional(),
  operatingIncome: weights.optional(),
  wte: weights.optional(),
  volume: weights.optional(),
  need: weights.optional(),
  weights: weights.optional(),
  investment: z.array(atLeastNought).min(2).max(PLAYERS_LIMIT).optional(),
});

const trust = player.refine((name) => !EVERY_OUTSIDE.some((outside) => outside === name), {
  message: `expected another name than ${EVERY_OUTSIDE.join(", ")}: they are parties of every settlement`,
});

function byYear<Cell extends z.ZodType>(cell: Cell) {
  return z.array(cell).min(1).max(YEARS);
}

function tableOf<Cell extends z.ZodType>(cell: Cell) {
  return z.array(byYear(cell)).min(2).max(PLAYERS_LIMIT);
}

/** An agreement and amounts. */
export const settlementRequest = z
  .strictObject({
    agreement,
    trusts: z.array(trust).min(2).max(PLAYERS_LIMIT),
    columns: keyColumns.optional(),
    agreed: mapOf(ruleId, byPlayer, 20).optional(),
    futures: z.array(future).min(1).max(FUTURES_LIMIT),
    estimate: future.optional(),
    discount: byYear(factor).optional(),
    priceIndex: byYear(factor).optional(),
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
const cells = z.array(z.array(amount).max(YEARS)).max(PARTIES_LIMIT);
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
      held: cells,
      entitled: cells,
      final: cells,
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
