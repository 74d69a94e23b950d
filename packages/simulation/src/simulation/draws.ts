import { expInto } from "../lib/kernels.ts";
import { correlate, rankCorrelation } from "../random/correlation.ts";
import { makeSampler } from "../random/distributions.ts";
import { normalProbabilityInto, normalQuantileInto } from "../random/normal-quantile.ts";
import { fillUniform, type Stream, stream } from "../random/stream.ts";
import { BLOCK, type Plan } from "./plan.ts";

/** Values of the uncertain numbers in a block of draws; every column has one entry a draw. */
export interface Draws {
  readonly count: number;
  /** Columns of parameters, scopes, elasticities and standard shares by id. */
  readonly of: Readonly<Record<string, Float64Array>>;
  /** Factors `[member × service]` by which the lines' estimates are off: mean 1. */
  readonly errors: readonly Float64Array[];
  /** Uniforms `[member × year]` that decide who leaves; entry 0 of each member is year 1. */
  readonly exits: readonly Float64Array[];
}

/** Fills the same columns with block after block: draw 0, or draws from `first` on (the first is number 1). */
export interface DrawMaker {
  central(): Draws;
  block(first: number, count: number): Draws;
}

/**
 * Prepares the streams and transforms of a plan.
 *
 * @example
 * const draws = drawMaker(plan).block(1, 64);
 * draws.of.turnover[0]; // in draw 1
 */
export function drawMaker(plan: Plan): DrawMaker {
  const { scenario, sources } = plan;
  const open = (key: string) => stream(scenario.seed, key, scenario.sampler);
  const numbers = sources.numbers.map((source) => ({
    id: source.id,
    central: source.central,
    key: source.stream,
    stream: open(source.stream),
    transform: makeSampler(source.prior),
    column: new Float64Array(BLOCK),
  }));
  const trustStreams = sources.trustErrors.map(open);
  const lineStreams = sources.lineErrors.map(({ stream: key, spread }) => (spread > 0 ? open(key) : null));
  const exitStreams = sources.exits.map(open);
  const errors = lineStreams.map(() => new Float64Array(BLOCK).fill(1));
  const exits = exitStreams.map(() => new Float64Array(BLOCK));
  const of = Object.fromEntries(numbers.map((number) => [number.id, number.column]));
  const linkedUniforms = linkMaker(plan, open);
  const services = plan.services.length;
  const U = new Float64Array(BLOCK);
  const Z = new Float64Array(BLOCK);

  function central(): Draws {
    for (const { column, central: value } of numbers) column.fill(value);
    for (const column of errors) column.fill(1);
    for (const column of exits) column.fill(1);
    return { count: 1, of, errors, exits };
  }

  function block(first: number, count: number): Draws {
    const from = first - 1;
    const linked = linkedUniforms(from);
    for (const number of numbers) {
      const shared = linked.get(number.key);
      if (!shared) fillUniform(number.stream, from, U);
      number.transform(shared ?? U, number.column, count);
    }
    for (let m = 0; m < trustStreams.length; m++) {
      normalsInto(Z, trustStreams[m], from, U);
      for (let s = 0; s < services; s++) {
        const at = m * services + s;
        const lineStream = lineStreams[at];
        if (lineStream) errorInto(errors[at], lineStream, sources.lineErrors[at].spread);
      }
    }
    exitStreams.forEach((exit, at) => {
      fillUniform(exit, from, exits[at]);
    });
    return { count, of, errors, exits };

    /** Half of a line's error is shared by all lines of its trust. */
    function errorInto(out: Float64Array, lineStream: Stream, m: number): void {
      normalsInto(out, lineStream, from, U);
      const scale = m / Math.sqrt(2);
      const shift = -(m * m) / 2;
      for (let d = 0; d < count; d++) out[d] = scale * (Z[d] + out[d]) + shift;
      expInto(out, out, count);
    }
  }

  return { central, block };
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
