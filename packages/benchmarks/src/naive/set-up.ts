import type { Scenario } from "@shared-services/simulation";
import type { Stay } from "./adoption.ts";
import type { Draw } from "./draw.ts";
import type { Trust } from "./stand-alone.ts";
import { functionsInScope } from "./stand-alone.ts";

/** The whole cost of setting up for one member, undiscounted, £. */
export function setUpOf(scenario: Scenario, draw: Draw, trust: Trust): number {
  const { services } = scenario.baseline;
  const moving = trust.lines.reduce((total, line, s) => {
    return line && services[s].kind !== "spend" ? total + line.reach * line.before[0] : total;
  }, 0);
  const learned = (1 - draw.value("learning")) ** (trust.wave - 1);
  return draw.value("setupShare") * draw.value("overrun") * learned * moving;
}

/** Share of the set-up that falls in year `y`: a straight line from the design phase on. */
export function setUpShare(draw: Draw, { start, length, until }: Stay, y: number): number {
  if (y >= until) return 0;
  const from = start - draw.value("setupLead");
  return Math.max(0, Math.min(y + 1, from + length) - Math.max(y, from)) / length;
}

/** What a member repays in year `y` to the provider that funded its set-up, in real pounds. */
export function annuity(
  draw: Draw,
  { trust, stay }: { trust: Trust; stay: Stay },
  given: { principal: number; y: number },
): number {
  const { principal, y } = given;
  const N = Math.ceil(draw.value("repaymentYears"));
  const r = draw.value("costOfCapital");
  const k = y - Math.floor((trust.wave - 1) * draw.value("waveGap") * (1 + draw.value("slip")));
  const real = (1 + draw.value("inflation")) ** -k;
  const instalment = (principal * r) / (1 - (1 + r) ** -N);
  if (y > stay.until || k < 0 || k >= N) return 0;
  if (y < stay.until) return instalment * real;
  return k >= 1 ? ((instalment * (1 - (1 + r) ** -(N - k))) / r) * real : 0;
}

/** The design phase of the whole coalition of `n`, £. */
export function designOf(scenario: Scenario, draw: Draw, n: number): number {
  const functions = functionsInScope(scenario);
  const week = draw.value("sponsorDay") + 5 * draw.value("managerDay") + 2 * n * draw.value("leadDay");
  const specialists = functions * draw.value("specialistDays") * draw.value("specialistDay");
  return functions * draw.value("designWeeks") * week + specialists;
}
