import type { Scenario } from "@shared-services/simulation";
import type { Draw } from "./draw.ts";
import { type Slice, stageIn, valueIn } from "./stages.ts";
import { automation, type Line, ramp } from "./stand-alone.ts";

/** What one member brings to one service of the pool in one year. */
export interface Part {
  readonly line: Line | undefined;
  readonly here: number;
  readonly moved: number;
  /** Cost that moved. */
  readonly cost: number;
}

/** One service of the pool in one year. */
export interface Pooled {
  /** Cost that moved, and volume. */
  readonly T: number;
  readonly V: number;
  readonly scale: number;
  readonly converge: number;
  readonly redesigned: number;
  readonly automated: number;
  readonly delivered: number;
  readonly pooled: number;
  /** Irrecoverable VAT, £ per £ of pooled cost, and what is left of the price after yearly efficiency. */
  readonly vat: number;
  readonly margin: number;
  readonly efficiency: number;
  readonly price: number;
}

/** A line's part of what moves in a year; nothing where it has no line. */
export function partOf(draw: Draw, line: Line | undefined, here: number, y: number): Part {
  if (!line) return { line, here: 0, moved: 0, cost: 0 };
  const moved = here * line.reach;
  return { line, here, moved, cost: moved * (line.before[y] - (1 - draw.value("overlap")) * line.booked[y]) };
}

interface InService {
  readonly scenario: Scenario;
  readonly draw: Draw;
  readonly slice: Slice;
}

/** The pooled service of a year, from the parts of all members. */
export function pooledService(
  { scenario, draw, slice }: InService,
  parts: readonly Part[],
  y: number,
): Pooled {
  const total = (of: (line: Line, part: Part) => number) =>
    parts.reduce((sum, part) => (part.line ? sum + of(part.line, part) : sum), 0);
  const T = total((_, { cost }) => cost);
  const V = total((line, { here }) => here * line.volume);
  const A = total((line, { here }) => here * line.cost);
  if (T === 0 || A === 0) return NOTHING;
  const { service, stage } = slice;
  const { from, operatingModel } = scenario.stages[stage];
  const now = stageIn(scenario, y);
  const inForce = (id: string) => valueIn(draw, now, id);
  const led = service.kind === "leadership";
  const spend = service.kind === "spend";
  const host = led ? 0 : inForce("hostMultiple") * total((line) => line.volume);
  const limit = service.efficientScale === null ? Number.POSITIVE_INFINITY : service.efficientScale;
  const elasticity = draw.value(`elasticity/${service.id}`);
  const reached = Math.min(V + host, limit);
  const perPound = (volume: number) => (reached / Math.min(volume, limit)) ** (elasticity - 1);
  const after = total((line, { here }) => here * line.cost * (line.cost > 0 ? perPound(line.volume) : 0)) / A;
  const scale = elasticity < 1 ? Math.min(1, after) : Math.max(1, after);
  const gap = total((line, { here }) => here * line.cost * Math.max(0, 1 - service.bench / line.unitCost));
  const converge = led ? 1 : 1 - draw.value("convergence") * (gap / A);
  const redesigned =
    led || spend
      ? 1
      : 1 - valueIn(draw, stage, "redesignSaving") * ramp(y - from, draw.value("redesignYears"));
  const fit = operatingModel.redesignFirst ? 1 : draw.value("withoutRedesign");
  const automated = 1 - fit * automation(service, draw) * ramp(y - from, draw.value("automationRampYears"));
  const delivered = inForce("realisation") * (1 - scale * converge * redesigned * automated);
  const pooled = T * (1 - delivered);
  const payShare =
    total((line, { moved }) => moved * line.pay[y]) / total((line, { moved }) => moved * line.before[y]);
  const margin = spend ? 0 : inForce("margin");
  const vat = spend ? 0 : inForce("irrecoverableVat") * (payShare + margin);
  const efficiency = spend
    ? 1
    : (1 - inForce("annualEfficiency")) ** Math.max(0, y - scenario.stages[now].from - 1);
  const price = pooled * (1 + margin + vat) * efficiency;
  return { T, V, scale, converge, redesigned, automated, delivered, pooled, margin, vat, efficiency, price };
}

const NOTHING: Pooled = {
  T: 0,
  V: 0,
  scale: 1,
  converge: 1,
  redesigned: 1,
  automated: 1,
  delivered: 0,
  pooled: 0,
  margin: 0,
  vat: 0,
  efficiency: 1,
  price: 0,
};
