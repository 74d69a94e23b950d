import { LINE } from "../compiled/memory.ts";
import { correlate, rankCorrelation } from "../random/correlation.ts";
import { makeSampler, tabledOf } from "../random/distributions.ts";
import { drawMemory } from "../random/draw-memory.ts";
import { normalProbabilityInto, normalQuantileInto, normalTable } from "../random/normal-quantile.ts";
import { fillUniform, type Stream, samplers, stream } from "../random/stream.ts";
import { QUANTILE_TABLE } from "../random/tabled-quantile.ts";
import { inLoopOrder } from "./movable.ts";
import { BLOCK, type Plan } from "./plan.ts";
import { type DrawnSet, memoryOf } from "./remembered-draws.ts";
import type { LineError, Sources } from "./sources.ts";

/** Values of the uncertain numbers in a block of draws. */
export interface BlockOfDraws {
  readonly count: number;
  /** Columns of parameters, scopes, elasticities and standard shares by id: one entry a draw. */
  readonly of: Readonly<Record<string, Float64Array>>;
  /** Factors by which the lines' estimates are off, mean 1, `[draw × (member × service)]`: services in the order of the loops. */
  readonly errors: Float64Array;
  /** Uniforms that decide who leaves, `[draw × (member × year)]`; entry 0 of each member is year 1. */
  readonly exits: Float64Array;
}

/**
 * Fills the same columns with block after block: draw 0, or draws from `first` on: 1, or so many whole blocks further
 * on.
 */
export interface DrawMaker {
  central(): BlockOfDraws;
  block(first: number, count: number): BlockOfDraws;
}

/**
 * Prepares the streams and transforms of a plan. Draws stand until any maker makes others.
 *
 * @example
 * const draws = drawMaker(plan).block(1, 64);
 * draws.of.turnover[0]; // in draw 1
 */
export function drawMaker(plan: Plan): DrawMaker {
  const { scenario, sources } = plan;
  const { deal } = samplers[scenario.sampler];
  const open = (key: string) => stream(scenario.seed, key, scenario.sampler);
  const lines = errorsInOrder(plan);
  const { keys, groups, errorRows, length } = layOutStreams(sources, lines);
  const [uniforms, exitRows] = groups;
  const tabled = sources.numbers.map(({ prior }) => tabledOf(prior));
  const tables = [...new Set([normalTable(), ...tabled.flatMap((one) => (one ? [one.table] : []))])];
  const { columns, loops, takeTurn } = drawMemory({
    streams: keys.length,
    values: length + sources.numbers.length * BLOCK,
    size: BLOCK,
    lines: lines.length,
    tables: tables.length * QUANTILE_TABLE.size,
  });
  const { values, errors } = columns;
  const linkedKeys = new Set(scenario.correlations.flatMap(({ a, b }) => [a, b]));
  const numbers = sources.numbers.map(({ id, central, stream: key, prior }, k) => {
    const [from, to] = [keys.indexOf(key) * BLOCK, length + k * BLOCK];
    const at = tables.indexOf(tabled[k]?.table ?? normalTable()) * QUANTILE_TABLE.size;
    return {
      id,
      central,
      key,
      column: values.subarray(to, to + BLOCK),
      tabled: tabled[k],
      places: { at, from, to, size: BLOCK },
      inPlace: { at, from: to, to, size: BLOCK },
      transform: makeSampler(prior),
    };
  });
  /** How each number is made; null where others have a part in it. */
  const recipes = sources.numbers.map(({ stream: key, prior }) =>
    linkedKeys.has(key) ? null : `${key} ${JSON.stringify(prior)}`,
  );
  const of = Object.fromEntries(numbers.map(({ id, column }) => [id, column]));
  const exits = values.subarray(exitRows.from, exitRows.from + BLOCK * exitRows.step);
  const linkedUniforms = linkMaker(plan, open);
  let isOpen = false;
  writeConstants();
  const { seed, sampler } = scenario;
  const remembered = memoryOf({ seed, sampler, keys, numbers: numbers.length }, columns.spreads);

  function writeConstants(): void {
    tables.forEach((table, k) => {
      columns.tables.set(table, k * QUANTILE_TABLE.size);
    });
    for (const { slots, first } of groups) columns.slots.set(slots, first);
    lines.forEach(({ spread }, line) => {
      columns.spreads[line] = spread / Math.sqrt(2);
      columns.shifts[line] = -(spread * spread) / 2;
    });
  }

  function openStreams(): void {
    keys.forEach((key, r) => {
      columns.keys.set(open(key).key, 4 * r);
    });
    isOpen = true;
  }

  function central(): BlockOfDraws {
    takeTurn();
    for (const { column, central: value } of numbers) column.fill(value);
    return {
      count: 1,
      of,
      errors: new Float64Array(lines.length).fill(1),
      exits: new Float64Array(exitRows.step).fill(1),
    };
  }

  function block(first: number, count: number): BlockOfDraws {
    takeTurn();
    const set = (first - 1) / BLOCK;
    const known = remembered.recall(set);
    const linked = linkedUniforms(first - 1);
    if (known) {
      values.set(known.numbers, length);
      makeNumbers(linked, known);
      return { count, of, errors: known.errors, exits: known.exits };
    }
    if (!isOpen) openStreams();
    loops.startStreams({ streams: keys.length, set });
    for (const { first, slots, step } of groups) {
      loops[deal]({ first, last: first + slots.length, size: BLOCK, step });
    }
    loops.makeErrors(errorRows);
    makeNumbers(linked, null);
    remembered.note(set, {
      uniforms: values.subarray(0, uniforms.slots.length * BLOCK),
      numbers: values.subarray(length),
      errors,
      exits,
      recipes,
    });
    return { count, of, errors, exits };
  }

  /** Makes the numbers of their uniforms, but for those that are known and there as they are to be made. */
  function makeNumbers(linked: ReadonlyMap<string, Float64Array>, known: DrawnSet | null): void {
    for (let k = 0; k < numbers.length; k++) {
      if (known && recipes[k] !== null && known.recipes[k] === recipes[k]) continue;
      const { key, column, tabled, places, inPlace, transform } = numbers[k];
      const mine = linked.get(key) ?? known?.uniforms.subarray(places.from, places.from + BLOCK);
      if (mine) column.set(mine);
      if (tabled) loops.lookUpStretched(mine ? inPlace : places, tabled);
      else transform(mine ? column : values.subarray(places.from), column, BLOCK);
    }
  }

  return { central, block };
}

/** The members' lines, their services in the order of the loops. */
function errorsInOrder({ sources, scenario, members }: Plan): LineError[] {
  const order = inLoopOrder(scenario.baseline.services);
  return members.flatMap((_, m) => order.map((place) => sources.lineErrors[m * order.length + place]));
}

/** Streams one after the other, and where their draws stand: the first ones from `slots`, the next ones `step` numbers on. */
interface Group {
  readonly first: number;
  readonly slots: readonly number[];
  /** Where all their draws begin. */
  readonly from: number;
  readonly step: number;
}

/**
 * The keys of all streams: those of numbers, draw after draw; of leaving and of errors, which are read by draw and so stand
 * side by side. A trust's error stands before those of its lines.
 */
function layOutStreams({ numbers, exits, trustErrors }: Sources, lines: readonly LineError[]) {
  const ofNumbers = [...new Set(numbers.map((source) => source.stream))];
  const services = lines.length / trustErrors.length;
  const ofErrors = trustErrors.flatMap((trust, m) => [
    trust,
    ...lines
      .slice(m * services, (m + 1) * services)
      .map(({ stream: key, spread }) => (spread > 0 ? key : null)),
  ]);
  const width = inOddLines(ofErrors.length);
  const firstExit = ofNumbers.length;
  const exitsFrom = firstExit * BLOCK;
  const errorsFrom = exitsFrom + exits.length * BLOCK;
  const drawn = ofErrors.flatMap((key, at) => (key === null ? [] : [{ key, slot: errorsFrom + at }]));
  const groups: readonly [Group, Group, Group] = [
    { first: 0, from: 0, slots: ofNumbers.map((_, r) => r * BLOCK), step: 1 },
    { first: firstExit, from: exitsFrom, slots: exits.map((_, r) => exitsFrom + r), step: exits.length },
    { first: firstExit + exits.length, from: errorsFrom, slots: drawn.map(({ slot }) => slot), step: width },
  ];
  return {
    keys: [...ofNumbers, ...exits, ...drawn.map(({ key }) => key)],
    groups,
    errorRows: { from: errorsFrom, width, size: BLOCK, members: trustErrors.length, services },
    /** Numbers that draws take. */
    length: errorsFrom + width * BLOCK,
  };
}

/** So many numbers in an odd number of lines of memory: rows of such never meet in the same places of a cache. */
function inOddLines(numbers: number): number {
  const lines = Math.ceil(numbers / LINE);
  return LINE * (lines + 1 - (lines % 2));
}

/** Uniforms of the streams that the scenario links by rank correlations, by key; none where it links none. */
function linkMaker(
  { scenario }: Plan,
  open: (key: string) => Stream,
): (from: number) => ReadonlyMap<string, Float64Array> {
  const correlation = rankCorrelation(scenario.correlations, "/correlations");
  const streams = correlation.keys.map(open);
  const columns = correlation.keys.map(() => new Float64Array(BLOCK));
  const byKey = new Map(correlation.keys.map((key, k) => [key, columns[k]]));
  const U = new Float64Array(BLOCK);

  return (from) => {
    streams.forEach((linked, k) => {
      normalsInto(columns[k], linked, from, U);
    });
    correlate(correlation, columns, BLOCK);
    for (const column of columns) normalProbabilityInto(column, column, BLOCK);
    return byKey;
  };
}

function normalsInto(out: Float64Array, from: Stream, first: number, U: Float64Array): void {
  fillUniform(from, first, U);
  normalQuantileInto(out, U, U.length);
}
