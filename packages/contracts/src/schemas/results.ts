import { z } from "zod";
import { agreement } from "./agreements.ts";
import { fault } from "./fault.ts";
import { count, financialYear, name, odsCode, prose, serviceId, sha256, version } from "./fields.ts";
import { productivityResult } from "./productivity.ts";
import { chance, range, release } from "./range.ts";
import { sampledGame } from "./sampled-game.ts";
import { gameForm, gameStability, objection } from "./stability.ts";
import { contract, statementsResult } from "./statements.ts";
import { pathEnds } from "./take-up.ts";

const TRUSTS = 300;
const YEARS = 30;
const money = z.number();
const wave = z.int().min(1).max(20);

/** All that is needed to make the same results again. */
export const runRecord = z
  .object({
    modelVersion: version,
    evidenceVersion: z.string().max(64),
    scenarioHash: sha256,
    baselineHash: sha256,
    seed: z.string().max(100),
    draws: count,
    gameDraws: count,
    horizon: z.int().min(1).max(YEARS),
    priceYear: financialYear,
    firstYear: financialYear,
  })
  .meta({ id: "RunRecord" });

const payback = z
  .object({ median: z.number().nullable(), central: z.number().nullable(), never: chance })
  .meta({ id: "Payback" });

/** What the partnership gains or loses. */
export const partnershipSummary = z
  .object({
    members: count,
    npv: range,
    runRate: range,
    runRateShare: range,
    aloneCost: range,
    oneOff: range,
    peakFunding: range,
    payback,
    chanceOfLoss: chance,
    chanceAnyWorseOff: chance,
  })
  .meta({ id: "PartnershipSummary" });

const trustStaff = z
  .object({ baseline: z.number(), moved: range, redundancies: range })
  .meta({ id: "TrustStaff" });

/** What one trust gains or loses. */
export const trustResult = z
  .object({
    ods: odsCode,
    name,
    joins: z.boolean(),
    wave,
    estimate: z.boolean(),
    baselineCost: z.number(),
    npv: range,
    years: z.array(range).max(YEARS),
    runRate: range,
    payback,
    chanceWorseOff: chance,
    shortfall: money,
    chanceLeaves: chance,
    staff: trustStaff,
  })
  .meta({ id: "TrustResult" });

const yearStaff = z
  .object({ moved: range, needed: range, waiting: range, redundancies: range })
  .meta({ id: "YearStaff" });

const yearResult = z
  .object({
    year: z.int().min(0).max(YEARS),
    label: financialYear,
    alone: range,
    aloneSpend: range,
    shared: range,
    position: range,
    adopted: range,
    staff: yearStaff,
  })
  .meta({ id: "YearResult" });

const serviceResult = z
  .object({ service: serviceId, saving: range, moved: range })
  .meta({ id: "ServiceResult" });

const byTermAndYear = z.array(z.array(money).max(YEARS)).max(100);

const termId = z.string().max(60);
const bridge = z
  .object({
    terms: z
      .array(
        z.object({
          id: termId,
          label: name,
          recurrent: z.boolean(),
          capital: z.boolean(),
          pay: z.enum(["pay", "non-pay", "both"]),
          transfer: z.enum(["members", "staff", "exchequer"]).nullable(),
          release,
        }),
      )
      .max(100),
    trusts: z.array(z.object({ ods: odsCode, central: byTermAndYear, mean: byTermAndYear })).max(TRUSTS),
  })
  .meta({ id: "Bridge", description: "Amounts by trust, term and year, £; they sum to the position" });

const ruleResult = z
  .object({
    rule: z.string().max(60),
    label: name,
    contract,
    refused: z.array(fault).max(TRUSTS),
    trusts: z
      .array(
        z.object({ ods: odsCode, expected: money, amount: range, transfer: range, chanceWorseOff: chance }),
      )
      .max(TRUSTS),
    chanceAnyWorseOff: chance.nullable(),
    inCore: z.boolean().nullable(),
    objection: z
      .object({ members: z.array(odsCode).max(TRUSTS), excess: money, se: money.nullable() })
      .nullable(),
    objections: z.array(objection).max(5),
    objectionsPerHead: z.array(objection).max(5),
    certified: z.boolean().nullable(),
    takeUp: z
      .object({
        members: z.array(odsCode).max(20),
        ends: pathEnds,
        steps: z
          .array(z.object({ ods: odsCode, move: z.enum(["joins", "leaves"]), gain: money }))
          .max(1 << 20),
      })
      .nullable(),
  })
  .meta({
    id: "RuleResult",
    description:
      "`inCore` is null where nobody knows. The `objection` to a split of a sampled game is the strongest that was found, `se` its standard error",
  });

const appraisal = z
  .object({
    benefits: range,
    costs: range,
    netPresentValue: range,
    benefitCostRatio: range,
    returnOnInvestment: range,
    peakFunding: range,
    payback,
    runRateSaving: z
      .object({ gross: range, booked: range, automated: range, netNew: range })
      .meta({ id: "RunRateSaving" }),
  })
  .meta({ id: "Appraisal" });

const appraisalResult = z
  .object({
    discountRate: z.number(),
    benefits: z.array(z.string().max(60)).max(100),
    costs: z.array(z.string().max(60)).max(100),
    partnership: appraisal,
    trusts: z.array(appraisal.extend({ ods: odsCode })).max(TRUSTS),
  })
  .meta({
    id: "AppraisalResult",
    description: "Present values of real £; `benefits` and `costs` name the terms",
  });

const viewId = z.string().max(60);

const viewed = z
  .object({
    view: viewId,
    years: z.array(range).max(YEARS),
    total: range,
    presentValue: range,
    benefitCostRatio: range,
  })
  .meta({ id: "Viewed", description: "£ in the prices of the view; `presentValue` is real" });

const viewedMoney = z
  .object({ views: z.array(viewed).max(20), central: byTermAndYear, mean: byTermAndYear })
  .meta({ id: "ViewedMoney", description: "`central` and `mean` by adjustment, then year" });

const viewsResult = z
  .object({
    views: z
      .array(
        z.object({
          id: viewId,
          label: name,
          help: prose,
          prices: z.enum(["nominal", "real"]),
          adjustments: z.array(termId).max(20),
          leavesOut: z.array(termId).max(100),
        }),
      )
      .max(20),
    adjustments: z.array(z.object({ id: termId, label: name, release })).max(20),
    partnership: viewedMoney,
    trusts: z.array(viewedMoney.extend({ ods: odsCode })).max(TRUSTS),
  })
  .meta({
    id: "ViewsResult",
    description:
      "Ways to count the same money. In every year a view is the bridge's terms but those that it leaves out, and its adjustments.",
  });

const systemResult = z
  .object({
    code: z.string().max(20).nullable(),
    name,
    trusts: z.array(odsCode).max(TRUSTS),
    controlTotal: z.object({ years: z.array(range).max(YEARS), total: range }),
    fromMembers: range,
    underAgreement: range.nullable(),
  })
  .meta({ id: "SystemResult", description: "One integrated care system, £ in prices of the year" });

const systemsResult = z
  .object({ systems: z.array(systemResult).max(TRUSTS), outside: range.nullable() })
  .meta({ id: "SystemsResult", description: "What systems receive, and what goes outside, sums to nought" });

const party = z.string().min(1).max(60);
const pence = z.string().regex(/^-?\d{1,20}$/);

const settlementStatement = z
  .object({
    of: z.string().max(200),
    years: z
      .array(
        z.object({
          year: z.int().min(0).max(YEARS),
          label: financialYear,
          transfers: z.array(z.object({ party, pence })).max(TRUSTS),
          payments: z.array(z.object({ from: party, to: party, pence })).max(TRUSTS),
          onAccount: z
            .array(z.object({ party, instalments: z.array(pence).max(12), trueUp: pence }))
            .max(TRUSTS),
          log: z
            .array(z.object({ party, clause: z.string().max(60), pence, why: z.string().max(1000) }))
            .max(10_000),
        }),
      )
      .max(YEARS),
  })
  .meta({ id: "SettlementStatement", description: "Nominal pence as decimal strings" });

const floorResult = z
  .object({
    draws: count,
    trusts: z.array(z.object({ ods: odsCode, pays: range })).max(TRUSTS),
    outside: range,
    unmet: range,
    chanceUnmet: chance,
  })
  .meta({ id: "FloorResult", description: "Above nought pays for the promise, £ of net present value" });

const agreementResult = z
  .object({
    label: name,
    basis: agreement.shape.basis,
    clauses: agreement.shape.clauses,
    given: agreement.shape.given.unwrap().nullable(),
    draws: count,
    trusts: z
      .array(
        z.object({
          ods: odsCode,
          amount: range,
          chanceWorseOff: chance,
          years: z.array(money).max(YEARS),
        }),
      )
      .max(TRUSTS),
    chanceAnyWorseOff: chance,
    floor: floorResult.nullable(),
    settlements: z.array(settlementStatement).max(10),
  })
  .meta({ id: "AgreementResult" });

const worths = z.array(money).max(1 << 20);

const mixShares = z.array(z.number().min(0).max(1)).max(20);

const bestMixes = z
  .object({
    keys: z.array(z.object({ key: z.string().max(60), label: name })).max(20),
    safest: z.object({
      shares: mixShares,
      trusts: z.array(z.object({ ods: odsCode, share: z.number(), gains: chance })).max(TRUSTS),
    }),
    calmest: z.object({
      shares: mixShares,
      trusts: z.array(z.object({ ods: odsCode, amount: money })).max(TRUSTS),
      excess: money,
    }),
  })
  .meta({ id: "BestMixes", description: "`shares` in the order of `keys`" });

const gainShareResult = z
  .object({
    draws: count,
    players: z.array(odsCode).max(TRUSTS),
    worth: worths.nullable(),
    worthSe: worths.nullable(),
    form: gameForm,
    stability: gameStability.nullable(),
    sampled: sampledGame.nullable(),
    rules: z.array(ruleResult).max(50),
    statements: statementsResult.nullable(),
    mixes: bestMixes.nullable(),
    agreement: agreementResult,
  })
  .meta({
    id: "GainShareResult",
    description:
      "`worth` by bitmask over `players`, £ of net present value; null where the game is `sampled`, beyond 13 trusts",
  });

/** The whole outcome of a run. */
export const results = z
  .object({
    schemaVersion: z.literal(1),
    record: runRecord,
    summary: partnershipSummary,
    trusts: z.array(trustResult).max(TRUSTS),
    years: z.array(yearResult).max(YEARS),
    services: z.array(serviceResult).max(200),
    bridge,
    appraisal: appraisalResult,
    productivity: productivityResult,
    views: viewsResult,
    systems: systemsResult,
    gainShare: gainShareResult.nullable(),
    warnings: z.array(fault).max(1000),
  })
  .meta({ id: "Results" });

/** The first figures of a scenario. */
export const glance = results
  .pick({ record: true, summary: true, trusts: true, years: true, warnings: true })
  .meta({ id: "Glance" });

/** Parts of the results, each with the record of its run. */
export const summaryPart = results
  .pick({ record: true, summary: true, warnings: true })
  .meta({ id: "SummaryPart" });
export const trustsPart = results.pick({ record: true, trusts: true }).meta({ id: "TrustsPart" });
export const yearsPart = results.pick({ record: true, years: true }).meta({ id: "YearsPart" });
export const servicesPart = results.pick({ record: true, services: true }).meta({ id: "ServicesPart" });
export const bridgePart = results.pick({ record: true, bridge: true }).meta({ id: "BridgePart" });
export const appraisalPart = results.pick({ record: true, appraisal: true }).meta({ id: "AppraisalPart" });
export const productivityPart = results
  .pick({ record: true, productivity: true })
  .meta({ id: "ProductivityPart" });
export const viewsPart = results.pick({ record: true, views: true }).meta({ id: "ViewsPart" });
export const systemsPart = results.pick({ record: true, systems: true }).meta({ id: "SystemsPart" });
export const gamePart = results.pick({ record: true, gainShare: true }).meta({ id: "GamePart" });
export const staffPart = z
  .object({
    record: runRecord,
    trusts: z.array(z.object({ ods: odsCode, name, ...trustStaff.shape })).max(TRUSTS),
    years: z
      .array(z.object({ year: z.int().min(0).max(YEARS), label: financialYear, ...yearStaff.shape }))
      .max(YEARS),
  })
  .meta({ id: "StaffPart" });
