import type { ColumnsOf, Parts } from "../compiled/memory.ts";
import { type AddedUp, type AddedUpShape, addedUpLengths } from "./added-up.ts";
import { type KeptShape, keptLengths, type SeriesGroup } from "./kept.ts";
import { byLine, byMemberYear, byPool, byPortion, byService, eachYear } from "./lengths.ts";
import { QUALITY_COLUMNS, type QualityShape } from "./quality-columns.ts";
import { TRUST_COLUMNS, type TrustShape } from "./trust-columns.ts";

/** What the lengths of columns are made of, besides those of what is kept. */
export interface Shape extends AddedUpShape, KeptShape, QualityShape, TrustShape {
  /** Operating models that follow one another. */
  readonly stages: number;
  /** Services that can move. */
  readonly services: number;
  /** Members × services. */
  readonly lines: number;
  readonly portions: number;
  readonly runs: number;
  /** Pools of which sums are held at the same time. */
  readonly pools: number;
  /** Effects on positions: members × terms × years. */
  readonly effects: number;
  /** Terms that make a position besides the saving through the pool's price. */
  readonly others: number;
  /** Terms that tell of what is used. */
  readonly inputTerms: number;
  /** What ways to count add to the terms, and what they list of both. */
  readonly adjustments: number;
  readonly listed: number;
  /** Draws of a block. */
  readonly draws: number;
}

/**
 * The working memory of a simulation: every column that the loops read or write, with its length. Where a
 * column is `[year × service]`, entry `y · services + s` is service s in year y. A column is what it says in one
 * future: the next one overwrites it.
 */
const LENGTHS = {
  /** Price of pay and of non-pay, base year 1; share of automation that a trust alone has by then. */
  payPrice: ({ years }: Shape) => years,
  nonPayPrice: ({ years }: Shape) => years,
  ownAutomation: ({ years }: Shape) => years,
  /**
   * Of what moved with a stage: part of cost left by redesign, and share of automation that works by then, of the
   * automatable share of a service, `[stage × year]`.
   */
  redesigns: byStage,
  automations: byStage,
  /** `(1 + volumeGrowth)^year`. */
  volumeIndex: eachYear,
  /**
   * The operating model in force: its provider's volume as a multiple of the members', what it delivers of what it
   * promises, its margin, VAT, and part of price left by contract.
   */
  hostMultiples: eachYear,
  realisations: eachYear,
  margins: eachYear,
  vats: eachYear,
  priceLeft: eachYear,
  /** From the plan: its members' share of the cost of people; discount factor. */
  peopleShare: eachYear,
  discount: eachYear,
  /** The same for pounds of the year. */
  nominalDiscount: eachYear,

  // Services, from the plan: share that automation can touch, volume at which economies of scale end
  automatable: byService,
  efficientScale: byService,
  /** Share of the work that can move, scope · standard, and cost elasticity; the same for all draws of a block, `[draw × (reach, elasticity)]`. */
  reach: byService,
  elasticity: byService,
  ofServices: ({ draws, services }: Shape) => 2 * draws * services,
  /** Growth of a service's cost in a year; then `(1 + volumeGrowth)^(year · elasticity)`, and that times reach. */
  yearly: byService,
  growth: byYear,
  work: byYear,

  /** From the plan: 1 for a service in scope, once for all its stages, and for one that is always charged by its cost; else 0. */
  inScope: byService,
  isLed: byService,
  /** Place among all services. */
  servicePlace: byService,
  /** 1 for a service's first entry, else 0: the whole of it counts once. */
  once: byService,
  /** Savings that members have booked by then. */
  bookedBy: byYear,
  /** Pay and non-pay of all members, moved or not, £ of the base year. */
  wholePay: byService,
  wholeNonPay: byService,
  /** Their people, wte; the same for a pound. */
  wholeWte: byService,
  wholePerPound: byService,

  // Lines, from the plan: £ of the base year, wte, units; error above which unit cost exceeds the benchmark
  basePay: byLine,
  baseNonPay: byLine,
  baseWte: byLine,
  baseVolume: byLine,
  knee: byLine,
  /** Log of the volume that a line of services has for economies of scale: none beyond where they end. */
  logSize: byLine,
  /** Factor by which the estimate is off, for all draws of a block, `[draw × line]`. */
  error: ({ draws, lines }: Shape) => draws * lines,
  /** With the error. */
  pay: byLine,
  nonPay: byLine,
  wte: byLine,
  volume: byLine,
  /** Cost as it would be without economies of scale, at the unit cost of one unit: cost · volume^(1 − elasticity). */
  unscaled: byLine,
  /** Cost · max(0, 1 − benchmark / unit cost). */
  gap: byLine,

  // Runs, from the plan: where a run's lines start, its services, its portion and its account
  runLine: ({ runs }: Shape) => runs,
  runFrom: ({ runs }: Shape) => runs,
  runTo: ({ runs }: Shape) => runs,
  runPortion: ({ runs }: Shape) => runs,
  runAccount: ({ runs }: Shape) => runs,
  /** From the plan: whose a portion is. */
  portionMember: byPortion,
  /** From the plan: where the years of what moves it start, share of each year in which it is free, `[portion × year]`. */
  portionMoves: byPortion,
  portionFree: ({ years, portions }: Shape) => years * portions,
  /** Share by which the work that a stage moves has moved, mean of the year, `[stage × member × year]`. */
  movedOfStage: ({ stages, positions }: Shape) => stages * positions,
  /** From the plan: 1 where a stage or a booked saving of a member begins. */
  begins: byMemberYear,
  /** Not 0 where that is so or more or less of its portions is in the pool than the year before; the same of anybody. */
  moves: byMemberYear,
  anyMoves: eachYear,
  /** How much of a portion is in the pool, `[portion × (as many years before the first, all nought; years)]`. */
  here: ({ years, portions }: Shape) => 2 * years * portions,
  /** 1 where that, or last year's, is anything, and in year 0, `[portion × year]`. */
  counted: ({ years, portions }: Shape) => years * portions,
  /** 1 for a portion whose trust does not leave in the year at hand, else 0. */
  stays: ({ portions }: Shape) => portions,

  // Sums over the members of pools, before growth and drift
  /** Σ here · pay and Σ here · non-pay, £ of the base year. */
  sumPay: byPool,
  sumNonPay: byPool,
  /** Σ here · volume, Σ here · unscaled, Σ here · gap. */
  sumVolume: byPool,
  sumUnscaled: byPool,
  sumGap: byPool,
  /** Σ here · wte, and Σ of last year's here · wte over those that have not left. */
  sumWte: byPool,
  sumStaying: byPool,
  /** Σ here · booked saving, and Σ volume of all members, moved or not. */
  sumBooked: byPool,
  sumAllVolume: byPool,

  // The pool at hand, by year: where its sums start; 1 where the sums or the operating model are not last year's, and
  // where members have left since
  poolOfYear: eachYear,
  poolChanges: eachYear,
  poolLosesMembers: eachYear,
  /** From the plan: services of one kind and stage, and what loops do to them; see those that settle and price. */
  kindFrom: byKind,
  kindTo: byKind,
  kindStage: byKind,
  kindGrows: byKind,
  kindWorks: byKind,
  kindServed: byKind,
  // The pool at hand, since its sums last changed: its people for a pound that moved, and 1 over them; 0 where there are none
  postsPerPound: byService,
  perPost: byService,
  /**
   * Volume that the pool reaches, as far as economies go, then the log of what it leaves of cost without them; that
   * cost per pound that moved; part of what scale leaves of a pound that convergence leaves.
   */
  reached: byService,
  unscaledPerPound: byService,
  spread: byService,
  // The pool at hand: what is left of a pound that moved after scale, then convergence, redesign, automation
  scaled: byService,
  converged: byService,
  redesigned: byService,
  automated: byService,
  /** Saving after the audited gap between promised and delivered; pay's part of what is left. */
  delivered: byService,
  payLeft: byService,
  /** Cost that moved, £ of the year; price over moved cost. */
  moved: byService,
  rate: byService,
  /** People without a post, and posts not needed, wte. */
  surplus: byService,
  reduction: byService,
  /** Pay of people waiting, £, and redundancies, over the base-year wte that moved. */
  idlePerWte: byService,
  redundantPerWte: byService,
  /** What could have moved by then of the operating services, £ of the year. */
  reachable: ({ years }: Shape) => years,
  /** Price of all its services, £. */
  priced: eachYear,

  // Inputs of the operating services, by year: what they use. Inputs are at the prices of the base year, £; costs
  // at those of the year, £; posts are wte
  /** The base year's inputs of services that grow and of those that do not, and their pay and posts. */
  inputsOfBase: () => 4,
  /** If nobody shares. */
  aloneInputs: eachYear,
  aloneCosts: eachYear,
  alonePosts: eachYear,
  /** What the work that moved would use if nobody shared. */
  movedInputs: eachYear,
  movedCosts: eachYear,
  movedPosts: eachYear,
  /** What the pool uses for it, and what it used before any saving. */
  pooledInputs: eachYear,
  pooledCosts: eachYear,
  pooledPosts: eachYear,
  movedBefore: eachYear,
  /** Those waiting in the mean of the year, wte, and their pay at its price, £. */
  waitingPosts: eachYear,
  waitingPay: eachYear,
  /** In the last year, by service: share of its cost that moved, and what that saves, £. */
  movedShare: byService,
  movedSaving: byService,

  /** A pound of pay and of non-pay of the base year, in the year at hand, as far as it can move. */
  workPay: byService,
  workNonPay: byService,
  /** Cost of the lines at hand if all of them had moved, £ of the year. */
  part: byService,

  /** What the moved work would cost alone less what it costs in the pool by cost, £, and pay's part of the former. */
  spared: byMemberYear,
  payShare: byMemberYear,
  /** Of all members by year, £: work that moved before any saving, and set-up, whoever funds it. */
  movedOfAll: eachYear,
  setUpOfAll: eachYear,

  /** Sums of the effects over the draws of a block. */
  bridge: ({ effects }: Shape) => effects,
  /** Sums over the members of the effects that tell of what is used, by term, then year, £. */
  allEffects: ({ inputTerms, years }: Shape) => inputTerms * years,
  /** From the plan: where those terms start. */
  inputTerms: ({ inputTerms }: Shape) => inputTerms,
  /** From the plan: where the terms start that make a position besides the saving. */
  others: ({ others }: Shape) => others,

  // Ways to count
  /** From the plan: where the terms that they leave out start, and the adjustments that they add. */
  lists: ({ listed }: Shape) => listed,
  /** `[adjustment × member × year]`, £, and their sums over the draws of a block. */
  adjusted: ({ positions, adjustments }: Shape) => positions * adjustments,
  adjustedSums: ({ positions, adjustments }: Shape) => positions * adjustments,
  /** Pay, and what is pay and other cost, £. */
  pays: byMemberYear,
  mixed: byMemberYear,
  /** Saving as a view counts it, £. */
  gained: byMemberYear,

  // Productivity, by year
  /** Newly moved inputs at prices of the base year, £, and their people, wte; set-up as it is used up, £. */
  newInputs: eachYear,
  newPosts: eachYear,
  setUpUsed: eachYear,

  ...QUALITY_COLUMNS,
  ...TRUST_COLUMNS,
} as const satisfies Record<string, SheetName | ((shape: Shape) => number)>;

/** Rows of sheets. */
const ROWS = {
  [byService]: () => 1,
  [byLine]: ({ members }: Shape) => members,
  [byPool]: ({ pools }: Shape) => pools,
} as const satisfies Record<string, (shape: Shape) => number>;

export type SheetName = keyof typeof ROWS;

type Working = keyof typeof LENGTHS;

/** Names of the columns that stand in sheets, by sheet. */
export const SHEETS: Readonly<Record<SheetName, readonly Working[]>> = {
  [byService]: columnsIn(byService),
  [byLine]: columnsIn(byLine),
  [byPool]: columnsIn(byPool),
};

function columnsIn(sheet: SheetName): Working[] {
  return (Object.keys(LENGTHS) as Working[]).filter((name) => LENGTHS[name] === sheet);
}

/** Leadership, spend and all others, each with every stage. */
function byKind({ stages }: Shape): number {
  return 3 * stages;
}

function byYear({ years, services }: Shape): number {
  return years * services;
}

function byStage({ stages, years }: Shape): number {
  return stages * years;
}

export type ColumnName = Working | SheetName | AddedUp | "addedUp" | SeriesGroup | "kept";

export type Columns = ColumnsOf<ColumnName>;

/**
 * Lengths of the columns, in their order; sheets of those by service; what begins with noughts stands in one column,
 * `addedUp`, what is kept in another, `kept`.
 */
export function lengthsOf(shape: Shape): Parts<ColumnName> {
  const alone = (Object.keys(LENGTHS) as Working[]).flatMap((name) => {
    const length = LENGTHS[name];
    return typeof length === "string" ? [] : [[name, length(shape)] as const];
  });
  const sheets = (Object.keys(ROWS) as SheetName[]).map(
    (name) => [name, { columns: SHEETS[name], rows: ROWS[name](shape), width: shape.services }] as const,
  );
  return [...alone, ...sheets, ["addedUp", addedUpLengths(shape)], ["kept", keptLengths(shape)]];
}
