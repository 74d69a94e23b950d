import type { RunPlan } from "@shared-services/simulation";

/** Net present values of a run: by modelled future, row 0 with most likely settings, and by trust. */
export interface Draws {
  readonly trusts: readonly string[];
  readonly rows: readonly Float64Array[];
}

/** Takes the net present value of each trust in each modelled future out of the numbers of a run. */
export function drawsOf({ plan, layout, blocks }: RunPlan, data: Float64Array): Draws {
  const trusts = plan.members.map(({ ods }) => ods);
  const rows: Float64Array[] = [];
  for (const { phase, count, from } of blocks) {
    if (phase === "coalitions") continue;
    for (let d = 0; d < count; d++) {
      rows.push(
        Float64Array.from(trusts, (_, m) => data[from + (layout.offsets.npv + m) * count + d] as number),
      );
    }
  }
  return { trusts, rows };
}

/** The same as CSV. */
export function drawsCsv({ trusts, rows }: Draws): string {
  const lines = [`draw,${trusts.join(",")}`, ...rows.map((row, draw) => `${draw},${row.join(",")}`)];
  return `${lines.join("\r\n")}\r\n`;
}
