import { correlate, rankCorrelation } from "../random/correlation.ts";
import { makeSampler, tabledOf } from "../random/distributions.ts";
import { drawMemory } from "../random/draw-memory.ts";
import { normalProbabilityInto, normalQuantileInto, normalTable } from "../random/normal-quantile.ts";
import { fillUniform, type Stream, samplers, stream } from "../random/stream.ts";
import { QUANTILE_TABLE } from "../random/tabled-quantile.ts";
import { inLoopOrder } from "./movable.ts";
import { BLOCK, type Plan } from "./plan.ts";
import { memoryOf, type Recipes } from "./remembered-draws.ts";
import type { LineError, Sources } from "./sources.ts";
import { streamTurner } from "./turn-streams.ts";

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
  const { keys, errorStreams, firstExit, lineStreams } = layOutStreams(sources, lines);
  const tabled = sources.numbers.map(({ prior }) => tabledOf(prior));
  const tables = [...new Set([normalTable(), ...tabled.flatMap((one) => (one ? [one.table] : []))])];
  const { columns, loops, takeTurn } = drawMemory({
    streams: keys.length,
    numbers: sources.numbers.length,
    size: BLOCK,
    tables: tables.length * QUANTILE_TABLE.size,
  });
  const { values } = columns;
  const drawsOfStream = (r: number) => values.subarray(r * BLOCK, (r + 1) * BLOCK);
  const linkedKeys = new Set(scenario.correlations.flatMap(({ a, b }) => [a, b]));
  const numbers = sources.numbers.map(({ id, central, stream: key, prior }, k) => {
    const [uniforms, own] = [keys.indexOf(key), keys.length + k].map((r) => r * BLOCK);
    const column = drawsOfStream(keys.length + k);
    const at = tables.indexOf(tabled[k]?.table ?? normalTable()) * QUANTILE_TABLE.size;
    const places = { at, from: own, to: own + BLOCK };
    return { id, central, key, uniforms, column, tabled: tabled[k], places, transform: makeSampler(prior) };
  });
  /** How each number is made; null where others have a part in it. */
  const recipes = sources.numbers.map(({ stream: key, prior }) =>
    linkedKeys.has(key) ? null : `${key} ${JSON.stringify(prior)}`,
  );
  const of = Object.fromEntries(numbers.map(({ id, column }) => [id, column]));
  const exitStreams = sources.exits.map((_, at) => firstExit + at);
  const errors = new Float64Array(BLOCK * lineStreams.length).fill(1);
  const exits = new Float64Array(BLOCK * exitStreams.length);
  const linkedUniforms = linkMaker(plan, open);
  const turnErrors = streamTurner(lineStreams);
  const turnExits = streamTurner(exitStreams);
  let isOpen = false;
  writeConstants();
  const { seed, sampler } = scenario;
  const remembered = memoryOf({ seed, sampler, keys, numbers: numbers.length }, columns.spreads);

  function writeConstants(): void {
    tables.forEach((table, k) => {
      columns.tables.set(table, k * QUANTILE_TABLE.size);
    });
    lineStreams.forEach((r, at) => {
      if (r === null) return;
      const m = lines[at].spread;
      columns.spreads[r] = m / Math.sqrt(2);
      columns.shifts[r] = -(m * m) / 2;
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
      errors: new Float64Array(lineStreams.length).fill(1),
      exits: new Float64Array(exitStreams.length).fill(1),
    };
  }

  function block(first: number, count: number): BlockOfDraws {
    takeTurn();
    const set = (first - 1) / BLOCK;
    const known = remembered.recall(set);
    const linked = linkedUniforms(first - 1);
    if (known) {
      values.set(known.numbers, keys.length * BLOCK);
      makeNumbers(linked, known.uniforms, known.recipes);
      return { count, of, errors: known.errors, exits: known.exits };
    }
    if (!isOpen) openStreams();
    loops.startStreams({ streams: keys.length, set });
    loops[deal]({ streams: keys.length, size: BLOCK });
    for (const { common, last } of errorStreams) {
      loops.lookUp({ at: 0, from: common * BLOCK, to: last * BLOCK });
      loops.spreadErrors({ common, first: common + 1, last, size: BLOCK });
    }
    turnErrors(values, errors);
    turnExits(values, exits);
    makeNumbers(linked, values, null);
    remembered.note(set, {
      uniforms: values.subarray(0, firstExit * BLOCK),
      numbers: values.subarray(keys.length * BLOCK),
      errors,
      exits,
      recipes,
    });
    return { count, of, errors, exits };
  }

  /** Makes the numbers of their uniforms, but for those that are there as they are to be made. */
  function makeNumbers(
    linked: ReadonlyMap<string, Float64Array>,
    from: Float64Array,
    known: Recipes | null,
  ): void {
    for (let k = 0; k < numbers.length; k++) {
      if (known && recipes[k] !== null && known[k] === recipes[k]) continue;
      const { key, uniforms, column, tabled, places, transform } = numbers[k];
      column.set(linked.get(key) ?? from.subarray(uniforms, uniforms + BLOCK));
      if (tabled) {
        loops.lookUp(places);
        loops.stretch(places, tabled);
      } else transform(column, column, BLOCK);
    }
  }

  return { central, block };
}

/** The members' lines, their services in the order of the loops. */
function errorsInOrder({ sources, scenario, members }: Plan): LineError[] {
  const order = inLoopOrder(scenario.baseline.services);
  return members.flatMap((_, m) => order.map((place) => sources.lineErrors[m * order.length + place]));
}

/** All streams in one row: those of numbers, of leaving, then of errors, each trust's before those of its lines. */
function layOutStreams({ numbers, exits, trustErrors }: Sources, lines: readonly LineError[]) {
  const keys = [...new Set(numbers.map((source) => source.stream))];
  const firstExit = keys.length;
  keys.push(...exits);
  const lineStreams: (number | null)[] = [];
  const services = lines.length / trustErrors.length;
  const errorStreams = trustErrors.map((trust, m) => {
    const common = keys.push(trust) - 1;
    for (const { stream: key, spread } of lines.slice(m * services, (m + 1) * services)) {
      lineStreams.push(spread > 0 ? keys.push(key) - 1 : null);
    }
    return { common, last: keys.length };
  });
  return { keys, firstExit, lineStreams, errorStreams };
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
