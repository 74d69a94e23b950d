import type { Sample } from "../summaries/range.ts";

/** A new sample from the values of several in the same draw. */
export function mapSamples(
  samples: readonly Sample[],
  combine: (values: readonly number[]) => number,
): Sample {
  const values = samples.map(({ central }) => central);
  const central = combine(values);
  const columns = samples.map(({ column }) => column);
  const column = new Float64Array(columns[0].length);
  for (let d = 0; d < column.length; d++) {
    for (let k = 0; k < columns.length; k++) values[k] = columns[k][d];
    column[d] = combine(values);
  }
  return { central, column, setSize: samples[0].setSize };
}

/** The sum of samples, draw by draw. */
export function together(samples: readonly Sample[]): Sample {
  const column = new Float64Array(samples[0].column.length);
  let central = 0;
  for (const sample of samples) {
    central += sample.central;
    for (let d = 0; d < column.length; d++) column[d] += sample.column[d];
  }
  return { central, column, setSize: samples[0].setSize };
}
