import { billMaker } from "./bill.ts";
import type { Draws } from "./draws.ts";
import { effectsOf } from "./effects.ts";
import { type Future, futureMaker } from "./future.ts";
import { layoutOf } from "./layout.ts";
import { leavingMaker } from "./leaving.ts";
import { ledgerMaker, pageLength } from "./ledger.ts";
import { ownCostsMaker } from "./own-costs.ts";
import type { Plan } from "./plan.ts";
import { productivityMaker } from "./productivity.ts";
import { qualityMaker } from "./quality.ts";
import { OTHER_TERMS } from "./terms.ts";
import { designCost, governanceCost } from "./together.ts";
import { viewAmountsMaker } from "./view-amounts.ts";
import { poolsOfWhole, wholePoolMaker } from "./whole-pool.ts";
import { workspaceOf } from "./workspace.ts";

/**
 * Simulates block after block of draws in which all members form one pool. Each call writes what
 * {@link Layout} describes: series of one number a draw, then sums for the bridge.
 *
 * A position is what a member is better off by in a year than standing alone, before gain share, £ real.
 */
export function positionsMaker(plan: Plan): (draws: Draws, kept: Float64Array) => void {
  const { horizon, members, models } = plan;
  const n = members.length;
  const layout = layoutOf(plan);
  const series = layout.offsets;
  const workspace = workspaceOf(plan, { pools: poolsOfWhole(plan), kept: pageLength(layout) });
  const { columns, loops } = workspace;
  const ledger = ledgerMaker(layout, workspace);
  const booked = effectsOf(plan, columns);
  const { effects, width, years } = booked;
  const futuresOf = futureMaker(plan, workspace, true);
  const pool = wholePoolMaker(plan, workspace, { series, ledger });
  const bearOwnCosts = ownCostsMaker(plan, workspace, booked);
  const bill = billMaker(plan, workspace, booked);
  const bookLeaving = leavingMaker(plan, columns, booked);
  const measureProductivity = productivityMaker(plan, workspace, booked);
  const improveQuality = qualityMaker(plan, workspace);
  const countViews = viewAmountsMaker(plan, workspace, booked);
  const places = {
    members: n,
    width,
    terms: OTHER_TERMS.length,
    years: horizon,
    keyAt: years["charging-key"],
    leavingAt: years.leaving,
  };

  return (draws, kept) => {
    workspace.takeTurn();
    ledger.open(draws.count);
    columns.bridge.fill(0);
    columns.adjustedSums.fill(0);
    const futureOf = futuresOf(draws);
    for (let d = 0; d < draws.count; d++) {
      ledger.turnTo(d);
      simulate(futureOf(d));
    }
    ledger.close(kept);
  };

  function simulate(future: Future): void {
    loops.clearEffects({ count: effects.length });
    loops.clearMembers({ cells: n * horizon });
    pool.run(future);
    const designs = bookTogether(future);
    const setUp = bearOwnCosts(future);
    const twice = bill(future);
    bookLeaving(future);
    loops.addToBridge({ count: effects.length });
    loops.addPositions(places);
    loops.discountNominal({ years: horizon });
    countViews(future);
    measureProductivity(future);
    improveQuality(future);
    keep(future);
    ledger.keep(series.oneOff, designs + setUp + twice);
  }

  /** Books joint governance, and the design phases, split equally. Returns what the latter come to. */
  function bookTogether({ numbers, adoption: { until } }: Future): number {
    const governance = governanceCost(numbers, n);
    for (let m = 0; m < n; m++) {
      for (let y = 0; y < until[m]; y++) {
        if (models[y].governed) effects[m * width + years.governance + y] -= governance;
      }
    }
    let designs = 0;
    for (const stage of plan.stages) {
      const { from } = stage;
      const present = until.reduce((count, year) => count + (year > from ? 1 : 0), 0);
      const cost = designCost(stage, numbers, present);
      designs += cost;
      for (let m = 0; m < n; m++) {
        if (until[m] > from) effects[m * width + years.design + from] -= cost / present;
      }
    }
    return designs;
  }

  function keep({ numbers, adoption }: Future): void {
    for (const group of AS_IT_STANDS) ledger.keepAll(series[group], columns[group]);
    for (let y = 0; y < horizon; y++) {
      const { reachable, movedOfAll, errorsAvoided, frontlineHours } = columns;
      ledger.keep(series.adopted + y, reachable[y] > 0 ? movedOfAll[y] / reachable[y] : 0);
      ledger.keep(series.errorsAvoided + y, overMembers(errorsAvoided, y));
      ledger.keep(series.frontlineHours + y, overMembers(frontlineHours, y));
    }
    for (let m = 0; m < n; m++) {
      const last = (m + 1) * horizon - 1;
      const from = m * width + horizon - 1;
      for (let y = 0; y < horizon; y++) {
        const cost = 0 - effects[m * width + years.redundancy + y];
        ledger.keep(series.redundancyCost + m * horizon + y, cost);
      }
      ledger.keep(series.exitYear + m, adoption.until[m]);
      ledger.keep(series.wteMoved + m, columns.movedWte[last]);
      ledger.keep(series.trustErrorsAvoided + m, columns.errorsAvoided[last]);
      ledger.keep(series.trustFrontlineHours + m, columns.frontlineHours[last]);
      ledger.keep(series.alreadyBooked + m, -effects[from + years.overlap]);
      ledger.keep(series.alreadyAutomated + m, -effects[from + years["own-automation"]]);
    }
    ledger.keep(series.reworkValue, columns.reworkValue[horizon - 1]);
    for (const number of NUMBERS) ledger.keep(series[number], numbers[number]);
  }

  function overMembers(values: Float64Array, y: number): number {
    let total = 0;
    for (let m = 0; m < n; m++) total += values[m * horizon + y];
    return total;
  }
}

/** Groups of series that are columns of the workspace, entry by entry. */
const AS_IT_STANDS = [
  "alone",
  "aloneSpend",
  "staffMoved",
  "staffNeeded",
  "staffWaiting",
  "staffRedundant",
  "npv",
  "position",
  "saving",
  "investment",
  "redundancies",
  "output",
  "labourAlone",
  "labourShared",
  "unitCostAlone",
  "unitCostShared",
  "factorAlone",
  "factorShared",
  "trustProductivity",
  "quality",
  "trustQuality",
  "viewed",
  "viewedPresent",
  "viewedBenefit",
  "betweenMembers",
  "priceIndex",
] as const;

/** Uncertain numbers that are kept. */
const NUMBERS = [
  "payDrift",
  "nonPayDrift",
  "volumeGrowth",
  "reworkHours",
  "weeksWorked",
  "frontlineHour",
  "cashReleasing",
] as const;
