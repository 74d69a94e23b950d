import { mostLikely } from "@shared-services/simulation";
import type { Cell, Coalition } from "./coalition.ts";
import { moneyInViews } from "./money-in-views.ts";
import { ownTerms } from "./own-terms.ts";
import { sum } from "./people.ts";
import { positionsOf, savingOf } from "./positions.ts";
import { productivityOf } from "./productivity.ts";
import { qualityOf } from "./quality.ts";
import { setUpOf } from "./set-up.ts";
import { slicesOf } from "./stages.ts";
import type { Line } from "./stand-alone.ts";
import { productivityOfTrusts } from "./trust-productivity.ts";

/**
 * What results follow besides positions, by name; lists go by member × year, member, year or service, as the
 * engine keeps them.
 */
export function followedOf(coalition: Coalition): Record<string, number[]> {
  const { scenario, members, services, operating, spending } = coalition;
  const discount = 1 / (1 + mostLikely(scenario.parameters.discountRate));
  const years = Array.from({ length: scenario.horizon }, (_, y) => y);
  const last = scenario.horizon - 1;
  const each = <T>(of: (m: number, y: number) => T) => members.flatMap((_, m) => years.map((y) => of(m, y)));
  const byMember = (of: (m: number) => number) => members.map((_, m) => of(m));
  const terms = members.map((_, m) => years.map((y) => ownTerms(coalition, m, y)));
  const slices = slicesOf(scenario);
  const inScope = (cells: readonly (readonly Cell[])[]) =>
    cells.filter((own) => {
      const { service, stage } = slices[services.indexOf(own)];
      const scopes = scenario.stages.map(({ operatingModel }) =>
        mostLikely(operatingModel.scope[service.kind]),
      );
      return stage === 0 && Math.max(...scopes) > 0;
    });
  const byService = (of: (cells: readonly Cell[]) => number) =>
    scenario.baseline.services.map((_, s) => sum(services.filter((_, at) => slices[at].s === s).map(of)));
  const lines = (cells: Cell, of: (line: Line, moved: number, here: number) => number) =>
    sum(cells.parts.map(({ line, moved, here }) => (line ? of(line, moved, here) : 0)));
  const overall = (which: readonly (readonly Cell[])[], of: (cell: Cell, y: number) => number) =>
    years.map((y) => sum(which.map((cells) => of(cells[y], y))));
  const redundantOf = (m: number, { people }: Cell) => {
    const all = sum(people.moved);
    return all > 0 ? (people.redundant * people.moved[m]) / all : 0;
  };
  const moving = overall(operating, (cell, y) => lines(cell, (line, moved) => moved * line.before[y]));
  const movable = overall(operating, (cell, y) => lines(cell, (line) => line.reach * line.before[y]));
  const oneOff = ["dual-running", "dip", "design"] as const;
  return {
    ...productivityOf(coalition),
    ...productivityOfTrusts(coalition),
    ...qualityOf(coalition),
    npv: positionsOf(coalition).map((own) => sum(own.map((position, y) => position * discount ** y))),
    saving: each((m, y) => savingOf(coalition, m, y)),
    investment: each((m, y) => (1 + scenario.optimismBias) * (terms[m][y]["set-up"] ?? 0)),
    ...moneyInViews(coalition),
    exitYear: byMember((m) => Math.min(members[m].stay.until, scenario.horizon)),
    redundancies: byMember((m) =>
      sum(operating.flatMap((cells) => cells.map((cell) => redundantOf(m, cell)))),
    ),
    wteMoved: byMember((m) => sum(operating.map((cells) => cells[last].people.moved[m]))),
    alone: overall(inScope(operating), (cell, y) => lines(cell, (line) => line.alone[y])),
    aloneSpend: overall(inScope(spending), (cell, y) => lines(cell, (line) => line.alone[y])),
    adopted: years.map((y) => (movable[y] > 0 ? moving[y] / movable[y] : 0)),
    staffMoved: overall(operating, ({ people }) => sum(people.moved)),
    staffNeeded: overall(operating, ({ people }) => sum(people.moved) - people.reduction),
    staffWaiting: overall(operating, ({ people }) => people.surplus),
    staffRedundant: overall(operating, ({ people }) => people.redundant),
    serviceMoved: byService((cells) => {
      const cost = lines(cells[last], (line) => line.cost);
      return cost > 0 ? lines(cells[last], (line, moved) => moved * line.cost) / cost : 0;
    }),
    serviceSaving: byService(
      (cells) => lines(cells[last], (line, moved) => moved * line.alone[last]) - cells[last].pooled.price,
    ),
    oneOff: [
      (1 + scenario.optimismBias) *
        sum(scenario.stages.flatMap((_, k) => members.map(({ trust }) => setUpOf(coalition, trust, k)))) +
        sum(each((m, y) => sum(oneOff.map((id) => terms[m][y][id] ?? 0)))),
    ],
  };
}
