import { peakFunding } from "../appraisal/payback.ts";
import type { Baseline } from "../baseline/records.ts";
import { hashAround } from "../lib/hash.ts";
import type { Plan } from "../simulation/plan.ts";
import { chanceOf, chanceThat, rangeOf, type Sample } from "../summaries/range.ts";
import type { Glance, PartnershipSummary, TrustResult, YearResult } from "./document.ts";
import { financialYear } from "./financial-year.ts";
import type { Gathered } from "./gather.ts";
import { MODEL_VERSION } from "./model-version.ts";
import { payback } from "./payback.ts";
import { mapSamples, together } from "./samples.ts";

/** What a glance and a whole run have in common: what is gained or lost, by whom and when, and the record. */
export function firstFigures(plan: Plan, gathered: Gathered, scenarioHash: string): Glance {
  const { scenario } = plan;
  return {
    record: {
      modelVersion: MODEL_VERSION,
      evidenceVersion: scenario.evidenceVersion,
      scenarioHash,
      baselineHash: baselineHash(scenario.baseline),
      seed: scenario.seed,
      draws: scenario.draws,
      gameDraws: scenario.gameDraws,
      horizon: scenario.horizon,
      priceYear: scenario.baseline.priceYear,
      firstYear: financialYear(scenario, 0),
    },
    summary: summaryOf(plan, gathered),
    trusts: plan.members.map((_, m) => trustOf(plan, gathered, m)),
    years: Array.from({ length: plan.horizon }, (_, y) => yearOf(plan, gathered, y)),
    warnings: scenario.warnings,
  };
}

function baselineHash(baseline: Baseline): string {
  const known = hashes.get(baseline) ?? hashAround(baseline, baseline.lines);
  hashes.set(baseline, known);
  return known;
}

/** Hashes by baseline: many scenarios stand on the same one. */
const hashes = new WeakMap<Baseline, string>();

function summaryOf(plan: Plan, gathered: Gathered): PartnershipSummary {
  const { horizon, members } = plan;
  const all = members.map((_, m) => m);
  const npv = total(
    gathered,
    all.map((m) => ["npv", m] as const),
  );
  const position = years(horizon).map((y) => positionOfAll(gathered, all, horizon, y));
  const last = position[horizon - 1];
  const alone = years(horizon).map((y) => gathered.sample("alone", y));
  const npvs = all.map((m) => gathered.column("npv", m));
  const draws = gathered.draws;
  return {
    members: members.length,
    npv: rangeOf(npv),
    runRate: rangeOf(last),
    runRateShare: rangeOf(
      mapSamples([last, alone[horizon - 1]], ([gain, cost]) => (cost > 0 ? gain / cost : 0)),
    ),
    aloneCost: rangeOf(
      mapSamples(alone, (costs) => costs.reduce((sum, cost, y) => sum + plan.discount[y] * cost, 0)),
    ),
    oneOff: rangeOf(gathered.sample("oneOff", 0)),
    peakFunding: rangeOf(mapSamples(position, (values) => peakFunding((y) => values[y], horizon))),
    payback: payback(position, plan.discount),
    chanceOfLoss: chanceThat(draws, (d) => npv.column[d] < 0),
    chanceAnyWorseOff: chanceThat(draws, (d) => npvs.some((column) => column[d] < 0)),
  };
}

function trustOf(plan: Plan, gathered: Gathered, m: number): TrustResult {
  const { horizon, scenario } = plan;
  const { ods, wave } = plan.members[m];
  const trust = scenario.baseline.trusts.find((candidate) => candidate.ods === ods);
  const lines = scenario.baseline.lines.filter((line) => line.trust === ods);
  const operating = lines.filter((line) => !plan.services.some((s) => s.id === line.service && s.spend));
  const npv = gathered.sample("npv", m);
  const position = years(horizon).map((y) => gathered.sample("position", m * horizon + y));
  const losses = npv.column.filter((value) => value < 0);
  const exitYear = gathered.column("exitYear", m);
  return {
    ods,
    name: trust?.name ?? ods,
    joins: true,
    wave,
    estimate: lines.some((line) => line.origin !== "return"),
    baselineCost: operating.reduce((sum, line) => sum + line.pay + line.nonPay, 0),
    npv: rangeOf(npv),
    years: position.map(rangeOf),
    runRate: rangeOf(position[horizon - 1]),
    payback: payback(position, plan.discount),
    chanceWorseOff: chanceOf(losses.length, gathered.draws),
    shortfall: losses.length === 0 ? 0 : losses.reduce((sum, loss) => sum + loss, 0) / losses.length,
    chanceLeaves: chanceThat(gathered.draws, (d) => exitYear[d] < horizon),
    staff: {
      baseline: operating.reduce((sum, line) => sum + line.wte, 0),
      moved: rangeOf(gathered.sample("wteMoved", m)),
      redundancies: rangeOf(gathered.sample("redundancies", m)),
    },
  };
}

function yearOf(plan: Plan, gathered: Gathered, y: number): YearResult {
  const position = positionOfAll(
    gathered,
    plan.members.map((_, m) => m),
    plan.horizon,
    y,
  );
  const alone = gathered.sample("alone", y);
  return {
    year: y,
    label: financialYear(plan.scenario, y),
    alone: rangeOf(alone),
    aloneSpend: rangeOf(gathered.sample("aloneSpend", y)),
    shared: rangeOf(mapSamples([alone, position], ([cost, gain]) => cost - gain)),
    position: rangeOf(position),
    adopted: rangeOf(gathered.sample("adopted", y)),
    staff: {
      moved: rangeOf(gathered.sample("staffMoved", y)),
      needed: rangeOf(gathered.sample("staffNeeded", y)),
      waiting: rangeOf(gathered.sample("staffWaiting", y)),
      redundancies: rangeOf(gathered.sample("staffRedundant", y)),
    },
  };
}

function positionOfAll(gathered: Gathered, members: readonly number[], horizon: number, y: number): Sample {
  return total(
    gathered,
    members.map((m) => ["position", m * horizon + y] as const),
  );
}

/** Adds kept series up, draw by draw. */
function total(gathered: Gathered, series: readonly (readonly ["npv" | "position", number])[]): Sample {
  const samples = series.map(([group, index]) => gathered.sample(group, index));
  return together(samples);
}

function years(horizon: number): number[] {
  return Array.from({ length: horizon }, (_, y) => y);
}
