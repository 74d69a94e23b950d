import type { Cell, Coalition } from "./coalition.ts";
import { ownTerms } from "./own-terms.ts";
import { sum } from "./people.ts";
import { addUp, canMove, leftAlone, type Use, undrifted } from "./productivity.ts";
import { setUpOf, setUpShare } from "./set-up.ts";
import { slicesOf } from "./stages.ts";
import type { Line } from "./stand-alone.ts";

/** One trust's part of a service that moves with a stage. */
interface Holding {
  readonly cells: readonly Cell[];
  readonly cell: Cell;
  readonly line: Line;
  readonly first: boolean;
  readonly grows: boolean;
  /** What the trust's own automation leaves. */
  readonly left: number;
}

/** Indices of productivity of each trust in the last year, by its parts of what counts for all. */
export function productivityOfTrusts(coalition: Coalition): Record<string, number[]> {
  const y = coalition.scenario.horizon - 1;
  const grown = (1 + coalition.draw.value("volumeGrowth")) ** y;
  const trusts = coalition.members.map((_, m) => {
    const own = holdingsOf(coalition, m, y);
    const once = own.filter(({ first }) => first);
    const base = sum(once.map(({ line }) => line.cost));
    const wte = sum(once.map(({ line }) => line.wte[0]));
    const output = sum(once.map(({ line, grows }) => line.cost * (grows ? grown : 1)));
    const alone = addUp(once.map((one) => aloneUse(coalition, one, y)));
    const shared = addUp([
      ...once.map((one) => aloneUse(coalition, one, y)),
      ...own.map((one) => times(movedUse(coalition, one, { m, y }), -1)),
      ...own.map((one) => poolUse(coalition, one, { m, y })),
      ...own.map((one) => waitingUse(coalition, one, { m, y })),
      besides(coalition, own, { m, y }),
    ]);
    return { base, wte, output, alone, shared };
  });
  const each = (of: (trust: (typeof trusts)[number]) => readonly [over: number, under: number]) =>
    trusts.map((trust) => {
      const [over, under] = of(trust);
      return under > 0 ? (100 * over) / under : 0;
    });
  const made = ({ output, base }: (typeof trusts)[number]) => (base > 0 ? output / base : 0);
  return {
    trustProductivity: [
      ...each((trust) => [made(trust) * trust.wte, trust.alone.posts]),
      ...each((trust) => [made(trust) * trust.wte, trust.shared.posts]),
      ...each(({ alone, output }) => [alone.costs, output]),
      ...each(({ shared, output }) => [shared.costs, output]),
      ...each(({ alone, output }) => [output, alone.inputs]),
      ...each(({ shared, output }) => [output, shared.inputs]),
    ],
  };
}

interface Place {
  readonly m: number;
  readonly y: number;
}

function holdingsOf(coalition: Coalition, m: number, y: number): Holding[] {
  const { scenario, services } = coalition;
  return slicesOf(scenario).flatMap(({ service, stage }, at) => {
    const cells = services[at];
    const { line } = cells[y].parts[m];
    if (!line || service.kind === "spend" || !canMove(scenario, service)) return [];
    const left = leftAlone(coalition, cells, y);
    return [{ cells, cell: cells[y], line, first: stage === 0, grows: service.kind !== "leadership", left }];
  });
}

/** Posts of a pound of the base year, over all members, or over what of them is here. */
function postsOfPound({ parts }: Cell, weight: (here: number) => number): number {
  const over = (of: (line: Line) => number) =>
    sum(parts.map(({ line, here }) => (line ? weight(here) * of(line) : 0)));
  const pounds = over((line) => line.cost);
  return pounds > 0 ? over((line) => line.wte[0]) / pounds : 0;
}

/** A booked saving takes the posts of the service's average pound with it. */
function aloneUse(coalition: Coalition, { cell, line, left }: Holding, y: number): Use {
  const average = postsOfPound(cell, () => 1);
  return {
    inputs: left * (undrifted(coalition, line, y) - line.booked[y]),
    costs: line.alone[y],
    posts: left * (line.wte[y] - line.booked[y] * average),
  };
}

function movedUse(coalition: Coalition, { cell, line, left }: Holding, { m, y }: Place): Use {
  const { moved } = cell.parts[m];
  const average = postsOfPound(cell, (here) => here);
  return {
    inputs: moved * left * (undrifted(coalition, line, y) - line.booked[y]),
    costs: moved * line.alone[y],
    posts: moved * left * (line.wte[y] - line.booked[y] * average),
  };
}

/** Its part of what the pool uses: by its moved cost, whatever the charging key. */
function poolUse(coalition: Coalition, { cell, line }: Holding, { m, y }: Place): Use {
  const { moved, cost } = cell.parts[m];
  const needed = 1 - cell.pooled.delivered;
  const taken = (1 - coalition.draw.value("overlap")) * line.booked[y];
  const average = postsOfPound(cell, (here) => here);
  return {
    inputs: moved * needed * (undrifted(coalition, line, y) - taken),
    costs: needed * cost,
    posts: moved * needed * (line.wte[y] - taken * average),
  };
}

/** People who wait, shared by moved posts. */
function waitingUse({ draw }: Coalition, { cell }: Holding, { m, y }: Place): Use {
  const { idle, waiting, moved } = cell.people;
  const all = sum(moved);
  const share = all > 0 ? moved[m] / all : 0;
  return {
    inputs: (share * idle) / (1 + draw.value("payDrift")) ** y,
    costs: share * idle,
    posts: share * waiting,
  };
}

/** What the trust uses besides: client side, what is there twice, stranded and stuck cost, governance, design, set-up. */
function besides(coalition: Coalition, own: readonly Holding[], { m, y }: Place): Use {
  const { draw, scenario } = coalition;
  const { value } = draw;
  const terms = ownTerms(coalition, m, y);
  const { governance = 0, design = 0, stranded = 0, stuck = 0, shadow = 0, dip = 0 } = terms;
  const nonPay = stranded + (terms["permanent-stranded"] ?? 0);
  const extra = ({ cells, cell, line }: Holding) => {
    const before = y > 0 ? cells[y - 1].parts[m].here : 0;
    const newly = Math.max(0, cell.parts[m].here - before) * line.reach;
    return (
      value("shadowShare") * cell.parts[m].moved + (value("dualRunningMonths") / 12 + value("dip")) * newly
    );
  };
  const pool = addUp(
    slicesOf(scenario).flatMap((_, at) => poolOfAll(coalition, coalition.services[at], { at, y })),
  );
  const perStuck = pool.costs > 0 ? stuck / pool.costs : 0;
  const joint = governance + design + setUpUsed(coalition, { m, y });
  return {
    inputs:
      sum(own.map((one) => extra(one) * undrifted(coalition, one.line, y))) +
      perStuck * pool.inputs +
      nonPay / (1 + value("nonPayDrift")) ** y +
      joint,
    costs: shadow + (terms["dual-running"] ?? 0) + dip + stuck + nonPay + joint,
    posts:
      sum(own.map((one) => extra(one) * one.line.wte[y])) +
      perStuck * pool.posts +
      (governance + design) * postsOfPayOfAll(coalition),
  };
}

/** What the whole pool of a service uses: nothing where it cannot move, or for spend. */
function poolOfAll(
  coalition: Coalition,
  cells: readonly Cell[],
  { at, y }: { readonly at: number; readonly y: number },
): Use[] {
  const { service } = slicesOf(coalition.scenario)[at];
  if (service.kind === "spend" || !canMove(coalition.scenario, service)) return [];
  const cell = cells[y];
  return cell.parts.flatMap(({ line }, m) =>
    line ? [poolUse(coalition, { cells, cell, line, first: true, grows: true, left: 1 }, { m, y })] : [],
  );
}

/** Posts of a pound of pay, all members' services that can move, base year. */
function postsOfPayOfAll(coalition: Coalition): number {
  const lines = coalition.members.flatMap((_, m) =>
    holdingsOf(coalition, m, 0).flatMap(({ first, line }) => (first ? [line] : [])),
  );
  const pay = sum(lines.map((line) => line.pay[0]));
  return pay > 0 ? sum(lines.map((line) => line.wte[0])) / pay : 0;
}

function setUpUsed(coalition: Coalition, { m, y }: Place): number {
  const { scenario, draw, members } = coalition;
  const { trust, stay } = members[m];
  const lasting = draw.value("capitalisedShare");
  const life = Math.ceil(draw.value("assetLife"));
  const spentIn = (x: number) =>
    (1 + scenario.optimismBias) *
    sum(
      scenario.stages.map(
        (_, stage) => setUpOf(coalition, trust, stage) * setUpShare(coalition, stay, { stage, y: x }),
      ),
    );
  let used = (1 - lasting) * spentIn(y);
  for (let x = Math.max(0, y - life); x < y; x++) used += (lasting * spentIn(x)) / life;
  return used;
}

function times({ inputs, costs, posts }: Use, factor: number): Use {
  return { inputs: factor * inputs, costs: factor * costs, posts: factor * posts };
}
