import { peakFunding } from "../appraisal/payback.ts";
import type { Baseline } from "../baseline/records.ts";
import { hashOf } from "../lib/hash.ts";
import { independentSet } from "../random/stream.ts";
import { TERMS } from "../simulation/terms.ts";
import { chanceOf, chanceThat, rangeOf, type Sample } from "../summaries/range.ts";
import { appraisalOf } from "./appraisal.ts";
import type {
  Bridge,
  PartnershipSummary,
  Results,
  ServiceResult,
  TrustResult,
  YearResult,
} from "./document.ts";
import { financialYear } from "./financial-year.ts";
import { gainShareOf } from "./gain-share.ts";
import { type Gathered, gather } from "./gather.ts";
import { MODEL_VERSION } from "./model-version.ts";
import { payback } from "./payback.ts";
import { productivityOf } from "./productivity.ts";
import type { RunPlan } from "./run.ts";
import { mapSamples, together } from "./samples.ts";
import { systemsOf } from "./systems.ts";
import { viewsOf } from "./views.ts";

/** Sums the numbers of a whole run up to the results document. */
export function resultsOf(run: RunPlan, data: Float64Array, scenarioHash: string): Results {
  const { plan, layout, blocks } = run;
  const { scenario } = plan;
  const stretches = (phase: string) => blocks.filter((block) => block.phase === phase);
  const gathered = gather(layout, data, {
    central: stretches("central")[0],
    futures: stretches("futures"),
    setSize: independentSet(scenario.sampler),
  });
  const gainShare = gainShareOf(run, data, gathered);
  return {
    schemaVersion: 1,
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
    summary: summaryOf(run, gathered),
    trusts: plan.members.map((_, m) => trustOf(run, gathered, m)),
    years: Array.from({ length: plan.horizon }, (_, y) => yearOf(run, gathered, y)),
    services: plan.services.flatMap((service, s) =>
      service.inScope ? [serviceOf(service.id, gathered, s)] : [],
    ),
    bridge: bridgeOf(run, gathered),
    appraisal: appraisalOf(run, gathered),
    productivity: productivityOf(run, gathered),
    views: viewsOf(run, gathered),
    systems: systemsOf(run, gathered, gainShare?.transfers ?? null),
    gainShare: gainShare?.result ?? null,
    warnings: scenario.warnings,
  };
}

function baselineHash(baseline: Baseline): string {
  const known = hashes.get(baseline) ?? hashOf(baseline);
  hashes.set(baseline, known);
  return known;
}

/** Hashes by baseline: many scenarios stand on the same one. */
const hashes = new WeakMap<Baseline, string>();

function summaryOf({ plan }: RunPlan, gathered: Gathered): PartnershipSummary {
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

function trustOf({ plan }: RunPlan, gathered: Gathered, m: number): TrustResult {
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

function yearOf({ plan }: RunPlan, gathered: Gathered, y: number): YearResult {
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

function serviceOf(service: string, gathered: Gathered, s: number): ServiceResult {
  return {
    service,
    saving: rangeOf(gathered.sample("serviceSaving", s)),
    moved: rangeOf(gathered.sample("serviceMoved", s)),
  };
}

function bridgeOf({ plan }: RunPlan, gathered: Gathered): Bridge {
  const { horizon } = plan;
  const table = (sums: Float64Array, m: number) =>
    TERMS.map((_, term) => {
      const from = (m * TERMS.length + term) * horizon;
      return Array.from(sums.subarray(from, from + horizon));
    });
  return {
    terms: TERMS,
    trusts: plan.members.map(({ ods }, m) => ({
      ods,
      central: table(gathered.terms.central, m),
      mean: table(gathered.terms.mean, m),
    })),
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
