import type { Effects } from "./effects.ts";
import type { Future } from "./future.ts";
import type { Plan } from "./plan.ts";
import type { Workspace } from "./workspace.ts";

/**
 * Works out the members' bills for future after future, from the accounts and own costs: see the columns of charges.
 * Books the effects that make them, and their part of idle pay and redundancy; and sets them against what the moved
 * work would cost alone.
 *
 * Returns what dual running and the dip cost all members over all years, £.
 */
export function billMaker(
  { horizon, members, scenario, lines }: Plan,
  { loops }: Workspace,
  { at }: Effects,
): (future: Future) => number {
  const places = {
    portions: lines.portions.length,
    members: members.length,
    years: horizon,
    scaleAt: at.scale,
    convergenceAt: at.convergence,
    redesignAt: at.redesign,
    automationAt: at.automation,
    gapAt: at["realisation-gap"],
    marginAt: at.margin,
    vatAt: at.vat,
    efficiencyAt: at.efficiency,
    keyAt: at["charging-key"],
    idleAt: at.idle,
    redundancyAt: at.redundancy,
    setUpAt: at["set-up"],
    dualAt: at["dual-running"],
    dipAt: at.dip,
  };
  const byUnit = scenario.chargingKey === "unit-price" ? 1 : 0;
  const { optimismBias } = scenario;

  return ({ numbers: { overlap, exitCost } }) => {
    loops.billPortions(places, { overlap, exitCost, byUnit });
    return loops.setAgainst(places, { optimismBias });
  };
}
