import type { Scenario } from "@shared-services/simulation";
import { hereOf, type Stay, staysOf } from "./adoption.ts";
import type { Draw } from "./draw.ts";
import { NOBODY, type People, peopleOf, sum } from "./people.ts";
import { type Part, type Pooled, partOf, pooledService } from "./pool.ts";
import { type Slice, slicesOf } from "./stages.ts";
import type { Trust } from "./stand-alone.ts";

/** One draw of a scenario: all that could happen, before it is said who joins. */
export interface Future {
  readonly scenario: Scenario;
  readonly draw: Draw;
  /** Every trust that may join. */
  readonly trusts: readonly Trust[];
}

/** A coalition's pool in one draw: `services[slice][y]`. */
export interface Coalition extends Future {
  readonly members: readonly Member[];
  readonly services: readonly (readonly Cell[])[];
  /** Every service but those of spend, and those of spend. */
  readonly operating: readonly (readonly Cell[])[];
  readonly spending: readonly (readonly Cell[])[];
  /** By year, each member's share of the operating cost that has moved; all nought where nothing has. */
  readonly shares: readonly (readonly number[])[];
}

export interface Member {
  readonly trust: Trust;
  readonly stay: Stay;
}

/** One service of the pool in one year; lists are by member. */
export interface Cell {
  readonly parts: readonly Part[];
  readonly pooled: Pooled;
  readonly people: People;
  /** Share of the price by the scenario's key, and what it would be by cost. */
  readonly keys: readonly number[];
  readonly costKeys: readonly number[];
}

/** Simulates the pool of exactly these members, given by their places among the trusts. */
export function coalitionOf(future: Future, places: readonly number[]): Coalition {
  const { scenario, draw, trusts } = future;
  const joining = places.map((place) => ({ trust: trusts[place], place }));
  const stays = staysOf(scenario, draw, joining);
  const members = joining.map(({ trust }, m) => ({ trust, stay: stays[m] }));
  const slices = slicesOf(scenario);
  const services = slices.map((slice, at) => cellsOf(future, members, { slice, at }));
  const operating = services.filter((_, at) => slices[at].service.kind !== "spend");
  const spending = services.filter((_, at) => slices[at].service.kind === "spend");
  const shares = Array.from({ length: scenario.horizon }, (_, y) => {
    const own = members.map((_, m) => sum(operating.map((cells) => cells[y].parts[m].cost)));
    const all = sum(own);
    return own.map((cost) => (all === 0 ? 0 : cost / all));
  });
  return { ...future, members, services, operating, spending, shares };
}

function cellsOf(
  { scenario, draw }: Future,
  members: readonly Member[],
  { slice, at }: { readonly slice: Slice; readonly at: number },
): Cell[] {
  const perUnit = scenario.chargingKey === "unit-price" && slice.service.kind !== "leadership";
  const cells: Cell[] = [];
  for (let y = 0; y < scenario.horizon; y++) {
    const parts = members.map(({ trust, stay }) =>
      partOf(draw, trust.lines[at], hereOf(stay, trust.lines[at], y), y),
    );
    const pooled = pooledService({ scenario, draw, slice }, parts, y);
    const last = y === 0 ? NOBODY : cells[y - 1].people;
    const stays = members.map(({ stay }) => y < stay.until);
    const people = peopleOf({ draw, pooled, last, stays }, parts, y);
    const { T, V } = pooled;
    const costKeys = parts.map(({ cost }) => (T === 0 ? 0 : cost / T));
    const unitKeys = parts.map(({ line, here }) => (T === 0 || !line ? 0 : (here * line.volume) / V));
    cells.push({ parts, pooled, people, keys: perUnit ? unitKeys : costKeys, costKeys });
  }
  return cells;
}
