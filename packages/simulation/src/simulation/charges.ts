import type { Block } from "./block.ts";
import type { Ledger } from "./ledger.ts";
import { clearPortions, type LineYear } from "./member-mix.ts";
import { BLOCK, type Plan } from "./plan.ts";
import type { PooledServices } from "./pooled-services.ts";
import { isPriced } from "./saving-parts.ts";
import type { ServiceBlock } from "./service-block.ts";

/**
 * What the pool's services cost one member, as columns `[portion × year]` of its portions: what it would be
 * charged if the whole portion had moved.
 */
export interface Charges {
  /** Its part of the price of the operating services, and of what is bought together, £. */
  readonly charge: readonly Float64Array[];
  readonly spend: readonly Float64Array[];
  /** `charge` without margin, VAT and contractual efficiency: its part of what leavers would leave behind. */
  readonly pooled: readonly Float64Array[];
  /** Pay of its people waiting, before who bears it, £, and their redundancies, wte. */
  readonly idle: readonly Float64Array[];
  readonly redundant: readonly Float64Array[];
  /** Its wte in the last year, `[portion]`. */
  readonly wte: readonly Float64Array[];
}

/** Adds up {@link Charges} line by line; `clear` starts a member. */
export interface ChargesMaker {
  readonly charges: Charges;
  clear(m: number): void;
  visitor(
    block: Block,
    services: readonly ServiceBlock[],
    pool: PooledServices,
    ledger: Ledger,
  ): (line: LineYear) => void;
}

export function chargesMaker(plan: Plan): ChargesMaker {
  const { horizon, portions, lines } = plan;
  const perUnitKey = plan.scenario.chargingKey === "unit-price";
  const priced = isPriced(plan);
  const columns = (count: number) => Array.from({ length: count }, () => new Float64Array(BLOCK));
  const charges = {
    charge: columns(portions.length * horizon),
    spend: columns(portions.length * horizon),
    // Without a price of its own, what the pool charges is what it costs.
    pooled: columns(priced ? portions.length * horizon : 0),
    idle: columns(portions.length * horizon),
    redundant: columns(portions.length * horizon),
    wte: columns(portions.length),
  };
  const moved = new Float64Array(BLOCK);

  function clear(m: number): void {
    const groups = [charges.charge, charges.spend, charges.idle, charges.redundant];
    clearPortions(plan, m, priced ? [...groups, charges.pooled] : groups);
    portions.forEach((portion, p) => {
      if (portion.member === m) charges.wte[p].fill(0);
    });
  }

  return {
    charges: priced ? charges : { ...charges, pooled: charges.charge },
    clear,
    visitor: (block, services, pool, ledger) => (line) => {
      const { count } = block.draws;
      const { m, s, y, portion, part } = line;
      const adopted = block.adoption.adopted[m * horizon + y];
      const free = portions[portion].free[y];
      for (let d = 0; d < count; d++) moved[d] = adopted[d] * free * part[d];
      if (perUnitKey && !plan.services[s].leadership) chargePerUnit(block, line, pool, ledger);
      else chargeByCost(count, line, pool);
      splitSaving(count, line, pool, ledger);
      const at = m * services.length + s;
      if (lines.wte[at] > 0) addPeople(block, services[s], line, pool);
    },
  };

  function chargeByCost(count: number, { s, y, portion, part }: LineYear, pool: PooledServices): void {
    const rate = pool.rate[s * horizon + y];
    const { spend } = plan.services[s];
    const charge = (spend ? charges.spend : charges.charge)[portion * horizon + y];
    for (let d = 0; d < count; d++) charge[d] += part[d] * rate[d];
    if (!priced || spend) return;
    const pooledRate = pool.pooledRate[s * horizon + y];
    const pooled = charges.pooled[portion * horizon + y];
    for (let d = 0; d < count; d++) pooled[d] += part[d] * pooledRate[d];
  }

  function chargePerUnit(
    { draws, adoption }: Block,
    line: LineYear,
    pool: PooledServices,
    ledger: Ledger,
  ): void {
    const { m, s, y, portion } = line;
    const at = m * plan.services.length + s;
    const { spend } = plan.services[s];
    const error = draws.errors[at];
    const adopted = adoption.adopted[m * horizon + y];
    const free = portions[portion].free[y];
    const rate = pool.rate[s * horizon + y];
    const unitPrice = pool.unitPrice[s * horizon + y];
    const charge = (spend ? charges.spend : charges.charge)[portion * horizon + y];
    let difference = 0;
    for (let d = 0; d < draws.count; d++) {
      const units = lines.volume[at] * (spend ? error[d] : 1);
      charge[d] += units * unitPrice[d];
      difference += moved[d] * rate[d] - adopted[d] * free * units * unitPrice[d];
    }
    ledger.bridge("charging-key", m, y, difference);
    if (!priced || spend) return;
    const unitCost = pool.unitCost[s * horizon + y];
    const pooled = charges.pooled[portion * horizon + y];
    for (let d = 0; d < draws.count; d++) pooled[d] += lines.volume[at] * unitCost[d];
  }

  /** Books what each mechanism saves of what moved into the bridge: a sum over draws each. */
  function splitSaving(count: number, { m, s, y }: LineYear, pool: PooledServices, ledger: Ledger): void {
    const cell = s * horizon + y;
    const [scale, convergence, redesign, automation, gap] = pool.parts.map((columns) => columns[cell]);
    let [byScale, byConvergence, byRedesign, byAutomation, byGap] = [0, 0, 0, 0, 0];
    for (let d = 0; d < count; d++) {
      const pounds = moved[d];
      byScale += pounds * scale[d];
      byConvergence += pounds * convergence[d];
      byRedesign += pounds * redesign[d];
      byAutomation += pounds * automation[d];
      byGap += pounds * gap[d];
    }
    ledger.bridge("scale", m, y, byScale);
    ledger.bridge("convergence", m, y, byConvergence);
    ledger.bridge("redesign", m, y, byRedesign);
    ledger.bridge("automation", m, y, byAutomation);
    ledger.bridge("realisation-gap", m, y, byGap);
    if (priced) splitPrice(count, { m, s, y }, pool, ledger);
  }

  function splitPrice(
    count: number,
    { m, s, y }: Pick<LineYear, "m" | "s" | "y">,
    pool: PooledServices,
    ledger: Ledger,
  ): void {
    const cell = s * horizon + y;
    const [, , , , , margin, vat, efficiency] = pool.parts.map((columns) => columns[cell]);
    let [byMargin, byVat, byEfficiency] = [0, 0, 0];
    for (let d = 0; d < count; d++) {
      byMargin += moved[d] * margin[d];
      byVat += moved[d] * vat[d];
      byEfficiency += moved[d] * efficiency[d];
    }
    ledger.bridge("margin", m, y, byMargin);
    ledger.bridge("vat", m, y, byVat);
    ledger.bridge("efficiency", m, y, byEfficiency);
  }

  function addPeople(
    { draws }: Block,
    service: ServiceBlock,
    { m, s, y, portion }: LineYear,
    pool: PooledServices,
  ): void {
    const at = m * plan.services.length + s;
    const wte = lines.wte[at];
    const error = draws.errors[at];
    const idlePerWte = pool.idlePerWte[s * horizon + y];
    const redundantPerWte = pool.redundantPerWte[s * horizon + y];
    const idle = charges.idle[portion * horizon + y];
    const redundant = charges.redundant[portion * horizon + y];
    for (let d = 0; d < draws.count; d++) {
      const people = error[d] * wte;
      idle[d] += people * idlePerWte[d];
      redundant[d] += people * redundantPerWte[d];
    }
    if (y < horizon - 1) return;
    const grown = service.growth[y];
    const total = charges.wte[portion];
    for (let d = 0; d < draws.count; d++) total[d] += error[d] * wte * service.reach[d] * grown[d];
  }
}
