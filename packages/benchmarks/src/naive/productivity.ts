import { meanOf, type Scenario, type Service } from "@shared-services/simulation";
import type { Cell, Coalition } from "./coalition.ts";
import { ownTerms } from "./own-terms.ts";
import { sum } from "./people.ts";
import { setUpOf, setUpShare } from "./set-up.ts";
import { slicesOf } from "./stages.ts";
import { automation, type Line, ramp } from "./stand-alone.ts";

/** What operating services use in a year: £ at prices of the base year, £ of the year, wte. */
export interface Use {
  readonly inputs: number;
  readonly costs: number;
  readonly posts: number;
}

/** Indices of productivity by year, base year 100, of the operating services that the model can move. */
export function productivityOf(coalition: Coalition): Record<string, number[]> {
  const { scenario, draw, services } = coalition;
  const years = Array.from({ length: scenario.horizon }, (_, y) => y);
  const slices = slicesOf(scenario);
  const sliceOf = (cells: readonly Cell[]) => slices[services.indexOf(cells)];
  const movable = services.filter((_, at) => {
    const { service } = slices[at];
    return service.kind !== "spend" && canMove(scenario, service);
  });
  const once = movable.filter((cells) => sliceOf(cells).stage === 0);
  const base = (cells: readonly Cell[]) => sum(linesOf(cells).map((line) => line.cost));
  const all = sum(once.map(base));
  const wte = sum(once.flatMap((cells) => linesOf(cells).map((line) => line.wte[0])));
  const pay = sum(once.flatMap((cells) => linesOf(cells).map((line) => line.pay[0])));
  const output = years.map((y) => {
    const grown = (1 + draw.value("volumeGrowth")) ** y;
    return all > 0
      ? sum(once.map((own) => base(own) * (sliceOf(own).service.kind === "leadership" ? 1 : grown))) / all
      : 0;
  });
  const alone = years.map((y) => addUp(once.map((cells) => aloneUse(coalition, cells, y))));
  const shared = years.map((y) =>
    addUp([
      alone[y],
      ...movable.flatMap((cells) => [
        negative(movedUse(coalition, cells, y)),
        poolUse(coalition, cells, y),
        waitingUse(coalition, cells, y),
      ]),
      ownUse(coalition, y, { movable, postsPerPound: pay > 0 ? wte / pay : 0 }),
    ]),
  );
  const index = (amount: (y: number) => number, of: (y: number) => number) =>
    years.map((y) => (of(y) > 0 ? (100 * amount(y)) / of(y) : 0));
  const pair = (name: string, of: (use: Use, y: number) => readonly [number, number]) => ({
    [`${name}Alone`]: index(
      (y) => of(alone[y], y)[0],
      (y) => of(alone[y], y)[1],
    ),
    [`${name}Shared`]: index(
      (y) => of(shared[y], y)[0],
      (y) => of(shared[y], y)[1],
    ),
  });
  return {
    output: output.map((share) => 100 * share),
    ...pair("labour", ({ posts }, y) => [output[y] * wte, posts]),
    ...pair("unitCost", ({ costs }, y) => [costs, output[y] * all]),
    ...pair("factor", ({ inputs }, y) => [output[y] * all, inputs]),
  };
}

/** True where some stage can move some of a service. */
export function canMove({ stages }: Scenario, { kind }: Service): boolean {
  return stages.some(({ operatingModel }) => meanOf(operatingModel.scope[kind]) > 0);
}

function linesOf(cells: readonly Cell[]): Line[] {
  return cells[0].parts.flatMap(({ line }) => (line ? [line] : []));
}

/** A line's cost before savings at prices of the base year. */
export function undrifted({ draw }: Coalition, line: Line, y: number): number {
  const { value } = draw;
  return line.pay[y] / (1 + value("payDrift")) ** y + line.nonPay[y] / (1 + value("nonPayDrift")) ** y;
}

/** What a trust's own automation leaves of a service. */
export function leftAlone(
  { scenario, draw, services }: Coalition,
  cells: readonly Cell[],
  y: number,
): number {
  const { service } = slicesOf(scenario)[services.indexOf(cells)];
  const own = draw.value("piecemeal") * draw.value("realisationAlone") * automation(service, draw);
  return 1 - own * ramp(y, draw.value("automationRampYears"));
}

function aloneUse(coalition: Coalition, cells: readonly Cell[], y: number): Use {
  const lines = linesOf(cells);
  const left = leftAlone(coalition, cells, y);
  const inputs = sum(lines.map((line) => (undrifted(coalition, line, y) - line.booked[y]) * left));
  const cost = sum(lines.map((line) => line.cost));
  const wte = sum(lines.map((line) => line.wte[0]));
  return {
    inputs,
    costs: sum(lines.map((line) => line.alone[y])),
    posts: cost > 0 ? (inputs * wte) / cost : 0,
  };
}

/** What the work that moved would use if nobody shared. */
function movedUse(coalition: Coalition, cells: readonly Cell[], y: number): Use {
  const left = leftAlone(coalition, cells, y);
  const parts = cells[y].parts.flatMap(({ line, here, moved }) => (line ? [{ line, here, moved }] : []));
  const inputs = sum(
    parts.map(({ line, moved }) => moved * (undrifted(coalition, line, y) - line.booked[y]) * left),
  );
  return {
    inputs,
    costs: sum(parts.map(({ line, moved }) => moved * line.alone[y])),
    posts: inputs * postsPerPound(cells[y]),
  };
}

function poolUse(coalition: Coalition, cells: readonly Cell[], y: number): Use {
  const { pooled, parts } = cells[y];
  const kept = 1 - coalition.draw.value("overlap");
  const inputs = sum(
    parts.map(({ line, moved }) =>
      line ? moved * (undrifted(coalition, line, y) - kept * line.booked[y]) * (1 - pooled.delivered) : 0,
    ),
  );
  return {
    inputs,
    costs: pooled.pooled,
    posts: inputs * postsPerPound(cells[y]),
  };
}

/** People whose work has moved and who have not left yet. */
function waitingUse({ draw }: Coalition, cells: readonly Cell[], y: number): Use {
  const { idle, waiting } = cells[y].people;
  return { inputs: idle / (1 + draw.value("payDrift")) ** y, costs: idle, posts: waiting };
}

/** Posts per pound of the base year of what is here. */
function postsPerPound({ parts }: Cell): number {
  const cost = sum(parts.map(({ line, here }) => (line ? here * line.cost : 0)));
  const wte = sum(parts.map(({ line, here }) => (line ? here * line.wte[0] : 0)));
  return cost > 0 ? wte / cost : 0;
}

/** What joining uses besides the pool. */
function ownUse(
  coalition: Coalition,
  y: number,
  given: { readonly movable: readonly (readonly Cell[])[]; readonly postsPerPound: number },
): Use {
  const { draw, members } = coalition;
  const { value } = draw;
  const terms = members.map((_, m) => ownTerms(coalition, m, y));
  const cost = (...ids: (keyof (typeof terms)[number])[]) =>
    sum(terms.flatMap((own) => ids.map((id) => own[id] ?? 0)));
  const cells = given.movable;
  const overParts = (of: (line: Line, share: { moved: number; newly: number }) => number) =>
    sum(
      cells.flatMap((own) =>
        own[y].parts.map(({ line, here, moved }, m) => {
          if (!line) return 0;
          const before = y > 0 ? own[y - 1].parts[m].here : 0;
          return of(line, { moved, newly: Math.max(0, here - before) * line.reach });
        }),
      ),
    );
  const twice = value("dualRunningMonths") / 12 + value("dip");
  const share = ({ moved, newly }: { moved: number; newly: number }) =>
    value("shadowShare") * moved + twice * newly;
  const pool = addUp(cells.map((own) => poolUse(coalition, own, y)));
  const perStuck = pool.costs > 0 ? cost("stuck") / pool.costs : 0;
  const governed = cost("governance", "design");
  const joint = governed + setUpUsed(coalition, y);
  const nonPay = cost("stranded", "permanent-stranded");
  return {
    inputs:
      overParts((line, moved) => share(moved) * undrifted(coalition, line, y)) +
      perStuck * pool.inputs +
      nonPay / (1 + value("nonPayDrift")) ** y +
      joint,
    costs: cost("shadow", "dual-running", "dip", "stuck") + nonPay + joint,
    posts:
      overParts((line, moved) => share(moved) * line.wte[y]) +
      perStuck * pool.posts +
      governed * given.postsPerPound,
  };
}

/** What set-up uses in a year, whoever pays: what does not last when it is spent, an asset over the years after. */
function setUpUsed(coalition: Coalition, y: number): number {
  const { scenario, draw, members } = coalition;
  const share = draw.value("capitalisedShare");
  const life = Math.ceil(draw.value("assetLife"));
  const biased = 1 + scenario.optimismBias;
  const spent = Array.from(
    { length: y + 1 },
    (_, x) =>
      biased *
      sum(
        members.flatMap(({ trust, stay }) =>
          scenario.stages.map(
            (_, stage) => setUpOf(coalition, trust, stage) * setUpShare(coalition, stay, { stage, y: x }),
          ),
        ),
      ),
  );
  return (1 - share) * spent[y] + (share * sum(spent.slice(Math.max(0, y - life), y))) / life;
}

export function addUp(uses: readonly Use[]): Use {
  const total = (of: (use: Use) => number) => sum(uses.map(of));
  return {
    inputs: total(({ inputs }) => inputs),
    costs: total(({ costs }) => costs),
    posts: total(({ posts }) => posts),
  };
}

function negative({ inputs, costs, posts }: Use): Use {
  return { inputs: -inputs, costs: -costs, posts: -posts };
}
