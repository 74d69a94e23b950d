import { type ColumnName, type Columns, columnsLength, cutColumns, type Shape } from "./columns.ts";
import { bookedByEnd } from "./lines.ts";
import { MODULE, named, RESERVED } from "./loops/compiled.ts";
import { type Loops, plainLoops } from "./loops/loops.ts";
import type { Plan } from "./plan.ts";
import { OTHER_TERMS, TERM_INDEX, TERMS } from "./terms.ts";
import { PLACES_LISTED } from "./view-amounts.ts";
import { ADJUSTMENTS, VIEWS } from "./views.ts";
import { webAssembly } from "./web-assembly.ts";

/** Working memory of a simulation, and the loops that work in it. */
export interface Workspace {
  readonly columns: Columns;
  readonly loops: Loops;
}

/** Makes room for so many pools at a time, and writes down what a plan has for the loops. */
export function workspaceOf(plan: Plan, pools: number): Workspace {
  const { movable, lines, members, horizon, stages, measured } = plan;
  const shape: Shape = {
    years: horizon,
    stages: stages.length,
    services: movable.count,
    lines: members.length * movable.count,
    portions: lines.portions.length,
    runs: lines.runs.length,
    pools,
    effects: members.length * TERMS.length * horizon,
    others: OTHER_TERMS.length,
    members: members.length,
    positions: members.length * horizon,
    views: VIEWS.length,
    adjustments: ADJUSTMENTS.length,
    listed: PLACES_LISTED,
    measures: measured.measures.length,
    readings: measured.readings.length,
    groups: measured.groups.length,
    bookings: bookedByEnd(plan).length,
  };
  const workspace = compiledWorkspace(shape) ?? plainWorkspace(shape);
  writePlan(plan, workspace.columns);
  return workspace;
}

/** The compiled loops and columns in their memory; null where WebAssembly may not be run. */
export function compiledWorkspace(shape: Shape): Workspace | null {
  const host = webAssembly(MODULE, RESERVED + columnsLength(shape));
  if (!host) return null;
  const { columns, starts } = cutColumns(host.memory.subarray(RESERVED), shape);
  const addresses = Object.entries(starts).map(([name, start]) => [name, 8 * (RESERVED + start)]);
  return { columns, loops: named(host.start(Object.fromEntries(addresses))) };
}

/** The loops as they stand: the same numbers to the last bit, but slower. */
export function plainWorkspace(shape: Shape): Workspace {
  const { columns } = cutColumns(new Float64Array(columnsLength(shape)), shape);
  return { columns, loops: plainLoops(columns) };
}

function writePlan(plan: Plan, columns: Columns): void {
  const { movable, lines, services, horizon, models, discount } = plan;
  const { count, places, leadership, spend } = movable;
  const write = (name: ColumnName, values: ArrayLike<number>) => columns[name].set(values);
  write("automatable", movable.automatable);
  write("efficientScale", movable.efficientScale);
  write(
    "inScope",
    places.map((place, s) => (services[place].inScope && places.indexOf(place) === s ? 1 : 0)),
  );
  write(
    "once",
    places.map((place, s) => (places.indexOf(place) === s ? 1 : 0)),
  );
  columns.isLed.fill(1, leadership, spend);
  write(
    "others",
    OTHER_TERMS.map((term) => TERM_INDEX[term] * horizon),
  );
  write(
    "portionMember",
    lines.portions.map(({ member }) => member),
  );
  write(
    "peopleShare",
    models.map(({ peopleCostShare }) => peopleCostShare),
  );
  write("discount", discount);
  write("basePay", lines.pay);
  write("baseNonPay", lines.nonPay);
  write("baseWte", lines.wte);
  write("baseVolume", lines.volume);
  write("knee", lines.knee);
  write(
    "runLine",
    lines.runs.map(({ member }) => member * count),
  );
  write(
    "runFrom",
    lines.runs.map(({ from }) => from),
  );
  write(
    "runTo",
    lines.runs.map(({ to }) => to),
  );
  write(
    "runPortion",
    lines.runs.map(({ portion }) => portion),
  );
  write(
    "runAccount",
    lines.runs.map(({ portion, from }) => 2 * portion + (from >= spend ? 1 : 0)),
  );
  bookedByEnd(plan).forEach(({ member, service, portion, amount }, b) => {
    columns.bookingMember[b] = member;
    columns.bookingService[b] = service;
    columns.bookingPortion[b] = portion;
    columns.bookingAmount[b] = amount;
  });
  for (const { service, amount, from } of lines.bookings) {
    for (let y = Math.max(0, Math.ceil(from)); y < horizon; y++)
      columns.bookedBy[y * count + service] += amount;
  }
}
