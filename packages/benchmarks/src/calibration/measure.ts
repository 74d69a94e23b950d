import { services as allServices } from "@shared-services/public-data";
import {
  type Baseline,
  type Overrides,
  type Results,
  runScenario,
  type TermId,
} from "@shared-services/simulation";
import { builtInScenario } from "../built-in-scenario.ts";

/** A built-in partnership under a built-in operating model. */
export interface CalibrationCase {
  readonly partnership: string;
  readonly operatingModel: string;
}

/** What the simulation says where something is published to hold it against; shares unless said otherwise. */
export interface Measured extends CalibrationCase {
  readonly trusts: number;
  /** Saving before realisation over the operating services' whole cost in scope, last year, nobody leaving. */
  readonly gross: { readonly p5: number; readonly p50: number; readonly p95: number };
  /** The same with what buying together saves, in the mean, over turnover. */
  readonly grossOfTurnover: number;
  /** Set-up with dual running and dip over the saving delivered in the last year, both in the mean. */
  readonly setUpRatio: number;
  /** Financial year of the programme, counted from 1, with whose end the middle future has paid back for good; null: none. */
  readonly breakEven: number | null;
  readonly neverBreaksEven: number;
  /** Buying together's part of the delivered saving, in the mean; null where spend is out of scope. */
  readonly spendShare: number | null;
  /** Chance of a net present value below nought when nobody can leave, and as the model has it. */
  readonly lossIfNobodyLeaves: number;
  readonly loss: number;
  /** Chance that the first trust, and so a pair, has gone its own way within ten years. */
  readonly breaksUp: number;
}

/** Simulates a case three times and measures it: the promise alone, nobody leaving, and as it is. */
export function measure({ partnership, operatingModel }: CalibrationCase, draws: number): Measured {
  const scenario = (overrides: Overrides) =>
    builtInScenario({ partnership, operatingModel, draws, overrides });
  const run = (overrides: Overrides) => runScenario(scenario(overrides));
  const promise = run(PROMISE_ONLY);
  const staying = run({ parameters: NOBODY_LEAVES });
  const asItIs = run({});
  const { p5, p50, p95 } = promise.summary.runRateShare;
  const { median, never } = staying.summary.payback;
  return {
    partnership,
    operatingModel,
    trusts: staying.trusts.length,
    gross: { p5, p50, p95 },
    grossOfTurnover: lastYear(staying, GROSS) / turnoverOf(scenario({}).baseline),
    setUpRatio: setUpRatio(staying),
    breakEven: median === null ? null : median + 1,
    neverBreaksEven: never.share,
    spendShare: spendShare(staying),
    lossIfNobodyLeaves: staying.summary.chanceOfLoss.share,
    loss: asItIs.summary.chanceOfLoss.share,
    breaksUp: asItIs.trusts[0].chanceLeaves.share,
  };
}

/** Nobody can leave, however badly prepared. */
export const NOBODY_LEAVES = { weakExit: 0, strongExit: 0 };

/**
 * Everything that stands between the promise and the position set to nought, so that the position of the
 * last year is the operating services' saving before realisation.
 */
export const PROMISE_ONLY: Overrides = {
  parameters: {
    ...NOBODY_LEAVES,
    realisation: 1,
    piecemeal: 0,
    margin: 0,
    irrecoverableVat: 0,
    annualEfficiency: 0,
    shadowShare: 0,
    governanceCost: 0,
    strandedShare: 0,
    permanentStranded: 0,
    setupShare: 0,
    redundancyShare: 1,
    exitCost: 0,
  },
  scope: { spend: 0 },
};

/** The steps of the bridge that make the saving before realisation. */
export const GROSS: readonly TermId[] = ["scale", "convergence", "redesign", "automation"];

/** Saving that all services deliver in the last year, in the mean, £. */
export function delivered(results: Results): number {
  return lastYear(results, [...GROSS, "realisation-gap"]);
}

/** Set-up whoever pays for it, with dual running and the dip, over the saving delivered; both in the mean. */
export function setUpRatio(results: Results): number {
  return (results.summary.oneOff.mean + allYears(results, ["design"])) / delivered(results);
}

function lastYear(results: Results, terms: readonly TermId[]): number {
  return bridged(results, terms, (years) => years[years.length - 1]);
}

function allYears(results: Results, terms: readonly TermId[]): number {
  return bridged(results, terms, (years) => years.reduce((sum, amount) => sum + amount, 0));
}

/** Mean effect of some terms of the bridge on the position of all members, £. */
function bridged(
  { bridge }: Results,
  terms: readonly TermId[],
  of: (years: readonly number[]) => number,
): number {
  let sum = 0;
  for (const trust of bridge.trusts) {
    bridge.terms.forEach((term, t) => {
      if (terms.some((id) => id === term.id)) sum += of(trust.mean[t]);
    });
  }
  return sum;
}

function turnoverOf({ trusts }: Baseline): number {
  return trusts.reduce((sum, trust) => sum + trust.operatingIncome, 0);
}

/** Spend services' part of what all services save through the pool's price in the last year. */
function spendShare({ services }: Results): number | null {
  let all = 0;
  let spend: number | null = null;
  for (const { service, saving } of services) {
    all += saving.mean;
    if (SPEND.has(service)) spend = (spend ?? 0) + saving.mean;
  }
  return spend === null ? null : spend / all;
}

const SPEND: ReadonlySet<string> = new Set(
  allServices.filter((service) => service.kind === "spend").map((service) => service.id),
);
