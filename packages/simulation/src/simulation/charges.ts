import type { Ledger } from "./ledger.ts";
import type { LineYear } from "./member-mix.ts";
import { BLOCK, type Plan } from "./plan.ts";
import type { Block, ServiceBlock } from "./pool.ts";
import type { PooledServices } from "./pooled-services.ts";
import { actingMechanisms, MECHANISMS } from "./saving-parts.ts";

/** What the pool's services cost one member, as columns by year. */
export interface Charges {
  /** Its part of the pool's price, £. */
  readonly charge: readonly Float64Array[];
  /** The same without margin, VAT and contractual efficiency: its part of what leavers would leave behind. */
  readonly pooled: readonly Float64Array[];
  /** Pay of its people waiting and cost of their redundancies, before who bears them, £; redundancies, wte. */
  readonly idle: readonly Float64Array[];
  readonly exits: readonly Float64Array[];
  readonly redundant: readonly Float64Array[];
  /** Its wte that have moved by the last year. */
  readonly wteMoved: Float64Array;
}

/** Adds up {@link Charges} line by line; `clear` starts a member. */
export function chargesMaker(plan: Plan) {
  const { horizon, portions, lines } = plan;
  const perUnitKey = plan.scenario.chargingKey === "unit-price";
  const byYear = () => Array.from({ length: horizon }, () => new Float64Array(BLOCK));
  const charges = {
    charge: byYear(),
    pooled: byYear(),
    idle: byYear(),
    exits: byYear(),
    redundant: byYear(),
    wteMoved: new Float64Array(BLOCK),
  };
  const acting = actingMechanisms(plan);
  const here = new Float64Array(BLOCK);

  function clear(): Charges {
    for (const columns of [charges.charge, charges.pooled, charges.idle, charges.exits, charges.redundant]) {
      for (const column of columns) column.fill(0);
    }
    charges.wteMoved.fill(0);
    return charges;
  }

  function add(block: Block, services: readonly ServiceBlock[], pool: PooledServices, ledger: Ledger) {
    const { draws, adoption } = block;
    const { count } = draws;

    return ({ m, s, y, portion, part }: LineYear): void => {
      const at = m * services.length + s;
      const cell = s * horizon + y;
      const { spend, leadership } = plan.services[s];
      const adopted = adoption.adopted[m * horizon + y];
      const free = portions[portion].free[y];
      for (let d = 0; d < count; d++) here[d] = adopted[d] * free;
      const rate = pool.rate[cell];
      const pooledRate = pool.pooledRate[cell];
      const charge = charges.charge[y];
      const pooled = charges.pooled[y];
      if (perUnitKey && !leadership) {
        const volume = lines.volume[at];
        const unitPrice = pool.unitPrice[cell];
        const unitCost = pool.unitCost[cell];
        const error = draws.errors[at];
        let difference = 0;
        for (let d = 0; d < count; d++) {
          const units = here[d] * volume * (spend ? error[d] : 1);
          charge[d] += units * unitPrice[d];
          pooled[d] += units * unitCost[d];
          difference += here[d] * part[d] * rate[d] - units * unitPrice[d];
        }
        ledger.bridge("charging-key", m, y, difference);
      } else {
        for (let d = 0; d < count; d++) {
          const moved = here[d] * part[d];
          charge[d] += moved * rate[d];
          pooled[d] += moved * pooledRate[d];
        }
      }
      for (let k = 0; k < MECHANISMS.length; k++) {
        if (!acting[k]) continue;
        const saved = pool.parts[k][cell];
        let sum = 0;
        for (let d = 0; d < count; d++) sum += here[d] * part[d] * saved[d];
        ledger.bridge(MECHANISMS[k], m, y, sum);
      }
      if (lines.wte[at] > 0) addPeople(block, services[s], pool, { m, s, y });
    };
  }

  function addPeople(
    { draws }: Block,
    { reach, growth }: ServiceBlock,
    pool: PooledServices,
    { m, s, y }: { readonly m: number; readonly s: number; readonly y: number },
  ): void {
    const at = m * plan.services.length + s;
    const cell = s * horizon + y;
    const wte = lines.wte[at];
    const error = draws.errors[at];
    const idlePerWte = pool.idlePerWte[cell];
    const exitsPerWte = pool.exitsPerWte[cell];
    const redundantPerWte = pool.redundantPerWte[cell];
    const idle = charges.idle[y];
    const exits = charges.exits[y];
    const redundant = charges.redundant[y];
    for (let d = 0; d < draws.count; d++) {
      const moved = here[d] * error[d] * wte;
      idle[d] += moved * idlePerWte[d];
      exits[d] += moved * exitsPerWte[d];
      redundant[d] += moved * redundantPerWte[d];
    }
    if (y < horizon - 1) return;
    const grown = growth[y];
    for (let d = 0; d < draws.count; d++) {
      charges.wteMoved[d] += here[d] * error[d] * wte * reach[d] * grown[d];
    }
  }

  return { clear, add };
}
