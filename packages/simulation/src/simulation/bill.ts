import type { Block } from "./block.ts";
import type { Charges } from "./charges.ts";
import { BLOCK, type Plan } from "./plan.ts";

/** What a member's {@link Charges} come to, given how much of it has moved: columns by year. */
export interface Bill {
  /** Its part of the price of all services, £. */
  readonly charge: readonly Float64Array[];
  /** Its part of the operating services' cost without margin, VAT and contractual efficiency, £. */
  readonly pooled: readonly Float64Array[];
  readonly idle: readonly Float64Array[];
  readonly exits: readonly Float64Array[];
  /** Redundancies, wte. */
  readonly redundant: readonly Float64Array[];
  /** Wte that have moved by the last year. */
  readonly wte: Float64Array;
}

/** Works out {@link Bill} for member after member into the same columns. */
export function billMaker(plan: Plan): (block: Block, charges: Charges, m: number) => Bill {
  const { horizon, portions } = plan;
  const byYear = () => Array.from({ length: horizon }, () => new Float64Array(BLOCK));
  const bill = {
    charge: byYear(),
    pooled: byYear(),
    idle: byYear(),
    exits: byYear(),
    redundant: byYear(),
    wte: new Float64Array(BLOCK),
  };

  return (block, charges, m) => {
    const { draws, years } = block;
    for (const columns of [bill.charge, bill.pooled, bill.idle, bill.redundant]) {
      for (const column of columns) column.fill(0);
    }
    bill.wte.fill(0);
    portions.forEach((portion, p) => {
      if (portion.member === m) addPortion(block, charges, m, p);
    });
    for (let y = 0; y < horizon; y++) {
      for (let d = 0; d < draws.count; d++) {
        bill.exits[y][d] = bill.redundant[y][d] * draws.of.exitCost[d] * years.payPrice[y][d];
      }
    }
    return bill;
  };

  function addPortion({ draws, adoption }: Block, charges: Charges, m: number, p: number): void {
    const { free } = portions[p];
    for (let y = 0; y < horizon; y++) {
      const cell = p * horizon + y;
      const adopted = adoption.adopted[m * horizon + y];
      for (let d = 0; d < draws.count; d++) {
        const here = adopted[d] * free[y];
        bill.charge[y][d] += here * (charges.charge[cell][d] + charges.spend[cell][d]);
        bill.pooled[y][d] += here * charges.pooled[cell][d];
        bill.idle[y][d] += here * charges.idle[cell][d];
        bill.redundant[y][d] += here * charges.redundant[cell][d];
        if (y === horizon - 1) bill.wte[d] += here * charges.wte[p][d];
      }
    }
  }
}
