import type { Coalition } from "./coalition.ts";
import { measuresOf } from "./measures.ts";
import { sum } from "./people.ts";
import { slicesOf, stageIn, valueIn } from "./stages.ts";

/** Hours of a whole-time week. */
const WEEK = 37.5;

/** Measures of quality, rework and frontline time, by year and by trust in the last year. */
export function qualityOf(coalition: Coalition): Record<string, number[]> {
  const { scenario, draw, members, services } = coalition;
  const { value } = draw;
  const { baseline } = scenario;
  const years = Array.from({ length: scenario.horizon }, (_, y) => y);
  const growth = (y: number) => (1 + value("volumeGrowth")) ** y;
  const lines = members.flatMap(({ trust: { ods } }, m) => {
    const own = slicesOf(scenario).flatMap(({ service, stage }, at) => {
      const entry = baseline.lines.find((line) => line.trust === ods && line.service === service.id);
      const { line } = services[at][0].parts[m];
      const ordinary = service.kind === "transactional" || service.kind === "expert";
      return entry && line && ordinary
        ? [{ m, entry, stage, reach: line.reach, cells: services[at], service }]
        : [];
    });
    const once = own.filter(({ stage }) => stage === 0);
    const cost = sum(once.map(({ entry }) => entry.pay + entry.nonPay));
    return own.map((one) => ({ ...one, weight: cost > 0 ? (one.entry.pay + one.entry.nonPay) / cost : 0 }));
  });
  const realisation = (y: number) => valueIn(draw, stageIn(scenario, y), "realisation");
  type Known = (typeof lines)[number];
  const here = ({ cells, m }: Known, y: number) => (y < 0 ? 0 : cells[y].parts[m].here);
  const errorRate = ({ entry }: Known) => entry.kpis?.errorRate;
  /** Change of the share of a line's items that are right. */
  const better = (line: Known, y: number) => {
    const rate = errorRate(line);
    if (rate === undefined) return 0;
    const moved = here(line, y) * line.reach;
    const newly = Math.max(0, here(line, y) - here(line, y - 1)) * line.reach;
    const realised = Math.min(1, realisation(y));
    return moved * realised * (rate - value("errorRateTarget")) - value("kpiDip") * newly * (1 - rate);
  };
  const avoided = (line: Known, y: number) => growth(y) * line.entry.volume * better(line, y);
  const worth = (line: Known, y: number) => {
    const { pay, wte } = line.entry;
    const hourly = wte > 0 ? pay / (wte * value("weeksWorked") * WEEK) : 0;
    return avoided(line, y) * value("reworkHours") * hourly;
  };
  const hours = (line: Known, y: number) => {
    const trust = baseline.trusts.find(({ ods }) => ods === members[line.m].trust.ods)!;
    const lost = trust.frontlineWte * value("hoursLost") * value("weeksWorked");
    return lost * value("relievable") * realisation(y) * here(line, y) * line.reach * line.weight;
  };
  const byYear = (of: (line: Known, y: number) => number) =>
    years.map((y) => sum(lines.map((line) => of(line, y))));
  const byTrust = (of: (line: Known, y: number) => number) =>
    members.map((_, m) =>
      sum(lines.filter((line) => line.m === m).map((line) => of(line, scenario.horizon - 1))),
    );
  return {
    ...measuresOf(coalition),
    errorsAvoided: byYear(avoided),
    reworkValue: byYear(worth).slice(-1),
    frontlineHours: byYear(hours),
    trustErrorsAvoided: byTrust(avoided),
    trustFrontlineHours: byTrust(hours),
    reworkHours: [value("reworkHours")],
    weeksWorked: [value("weeksWorked")],
    frontlineHour: [value("frontlineHour")],
    cashReleasing: [value("cashReleasing")],
  };
}
