import { type BaselineLine, MEASURES, type Service } from "@shared-services/simulation";
import type { Cell, Coalition } from "./coalition.ts";
import { sum } from "./people.ts";
import { canMove } from "./productivity.ts";
import { slicesOf, stageIn, valueIn } from "./stages.ts";

/** Today's figure of a line, by measure, as the method writes it down; undefined where there is none. */
const TODAY: Readonly<Record<string, (line: BaselineLine, service: Service) => number | undefined>> = {
  errorRate: ({ kpis }, { kind }) =>
    kind === "transactional" || kind === "expert" ? kpis?.errorRate : undefined,
  payrollAccuracy: ({ kpis }, { id }) => {
    if (id !== "people.payroll") return undefined;
    if (kpis?.payrollAccuracy !== undefined) return kpis.payrollAccuracy;
    return kpis?.errorRate === undefined ? undefined : 1 - kpis.errorRate;
  },
  paidIn30Days: ({ kpis }, { id }) => (id === "finance.accounts-payable" ? kpis?.paidIn30Days : undefined),
  timeToHire: ({ kpis }, { id }) => (id === "people.recruitment" ? kpis?.timeToHire : undefined),
  solvedFirstTime: ({ kpis }, { id }) => (id === "digital.service-desk" ? kpis?.solvedFirstTime : undefined),
};

/** What a unit hit by the dip comes to, given today's figure. */
const HIT: Readonly<Record<string, (today: number) => number>> = {
  errorRate: () => 1,
  payrollAccuracy: () => 0,
  paidIn30Days: () => 0,
  timeToHire: (today) => 2 * today,
  solvedFirstTime: () => 0,
};

const TARGET: Readonly<Record<string, string>> = {
  errorRate: "errorRateTarget",
  payrollAccuracy: "payrollAccuracyTarget",
  paidIn30Days: "paidInTimeTarget",
  timeToHire: "timeToHireTarget",
  solvedFirstTime: "solvedFirstTimeTarget",
};

/** Measures of quality by year, and by trust in the last year: the error rate, and those of which a line has a figure. */
export function measuresOf(coalition: Coalition): Record<string, number[]> {
  const { scenario, members } = coalition;
  const years = Array.from({ length: scenario.horizon }, (_, y) => y);
  const followed = MEASURES.filter(({ id }) => id === "errorRate" || knownOf(coalition, id).length > 0);
  return {
    quality: followed.flatMap(({ id }) => {
      const lines = knownOf(coalition, id);
      return years.map((y) => meanOf(coalition, lines, { id, y }));
    }),
    trustQuality: followed.flatMap(({ id }) => {
      const lines = knownOf(coalition, id);
      return members.map((_, m) =>
        meanOf(
          coalition,
          lines.filter((line) => line.m === m),
          { id, y: scenario.horizon - 1 },
        ),
      );
    }),
  };
}

interface Known {
  readonly m: number;
  readonly stage: number;
  readonly volume: number;
  readonly today: number;
  readonly reach: number;
  readonly cells: readonly Cell[];
}

function knownOf({ scenario, members, services }: Coalition, id: string): Known[] {
  return slicesOf(scenario).flatMap(({ service, stage }, at) =>
    members.flatMap(({ trust }, m) => {
      const entry = scenario.baseline.lines.find(
        (line) => line.trust === trust.ods && line.service === service.id,
      );
      const { line } = services[at][0].parts[m];
      const today = entry && canMove(scenario, service) ? TODAY[id](entry, service) : undefined;
      if (!entry?.volume || !line || today === undefined) return [];
      return [{ m, stage, volume: entry.volume, today, reach: line.reach, cells: services[at] }];
    }),
  );
}

function meanOf(
  { scenario, draw }: Coalition,
  lines: readonly Known[],
  { id, y }: { readonly id: string; readonly y: number },
): number {
  const units = sum(lines.filter(({ stage }) => stage === 0).map(({ volume }) => volume));
  const realised = Math.min(1, valueIn(draw, stageIn(scenario, y), "realisation"));
  const total = lines.map(({ m, stage, volume, today, reach, cells }) => {
    const here = cells[y].parts[m].here;
    const newly = Math.max(0, here - (y > 0 ? cells[y - 1].parts[m].here : 0));
    const better = here * reach * realised * (draw.value(TARGET[id]) - today);
    const worse = newly * reach * draw.value("kpiDip") * (HIT[id](today) - today);
    return volume * ((stage === 0 ? today : 0) + better + worse);
  });
  return units > 0 ? sum(total) / units : 0;
}
