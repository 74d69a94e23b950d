import type { TermId } from "@shared-services/simulation";
import type { Cell, Coalition } from "./coalition.ts";
import { leavingOf, stuckOf } from "./leaving.ts";
import { sum } from "./people.ts";
import type { Part } from "./pool.ts";
import { annuity, designOf, setUpOf, setUpShare } from "./set-up.ts";
import { modelIn } from "./stages.ts";
import type { Line } from "./stand-alone.ts";

/** Everything that member m bears in year y besides its charge and the work it kept, £, by term. */
export function ownTerms(coalition: Coalition, m: number, y: number): Partial<Record<TermId, number>> {
  const { scenario, draw, members, operating, spending } = coalition;
  const { value } = draw;
  const { trust, stay } = members[m];
  const { governed, peopleCostShare } = modelIn(scenario, y);
  const n = members.length;
  const movedBefore = (line: Line, { parts }: Cell) => parts[m].moved * line.before[y];
  const newly = (line: Line, { parts }: Cell, before: number) =>
    Math.max(0, parts[m].here - before) * line.reach * line.before[y];
  const shareOfPeople = ({ people }: Cell) => {
    const all = sum(people.moved);
    return all > 0 ? (peopleCostShare * people.moved[m]) / all : 0;
  };
  const funded = (byProvider: boolean) =>
    scenario.stages.flatMap(({ operatingModel }, k) =>
      operatingModel.providerFunds === byProvider ? [k] : [],
    );
  const newlyMoved = total(operating, (line, cell, cells) => newly(line, cell, hereAt(cells, m, y - 1)));
  const lagged = y - value("releaseYears");
  const setUp = sum(
    funded(false).map(
      (stage) => setUpOf(coalition, trust, stage) * setUpShare(coalition, stay, { stage, y }),
    ),
  );
  const repaid = sum(funded(true).map((stage) => annuity(coalition, members[m], { stage, y })));
  return {
    shadow: value("shadowShare") * total(operating, movedBefore),
    "category-management": value("buyingCost") * total(spending, movedBefore),
    governance:
      governed && y < stay.until && n >= 2 ? value("governanceCost") * (1 + value("pairCost") * (n - 1)) : 0,
    "dual-running": (value("dualRunningMonths") / 12) * newlyMoved,
    dip: value("dip") * newlyMoved,
    stranded: total(operating, (line, { parts }, cells) => {
      const recent = Math.max(0, parts[m].here - hereAt(cells, m, lagged));
      return line.reach * line.nonPay[y] * value("strandedShare") * recent;
    }),
    "permanent-stranded": total(
      operating,
      (line, { parts }) => line.reach * line.nonPay[y] * value("permanentStranded") * parts[m].here,
    ),
    "set-up": setUp,
    annuity: repaid,
    "optimism-bias": scenario.optimismBias * (setUp + repaid),
    design: sum(
      scenario.stages.map(({ from }, stage) => {
        const present = members.filter((member) => member.stay.until > y).length;
        return from === y && y < stay.until ? designOf(coalition, stage, present) / present : 0;
      }),
    ),
    idle: total(operating, (_, cell) => cell.people.idle * shareOfPeople(cell)),
    redundancy: total(operating, (_, cell) => cell.people.exits * shareOfPeople(cell)),
    leaving: leavingOf(coalition, m, y),
    stuck: stuckOf(coalition, m, y),
  };

  function total(
    services: Coalition["services"],
    of: (line: Line, cell: Cell, cells: readonly Cell[]) => number,
  ): number {
    return sum(
      services.map((cells) => {
        const { line } = cells[y].parts[m];
        return line ? of(line, cells[y], cells) : 0;
      }),
    );
  }
}

/** Share of a member's line that was here at a time, on a straight line between years; none before year 0. */
function hereAt(cells: readonly Cell[], m: number, time: number): number {
  const inYear = (y: number): Part["here"] => (y < 0 ? 0 : cells[y].parts[m].here);
  const y = Math.floor(time);
  return time === y ? inYear(y) : inYear(y) + (time - y) * (inYear(y + 1) - inYear(y));
}
