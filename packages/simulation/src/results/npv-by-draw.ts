import type { RunPlan } from "./run.ts";

/** Net present values of a run by modelled future, row 0 with most likely settings, and by trust, £. */
export interface NpvByDraw {
  /** ODS codes, in the order of the columns. */
  readonly trusts: readonly string[];
  readonly rows: readonly Float64Array[];
}

/** Takes the net present value of each trust in each modelled future out of the numbers of a run. */
export function npvByDraw({ plan, layout, blocks }: RunPlan, data: Float64Array): NpvByDraw {
  const trusts = plan.members.map(({ ods }) => ods);
  const rows: Float64Array[] = [];
  for (const { phase, count, from } of blocks) {
    if (phase !== "central" && phase !== "futures") continue;
    for (let d = 0; d < count; d++) {
      rows.push(
        Float64Array.from(trusts, (_, i) => data[from + (layout.offsets.npv + i) * count + d] as number),
      );
    }
  }
  return { trusts, rows };
}

/** The same as CSV (RFC 4180): one row per modelled future, its number first. */
export function drawsCsv({ trusts, rows }: NpvByDraw): string {
  const lines = [`draw,${trusts.join(",")}`, ...rows.map((row, draw) => `${draw},${row.join(",")}`)];
  return `${lines.join("\r\n")}\r\n`;
}
