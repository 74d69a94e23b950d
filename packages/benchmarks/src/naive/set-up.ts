import type { Scenario } from "@shared-services/simulation";
import type { Stay } from "./adoption.ts";
import type { Draw } from "./draw.ts";
import { functionsOf, slicesOf, valueIn } from "./stages.ts";
import type { Trust } from "./stand-alone.ts";

interface Future {
  readonly scenario: Scenario;
  readonly draw: Draw;
}

interface StageYear {
  readonly stage: number;
  readonly y: number;
}

/** The whole cost of setting up a stage for one member, undiscounted, £. */
export function setUpOf({ scenario, draw }: Future, trust: Trust, stage: number): number {
  const slices = slicesOf(scenario);
  const moving = trust.lines.reduce((total, line, at) => {
    if (!line || slices[at].service.kind === "spend" || slices[at].stage !== stage) return total;
    return total + line.reach * line.before[0];
  }, 0);
  const learned = (1 - draw.value("learning")) ** (trust.wave - 1);
  return draw.value("setupShare") * draw.value("overrun") * learned * moving;
}

/** Share of a stage's set-up that falls in year `y`: a straight line from the design phase on. */
export function setUpShare({ scenario, draw }: Future, stay: Stay, { stage, y }: StageYear): number {
  const { start, length, until } = stay;
  if (y >= until) return 0;
  const from = scenario.stages[stage].from + start - draw.value("setupLead");
  return Math.max(0, Math.min(y + 1, from + length) - Math.max(y, from)) / length;
}

/** What a member repays in year `y` to the provider that funded its set-up of a stage, in real pounds. */
export function annuity(
  future: Future,
  { trust, stay }: { trust: Trust; stay: Stay },
  { stage, y }: StageYear,
): number {
  const { scenario, draw } = future;
  const principal = setUpOf(future, trust, stage);
  const N = Math.ceil(valueIn(draw, stage, "repaymentYears"));
  const r = valueIn(draw, stage, "costOfCapital");
  const begins = scenario.stages[stage].from;
  const k = y - begins - Math.floor((trust.wave - 1) * draw.value("waveGap") * (1 + draw.value("slip")));
  const real = (1 + draw.value("inflation")) ** -k;
  const instalment = (principal * r) / (1 - (1 + r) ** -N);
  if (y > stay.until || k < 0 || k >= N) return 0;
  if (y < stay.until) return instalment * real;
  return k >= 1 ? ((instalment * (1 - (1 + r) ** -(N - k))) / r) * real : 0;
}

/** The design phase of a stage for `n` members, £. */
export function designOf({ scenario, draw }: Future, stage: number, n: number): number {
  const functions = functionsOf(scenario, stage);
  const week = draw.value("sponsorDay") + 5 * draw.value("managerDay") + 2 * n * draw.value("leadDay");
  const specialists = functions * draw.value("specialistDays") * draw.value("specialistDay");
  return functions * draw.value("designWeeks") * week + specialists;
}
