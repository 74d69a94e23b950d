import type { Places } from "../../compiled/given.ts";
import { exp } from "../../lib/kernels.ts";
import type { DrawColumns } from "./columns.ts";

/**
 * Makes factors of mean 1 out of the normal draws of streams [first, last): half of a factor's variance is its own,
 * half that of stream `common`.
 */
export function spreadErrors(
  { spreads, shifts, values }: Pick<DrawColumns, "spreads" | "shifts" | "values">,
  { common, first, last, size }: Places<"common" | "first" | "last" | "size">,
): void {
  const shared = common * size;
  for (let r = first; r < last; r++) {
    const own = r * size;
    const spread = spreads[r];
    const shift = shifts[r];
    for (let k = 0; k < size; k++) {
      values[own + k] = exp(spread * (values[shared + k] + values[own + k]) + shift);
    }
  }
}
