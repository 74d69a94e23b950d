import type { Charges } from "./charges.ts";
import type { Future } from "./future.ts";
import type { Plan } from "./plan.ts";
import { rowsOf } from "./rows.ts";
import { MECHANISMS } from "./saving-parts.ts";
import type { TermId } from "./terms.ts";

/** What a member's {@link Charges} come to, given how much of it has moved, by year, £ but where it says otherwise. */
export interface Bill {
  /** Its part of the price of all services. */
  readonly charge: Float64Array;
  /** Its part of the operating services' cost without margin, VAT and contractual efficiency. */
  readonly pooled: Float64Array;
  /** What each mechanism makes the charge less than its part of the cost that moved; they sum to the difference. */
  readonly savings: readonly Saving[];
  /** Pay of people waiting, and redundancies: £ and wte, before who bears them. */
  readonly idle: Float64Array;
  readonly exits: Float64Array;
  readonly redundant: Float64Array;
  /** Wte that have moved by the last year. */
  readonly wte: Float64Array;
}

/** What a mechanism saves a member by year, £; costs are below nought. */
export interface Saving {
  readonly term: TermId;
  readonly effects: Float64Array;
}

/** Works out {@link Bill} for member after member into the same columns. */
export function billMaker(plan: Plan): (future: Future, charges: Charges, m: number) => Bill {
  const { horizon } = plan;
  const { portions } = plan.lines;
  const perUnit = plan.scenario.chargingKey === "unit-price";
  const { all, rows } = rowsOf(
    ["charge", "pooled", "idle", "exits", "redundant", "wte", ...SAVINGS],
    horizon,
  );
  const bill: Bill = { ...rows, savings: SAVINGS.map((term) => ({ term, effects: rows[term] })) };

  return (future, charges, m) => {
    all.fill(0);
    for (let p = 0; p < portions.length; p++) {
      if (portions[p].member === m) addPortion(future, charges, p);
    }
    return bill;
  };

  function addPortion({ numbers, years, here }: Future, charges: Charges, p: number): void {
    const { realisation, margin, irrecoverableVat, exitCost } = numbers;
    for (let y = 0; y < horizon; y++) {
      const share = here[y * portions.length + p];
      if (share === 0) continue;
      const at = p * horizon + y;
      const part = charges.part[at];
      const spend = charges.spendPart[at];
      const promised = part - charges.automated[at];
      const spendPromised = spend - charges.spendConverged[at];
      const pooled = part - realisation * promised;
      const spendLeft = spend - realisation * spendPromised;
      const onTop = margin * pooled;
      const tax = irrecoverableVat * (charges.payLeft[at] + onTop);
      const cheaper = (pooled + onTop + tax) * (1 - years.efficiency[y]);
      const byCost = pooled + onTop + tax - cheaper + spendLeft;
      const charge = perUnit ? charges.byUnit[at] : byCost;
      rows.charge[y] += share * charge;
      rows.pooled[y] += share * (perUnit ? charges.unitCost[at] : pooled);
      rows.scale[y] += share * (part - charges.scaled[at] + spend - charges.spendScaled[at]);
      rows.convergence[y] +=
        share *
        (charges.scaled[at] - charges.converged[at] + charges.spendScaled[at] - charges.spendConverged[at]);
      rows.redesign[y] += share * (charges.converged[at] - charges.redesigned[at]);
      rows.automation[y] += share * (charges.redesigned[at] - charges.automated[at]);
      rows["realisation-gap"][y] -= share * (1 - realisation) * (promised + spendPromised);
      rows.margin[y] -= share * onTop;
      rows.vat[y] -= share * tax;
      rows.efficiency[y] += share * cheaper;
      rows["charging-key"][y] += share * (byCost - charge);
      rows.idle[y] += share * charges.idle[at];
      rows.redundant[y] += share * charges.redundant[at];
      rows.exits[y] += share * charges.redundant[at] * exitCost * years.payPrice[y];
      rows.wte[y] += share * charges.wte[at];
    }
  }
}

const SAVINGS = [...MECHANISMS, "charging-key"] as const satisfies readonly TermId[];
