import { z } from "zod";
import { fault } from "./fault.ts";
import { count, name, odsCode, share } from "./fields.ts";
import { chance } from "./range.ts";

const TRUSTS = 300;
const YEARS = 30;
const money = z.number();
const ruleId = z.string().max(60);

/** What partners sign. */
export const contract = z.enum(["fixed-shares", "fixed-sums", "re-run"]);

const members = z.array(odsCode).max(TRUSTS);

const presentValueStatement = z.object({
  any: chance,
  trusts: z
    .array(z.object({ ods: odsCode, mean: money, worseOff: chance, shortfall: money, p5: money }))
    .max(TRUSTS),
});

const futuresByYear = z.array(count).max(YEARS);
const moneyByYear = z.array(z.int()).max(YEARS);
const statementByYear = z
  .object({
    any: futuresByYear,
    trusts: z
      .array(z.object({ ods: odsCode, worseOff: futuresByYear, shortfall: moneyByYear, p5: moneyByYear }))
      .max(TRUSTS),
  })
  .meta({
    id: "StatementByYear",
    description: "Futures in which trusts are worse off than alone, and whole pounds, by year",
  });

const splitStatement = z
  .object({
    rule: ruleId,
    contract,
    refused: z.array(fault).max(TRUSTS),
    futures: count,
    without: count,
    npv: presentValueStatement.nullable(),
    year: statementByYear.nullable(),
    cumulative: statementByYear.nullable(),
    blocked: z
      .object({
        blocked: chance,
        blockers: z.array(z.object({ members, chance, excess: money })).max(5),
      })
      .nullable(),
  })
  .meta({
    id: "SplitStatement",
    description:
      "What boards can say of a rule under a contract. Counts are of `futures`; in `without` more the rule gives no split",
  });

/** What boards can say of every rule under every contract. */
export const statementsResult = z
  .object({
    coreEmpty: chance.nullable(),
    residual: z.object({ key: ruleId, label: name, shares: z.array(share).max(TRUSTS) }),
    splits: z.array(splitStatement).max(150),
  })
  .meta({ id: "StatementsResult" });
