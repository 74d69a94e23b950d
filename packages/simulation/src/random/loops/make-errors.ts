import type { Places } from "../../compiled/given.ts";
import { exp } from "../../lib/kernels.ts";
import type { DrawColumns } from "./columns.ts";
import { lookUp } from "./look-up.ts";

/**
 * Makes factors of mean 1 of probabilities, `[draw × (member × (common, service))]` from `from` on, each draw's `width`
 * numbers behind the one before: half of the variance of a line's factor is its own, half is common to its member's lines.
 * The first of the tables is that of the normal quantile.
 */
export function makeErrors(
  columns: Pick<DrawColumns, "tables" | "values" | "spreads" | "shifts" | "errors">,
  { from, width, size, members, services }: Places<"from" | "width" | "size" | "members" | "services">,
): void {
  const { values, spreads, shifts, errors } = columns;
  for (let d = 0; d < size; d++) {
    const row = from + d * width;
    lookUp(columns, { at: 0, from: row, to: row + width });
    for (let m = 0; m < members; m++) {
      const common = row + m * (services + 1);
      const own = common + 1;
      const line = m * services;
      const error = d * members * services + line;
      const shared = values[common];
      for (let s = 0; s < services; s++) {
        errors[error + s] = exp(spreads[line + s] * (shared + values[own + s]) + shifts[line + s]);
      }
    }
  }
}
