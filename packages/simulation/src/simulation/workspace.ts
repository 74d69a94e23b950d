import { compiledMemory, type Memory, plainMemory } from "../compiled/memory.ts";
import { type ColumnName, lengthsOf, type Shape } from "./columns.ts";
import { byLine } from "./lengths.ts";
import { bookingsInOrder } from "./lines.ts";
import { COMPILED } from "./loops/compiled.ts";
import { type Loops, plainLoops } from "./loops/loops.ts";
import { BLOCK, type Plan } from "./plan.ts";
import { INPUT_TERMS, OTHER_TERMS, TERM_INDEX, TERMS, type TermId } from "./terms.ts";
import { PLACES_LISTED } from "./view-amounts.ts";
import { ADJUSTMENTS, VIEWS } from "./views.ts";

/** Working memory of a simulation, and the loops that work in it. */
export type Workspace = Memory<ColumnName, Loops>;

/** Makes room for a plan and so many pools at a time, and writes down what the plan has for the loops. */
export function workspaceOf(plan: Plan, pools: number): Workspace {
  const { movable, lines, members, horizon, stages, measured } = plan;
  const shape: Shape = {
    years: horizon,
    stages: stages.length,
    services: movable.count,
    planned: plan.services.length,
    lines: members.length * movable.count,
    portions: lines.portions.length,
    runs: lines.runs.length,
    pools,
    effects: members.length * TERMS.length * horizon,
    others: OTHER_TERMS.length,
    inputTerms: INPUT_TERMS.length,
    members: members.length,
    positions: members.length * horizon,
    views: VIEWS.length,
    adjustments: ADJUSTMENTS.length,
    listed: PLACES_LISTED,
    draws: BLOCK,
    measures: measured.measures.length,
    readings: measured.readings.length,
    groups: measured.groups.length,
    bookings: lines.bookings.length,
  };
  const workspace = compiledWorkspace(shape) ?? plainWorkspace(shape);
  writePlan(plan, workspace);
  return workspace;
}

/** The compiled loops and their columns; null where WebAssembly may not be run. */
export function compiledWorkspace(shape: Shape): Workspace | null {
  return compiledMemory(COMPILED, lengthsOf(shape));
}

/** The loops as they stand. */
export function plainWorkspace(shape: Shape): Workspace {
  return plainMemory(plainLoops, lengthsOf(shape));
}

function writePlan(plan: Plan, { columns, rowOf }: Workspace): void {
  const apart = rowOf(byLine);
  const { movable, lines, members, services, horizon, models, discount } = plan;
  const { count, places, leadership, spend } = movable;
  const write = (name: ColumnName, values: ArrayLike<number>) => columns[name].set(values);
  const writeLines = (name: ColumnName, values: Float64Array) => {
    members.forEach((_, m) => {
      columns[name].set(values.subarray(m * count, (m + 1) * count), m * apart);
    });
  };
  write("automatable", movable.automatable);
  write("efficientScale", movable.efficientScale);
  write("servicePlace", places);
  write(
    "inScope",
    places.map((place, s) => (services[place].inScope && places.indexOf(place) === s ? 1 : 0)),
  );
  write(
    "once",
    places.map((place, s) => (places.indexOf(place) === s ? 1 : 0)),
  );
  columns.isLed.fill(1, leadership, spend);
  const startOf = (term: TermId) => TERM_INDEX[term] * members.length * horizon;
  write("others", OTHER_TERMS.map(startOf));
  write("inputTerms", INPUT_TERMS.map(startOf));
  write(
    "portionMember",
    lines.portions.map(({ member }) => member),
  );
  write(
    "peopleShare",
    models.map(({ peopleCostShare }) => peopleCostShare),
  );
  write("discount", discount);
  writeLines("basePay", lines.pay);
  writeLines("baseNonPay", lines.nonPay);
  writeLines("baseWte", lines.wte);
  writeLines("baseVolume", lines.volume);
  writeLines("knee", lines.knee);
  writeLines("logSize", lines.logSize);
  write(
    "runLine",
    lines.runs.map(({ member }) => member * apart),
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
  bookingsInOrder(plan).forEach(({ member, service, portion, amount, from }, b) => {
    columns.bookingMember[b] = member;
    columns.bookingService[b] = service;
    columns.bookingPortion[b] = portion;
    columns.bookingAccount[b] = 2 * portion + (service < spend ? 0 : 1);
    columns.bookingAmount[b] = amount;
    columns.bookingFrom[b] = from;
  });
  for (const { service, amount, from } of lines.bookings) {
    for (let y = Math.max(0, Math.ceil(from)); y < horizon; y++)
      columns.bookedBy[y * count + service] += amount;
  }
}
