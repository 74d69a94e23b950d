import type { Columns } from "./columns.ts";
import type { Effects } from "./effects.ts";
import type { Future } from "./future.ts";
import type { Plan } from "./plan.ts";

/** What a member's accounts come to, given how much of its portions is here, by year, £ but where it says otherwise. */
export interface Bill {
  /** Its part of the price of all services. */
  readonly charge: Float64Array;
  /** Its part of the operating services' cost without margin, VAT and contractual efficiency. */
  readonly pooled: Float64Array;
  /** The same, as it would be by cost. */
  readonly pooledByCost: Float64Array;
  /** Redundancies, and people that have moved, wte. */
  readonly redundant: Float64Array;
  readonly wte: Float64Array;
}

/**
 * Works out {@link Bill} for member after member into the same columns, and books the effects that make it: what
 * each mechanism makes the charge less than the cost that moved, and its part of idle pay and redundancy.
 */
export function billMaker(
  plan: Plan,
  columns: Columns,
  { effects, width, years }: Effects,
): (future: Future, m: number) => Bill {
  const { horizon, scenario, models, inForce } = plan;
  const { portions } = plan.lines;
  const perUnit = scenario.chargingKey === "unit-price";
  const { here, accountCost, accountBooked, accountScaled, accountConverged, accountRedesigned } = columns;
  const { accountAutomated, accountPayLeft, accountPrice, accountPooled } = columns;
  const { accountIdle, accountRedundant, accountWte } = columns;
  const { scale, convergence, redesign, automation, margin, vat, efficiency, idle, redundancy } = years;
  const { "realisation-gap": gap, "charging-key": key } = years;
  const charge = new Float64Array(horizon);
  const pooled = new Float64Array(horizon);
  const pooledByCost = new Float64Array(horizon);
  const redundant = new Float64Array(horizon);
  const wte = new Float64Array(horizon);
  const bill: Bill = { charge, pooled, pooledByCost, redundant, wte };

  return (future, m) => {
    charge.fill(0);
    pooled.fill(0);
    pooledByCost.fill(0);
    redundant.fill(0);
    wte.fill(0);
    for (let p = 0; p < portions.length; p++) {
      if (portions[p].member !== m) continue;
      for (let y = 0; y < horizon; y++) {
        const share = here[y * portions.length + p];
        if (share === 0) continue;
        addOperating(future, { p, y }, share);
        addSpend(future, { p, y }, share);
      }
    }
    return bill;
  };

  function addOperating(future: Future, { p, y }: PortionYear, share: number): void {
    const { exitCost, overlap } = future.numbers;
    const { efficiency: agreed, payPrice } = future.years;
    const { realisation, irrecoverableVat, margin: added } = future.terms[inForce[y]];
    const { peopleCostShare } = models[y];
    const at = 2 * p * horizon + y;
    const to = portions[p].member * width + y;
    const part = accountCost[at] - (1 - overlap) * accountBooked[at];
    const promised = part - accountAutomated[at];
    const left = part - realisation * promised;
    const onTop = added * left;
    const tax = irrecoverableVat * (accountPayLeft[at] + onTop);
    const cheaper = (left + onTop + tax) * (1 - agreed[y]);
    const byCost = left + onTop + tax - cheaper;
    const charged = perUnit ? accountPrice[at] : byCost;
    const redundancies = share * accountRedundant[at];
    charge[y] += share * charged;
    pooled[y] += share * (perUnit ? accountPooled[at] : left);
    pooledByCost[y] += share * left;
    redundant[y] += redundancies;
    wte[y] += share * accountWte[at];
    effects[to + scale] += share * (part - accountScaled[at]);
    effects[to + convergence] += share * (accountScaled[at] - accountConverged[at]);
    effects[to + redesign] += share * (accountConverged[at] - accountRedesigned[at]);
    effects[to + automation] += share * (accountRedesigned[at] - accountAutomated[at]);
    effects[to + gap] -= share * (1 - realisation) * promised;
    effects[to + margin] -= share * onTop;
    effects[to + vat] -= share * tax;
    effects[to + efficiency] += share * cheaper;
    effects[to + key] += share * (byCost - charged);
    effects[to + idle] -= peopleCostShare * share * accountIdle[at];
    effects[to + redundancy] -= peopleCostShare * redundancies * exitCost * payPrice[y];
  }

  function addSpend({ numbers, terms }: Future, { p, y }: PortionYear, share: number): void {
    const { overlap } = numbers;
    const { realisation } = terms[inForce[y]];
    const at = (2 * p + 1) * horizon + y;
    const to = portions[p].member * width + y;
    const part = accountCost[at] - (1 - overlap) * accountBooked[at];
    const promised = part - accountConverged[at];
    const byCost = part - realisation * promised;
    const charged = perUnit ? accountPrice[at] : byCost;
    charge[y] += share * charged;
    effects[to + scale] += share * (part - accountScaled[at]);
    effects[to + convergence] += share * (accountScaled[at] - accountConverged[at]);
    effects[to + gap] -= share * (1 - realisation) * promised;
    effects[to + key] += share * (byCost - charged);
  }
}

interface PortionYear {
  readonly p: number;
  readonly y: number;
}
