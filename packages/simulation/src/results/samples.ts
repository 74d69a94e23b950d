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
