import type { Sample } from "../summaries/range.ts";

/** A new sample from the values of several in the same draw. */
export function mapSamples(
  samples: readonly Sample[],
  combine: (values: readonly number[]) => number,
): Sample {
  const values = new Array<number>(samples.length).fill(0);
  const at = (pick: (sample: Sample) => number) => {
    for (let k = 0; k < samples.length; k++) values[k] = pick(samples[k]);
    return combine(values);
  };
  return {
    central: at((sample) => sample.central),
    column: samples[0].column.map((_, d) => at((sample) => sample.column[d])),
    setSize: samples[0].setSize,
  };
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
