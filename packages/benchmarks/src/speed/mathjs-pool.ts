import { compile } from "mathjs";
import type { Draw } from "../naive/draw.ts";

/** What the pool makes of one service, as an analyst would type it. */
const POOL = compile(
  "cost * (1 + volumeGrowth)^(y * beta) * (payShare * (1 + payDrift)^y + (1 - payShare) * (1 + nonPayDrift)^y)" +
    " * (1 - realisation * (1 - ratio^(beta - 1) * (1 - convergence * gap)" +
    " * (1 - redesignSaving * min(1, (y + 0.5) / redesignYears))" +
    " * (1 - automatable * automationSaving * automationWorks * min(1, (y + 0.5) / automationRampYears))))",
);

const NAMES = [
  "volumeGrowth",
  "payDrift",
  "nonPayDrift",
  "realisation",
  "convergence",
  "redesignSaving",
  "redesignYears",
  "automationSaving",
  "automationWorks",
  "automationRampYears",
];

/** Evaluates the expression draw by draw for so many years of so many lines; returns the sum. */
export function mathjsPool(draws: readonly Draw[]): (years: number, lines: number) => number {
  const scopes = draws.map((draw) => ({
    ...Object.fromEntries(NAMES.map((id) => [id, draw.value(id)])),
    cost: 1e6,
    payShare: 0.7,
    beta: 0.9,
    ratio: 2.5,
    gap: 0.2,
    automatable: 0.4,
    y: 0,
  }));
  return (years, lines) => {
    let total = 0;
    for (const scope of scopes) {
      for (let y = 0; y < years; y++) {
        scope.y = y;
        for (let line = 0; line < lines; line++) total += POOL.evaluate(scope);
      }
    }
    return total;
  };
}
