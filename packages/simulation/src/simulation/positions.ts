import { billMaker } from "./bill.ts";
import type { BlockOfDraws } from "./draws.ts";
import { type Effects, effectsOf } from "./effects.ts";
import { type Future, futureMaker } from "./future.ts";
import { layoutOf } from "./layout.ts";
import { leavingMaker } from "./leaving.ts";
import { ledgerMaker } from "./ledger.ts";
import { ownCostsMaker } from "./own-costs.ts";
import type { Plan } from "./plan.ts";
import { productivityMaker } from "./productivity.ts";
import { qualityMaker } from "./quality.ts";
import { OTHER_TERMS } from "./terms.ts";
import { designCost, governanceCost } from "./together.ts";
import { viewAmountsMaker } from "./view-amounts.ts";
import { poolsOfWhole, wholePoolMaker } from "./whole-pool.ts";
import { type Workspace, workspaceOf } from "./workspace.ts";

/**
 * Simulates block after block of draws in which all members form one pool. Each call writes what
 * {@link Layout} describes: series of one number a draw, then sums for the bridge.
 *
 * A position is what a member is better off by in a year than standing alone, before gain share, £ real.
 */
export function positionsMaker(plan: Plan): (draws: BlockOfDraws, kept: Float64Array) => void {
  const { horizon, members, models, depth } = plan;
  const n = members.length;
  const layout = layoutOf(plan);
  const workspace = workspaceOf(plan, poolsOfWhole(plan));
  const { columns, loops } = workspace;
  const ledger = ledgerMaker(layout, workspace);
  const booked = effectsOf(plan, columns);
  const { effects, at } = booked;
  const futuresOf = futureMaker(plan, workspace, true);
  const pool = wholePoolMaker(plan, workspace);
  const bearOwnCosts = ownCostsMaker(plan, workspace, booked);
  const bill = billMaker(plan, workspace, booked);
  const bookLeaving = leavingMaker(plan, columns, booked);
  const lookFurther = depth === "whole" ? furtherMaker(plan, workspace, booked) : null;
  const governed = models.map((model) => model.governed);
  const places = {
    members: n,
    terms: OTHER_TERMS.length,
    years: horizon,
    keyAt: at["charging-key"],
    leavingAt: at.leaving,
    redundancyAt: at.redundancy,
    overlapAt: at.overlap,
    ownAutomationAt: at["own-automation"],
  };

  return (draws, kept) => {
    workspace.takeTurn();
    ledger.open(draws.count, kept);
    const futureOf = futuresOf(draws);
    for (let d = 0; d < draws.count; d++) {
      simulate(futureOf(d));
      ledger.keep(d);
    }
    ledger.close();
  };

  function simulate(future: Future): void {
    pool.run(future);
    const designs = bookTogether(future);
    const setUp = bearOwnCosts(future);
    const twice = bill(future);
    bookLeaving(future);
    loops.addPositions(places);
    lookFurther?.(future);
    loops.keepMembers(places);
    columns.exitYear.set(future.adoption.until);
    columns.oneOff[0] = designs + setUp + twice;
  }

  /** Books joint governance, and the design phases, split equally. Returns what the latter come to. */
  function bookTogether({ numbers, adoption: { until } }: Future): number {
    const governance = governanceCost(numbers, n);
    const { governance: governanceAt, design: designAt } = at;
    for (let m = 0; m < n; m++) {
      for (let y = 0; y < until[m]; y++) {
        if (governed[y]) effects[governanceAt + m * horizon + y] -= governance;
      }
    }
    let designs = 0;
    for (const stage of plan.stages) {
      const { from } = stage;
      let present = 0;
      for (let m = 0; m < n; m++) if (until[m] > from) present++;
      const cost = designCost(stage, numbers, present);
      designs += cost;
      for (let m = 0; m < n; m++) {
        if (until[m] > from) effects[designAt + m * horizon + from] -= cost / present;
      }
    }
    return designs;
  }
}

/** Looks at all of a future that its positions do not depend on. */
function furtherMaker(plan: Plan, workspace: Workspace, booked: Effects): (future: Future) => void {
  const { columns, loops } = workspace;
  const measureProductivity = productivityMaker(plan, workspace, booked);
  const improveQuality = qualityMaker(plan, workspace);
  const countViews = viewAmountsMaker(plan, workspace, booked);
  const numbers = NUMBERS.map((id) => ({ id, column: columns[id] }));

  return (future) => {
    loops.addToBridge({ count: booked.effects.length });
    loops.discountNominal({ years: plan.horizon });
    countViews(future);
    measureProductivity(future);
    improveQuality(future);
    for (const { id, column } of numbers) column[0] = future.numbers[id];
  };
}

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
