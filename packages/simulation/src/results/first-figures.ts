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
  const members = plan.members.map((_, m) => m);
  const position = years(plan.horizon).map((y) =>
    together(members.map((m) => gathered.sample("position", m * plan.horizon + y))),
  );
  const today = todayOf(scenario.baseline);
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
    summary: summaryOf(plan, gathered, position),
    trusts: members.map((m) => trustOf(plan, gathered, m, today.get(plan.members[m].ods)!)),
    years: position.map((ofYear, y) => yearOf(plan, gathered, y, ofYear)),
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

function summaryOf(plan: Plan, gathered: Gathered, position: readonly Sample[]): PartnershipSummary {
  const { horizon, members } = plan;
  const npvOf = members.map((_, m) => gathered.sample("npv", m));
  const npv = together(npvOf);
  const last = position[horizon - 1];
  const alone = years(horizon).map((y) => gathered.sample("alone", y));
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
    chanceAnyWorseOff: chanceThat(draws, (d) => npvOf.some(({ column }) => column[d] < 0)),
  };
}

function trustOf(plan: Plan, gathered: Gathered, m: number, today: Today): TrustResult {
  const { horizon } = plan;
  const { ods, wave } = plan.members[m];
  const npv = gathered.sample("npv", m);
  const position = years(horizon).map((y) => gathered.sample("position", m * horizon + y));
  const losses = npv.column.filter((value) => value < 0);
  const exitYear = gathered.column("exitYear", m);
  const byYear = position.map(rangeOf);
  return {
    ods,
    name: today.name,
    joins: true,
    wave,
    estimate: today.estimate,
    baselineCost: today.cost,
    npv: rangeOf(npv),
    years: byYear,
    runRate: byYear[horizon - 1],
    payback: payback(position, plan.discount),
    chanceWorseOff: chanceOf(losses.length, gathered.draws),
    shortfall: losses.length === 0 ? 0 : losses.reduce((sum, loss) => sum + loss, 0) / losses.length,
    chanceLeaves: chanceThat(gathered.draws, (d) => exitYear[d] < horizon),
    staff: {
      baseline: today.wte,
      moved: rangeOf(gathered.sample("wteMoved", m)),
      redundancies: rangeOf(gathered.sample("redundancies", m)),
    },
  };
}

/** What a baseline says of a trust: its operating services' cost, £, and people, wte; true for an estimate of any line. */
interface Today {
  readonly name: string;
  readonly cost: number;
  readonly wte: number;
  readonly estimate: boolean;
}

function todayOf({ trusts, services, lines }: Baseline): ReadonlyMap<string, Today> {
  const spend = new Set(services.flatMap(({ id, kind }) => (kind === "spend" ? [id] : [])));
  const today = new Map(trusts.map(({ ods, name }) => [ods, { name, cost: 0, wte: 0, estimate: false }]));
  for (const { trust, service, origin, pay, nonPay, wte } of lines) {
    const own = today.get(trust)!;
    if (origin !== "return") own.estimate = true;
    if (spend.has(service)) continue;
    own.cost += pay + nonPay;
    own.wte += wte;
  }
  return today;
}

function yearOf(plan: Plan, gathered: Gathered, y: number, position: Sample): YearResult {
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

function years(horizon: number): number[] {
  return Array.from({ length: horizon }, (_, y) => y);
}
