import { medianTime } from "./median-time.ts";
import { type SpeedRow, short } from "./row.ts";

/** How long this machine takes, today, for what everyone has measured: Math.exp over a column. */
export async function yardstick(): Promise<SpeedRow> {
  const column = Float64Array.from({ length: 10_000 }, (_, k) => -k / 10_000);
  const passes = 500;
  const ms = await medianTime(() => {
    for (let pass = 0; pass < passes; pass++) {
      for (let k = 0; k < column.length; k++) column[k] = -Math.exp(column[k]) / 2;
    }
  });
  const values = passes * column.length;
  return {
    what: "yardstick: Math.exp over a column",
    size: `${values.toLocaleString("en-GB")} values`,
    ms,
    figure: `${short((1e6 * ms) / values)} ns a value`,
    target: "6 on a quiet machine",
  };
}
