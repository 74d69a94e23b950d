import type { BaselineLine, Scenario, Service } from "@shared-services/simulation";
import type { Draw } from "./draw.ts";
import { addedScope, type Slice, slicesOf } from "./stages.ts";

/** One trust's line for one service in one draw: what it costs alone, and what could move. */
export interface Line {
  /** Cost and volume of the base year, with the draw's error. */
  readonly cost: number;
  readonly volume: number;
  /** Cost per unit, adjusted for size. */
  readonly unitCost: number;
  /** By year: pay and non-pay before any saving, their sum, staff, booked saving, cost standing alone. */
  readonly pay: readonly number[];
  readonly nonPay: readonly number[];
  readonly before: readonly number[];
  readonly wte: readonly number[];
  readonly booked: readonly number[];
  readonly alone: readonly number[];
  /** Share of the work that can move with its stage, and the year in which that begins. */
  readonly reach: number;
  readonly from: number;
  /** Years until a contract lets the work move. */
  readonly contractEnd: number;
}

/** A trust that joins. */
export interface Trust {
  readonly ods: string;
  readonly wave: number;
  /** By slice; undefined where it has no such line. */
  readonly lines: readonly (Line | undefined)[];
}

/** Every trust that joins, with its lines as they are in one draw. */
export function standAlone(scenario: Scenario, draw: Draw): Trust[] {
  const lines = new Map(scenario.baseline.lines.map((line) => [`${line.trust} ${line.service}`, line]));
  return scenario.members
    .filter((member) => member.joins)
    .map(({ ods, wave }, i) => ({
      ods,
      wave,
      lines: slicesOf(scenario).map((slice) => {
        const { service, s } = slice;
        const entry = lines.get(`${ods} ${service.id}`);
        if (!entry || (entry.pay + entry.nonPay === 0 && entry.volume === 0)) return undefined;
        return lineOf({ scenario, draw, slice, entry, error: draw.error(i, s) });
      }),
    }));
}

function lineOf(given: {
  readonly scenario: Scenario;
  readonly draw: Draw;
  readonly slice: Slice;
  readonly entry: BaselineLine;
  readonly error: number;
}): Line {
  const { scenario, draw, slice, entry, error } = given;
  const { service } = slice;
  const beta = draw.value(`elasticity/${service.id}`);
  const growth = service.kind === "leadership" ? 0 : draw.value("volumeGrowth");
  const years = Array.from({ length: scenario.horizon }, (_, y) => y);
  const grown = years.map((y) => error * (1 + growth) ** (y * beta));
  const pay = years.map((y) => grown[y] * entry.pay * (1 + draw.value("payDrift")) ** y);
  const nonPay = years.map((y) => grown[y] * entry.nonPay * (1 + draw.value("nonPayDrift")) ** y);
  const before = years.map((y) => pay[y] + nonPay[y]);
  const booked = years.map((y) => (y >= entry.bookedFrom ? entry.bookedSaving : 0));
  const ownAutomation = draw.value("piecemeal") * draw.value("realisationAlone") * automation(service, draw);
  const cost = error * (entry.pay + entry.nonPay);
  const volume = service.kind === "spend" ? error * entry.volume : entry.volume;
  const sized = (units: number) => Math.min(units, service.efficientScale ?? Number.POSITIVE_INFINITY);
  return {
    cost,
    volume,
    unitCost:
      (cost / volume) * (sized(entry.volume) / sized(service.refVolume)) ** (1 - service.elasticity.mode),
    pay,
    nonPay,
    before,
    wte: grown.map((factor) => factor * entry.wte),
    booked,
    alone: years.map(
      (y) => (before[y] - booked[y]) * (1 - ownAutomation * ramp(y, draw.value("automationRampYears"))),
    ),
    reach: addedScope(draw, slice) * draw.value(`standard/${service.id}`),
    from: scenario.stages[slice.stage].from,
    contractEnd: entry.sourcing.by === "bought" ? entry.sourcing.contractEnd : Number.NEGATIVE_INFINITY,
  };
}

/** Share of a service's cost that automation saves once it is all there. */
export function automation(service: Service, draw: Draw): number {
  if (service.kind === "leadership" || service.kind === "spend") return 0;
  const share = service.automatable * draw.value("automatableFactor");
  return share * draw.value("automationSaving") * draw.value("automationWorks");
}

/** How much of something that takes `length` years to build is there in the middle of year `y`. */
export function ramp(y: number, length: number): number {
  return clamp((y + 1 / 2) / length, 0, 1);
}

export function clamp(x: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, x));
}
