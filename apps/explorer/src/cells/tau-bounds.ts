import { dataTable } from "../figures/data-table.ts";
import { errorColumn } from "../figures/range-columns.ts";
import type { Range, SampledGame } from "../service/records.ts";
import { thousands } from "../words/money.ts";

interface Bound {
  readonly name: string;
  readonly atMost: Range;
  readonly atLeast: SampledGame["tau"]["trusts"][number];
}

/** Between what each trust's tau value would lie. */
export function boundsTable(
  { tau, brings }: SampledGame,
  names: ReadonlyMap<string, string>,
  priceYear: string,
): HTMLElement {
  const rows = tau.trusts.flatMap((atLeast): Bound[] => {
    const hope = brings.find(({ ods }) => ods === atLeast.ods);
    return hope ? [{ name: names.get(atLeast.ods) ?? atLeast.ods, atMost: hope.amount, atLeast }] : [];
  });
  return dataTable<Bound>({
    id: "tau-bounds",
    caption: `Bounds of the tau value, on the average of futures, net present value, ${priceYear} prices`,
    rows,
    columns: [
      { label: "Trust", heading: true, value: ({ name }) => name },
      {
        label: "Can claim, at least",
        unit: "£000",
        value: ({ atLeast }) => atLeast.atLeast,
        text: ({ atLeast }) => thousands(atLeast.atLeast),
      },
      errorColumn<Bound>(({ atLeast }) => atLeast.se),
      {
        label: "Can hope for, at most",
        unit: "£000",
        value: ({ atMost }) => atMost.mean,
        text: ({ atMost }) => thousands(atMost.mean),
      },
      { ...errorColumn<Bound>(({ atMost }) => atMost.se), label: "Standard error of that" },
    ],
    note: `These are bounds, not a tau value. What a trust can hope for is what all would lose without it; what it can claim is the best that one of ${tau.groups} groups would leave it after paying the others all they hope for, and may be more. ${tau.exists === false ? "There is no tau value here: the claims and hopes contradict each other beyond doubt." : "Whether there is a tau value is not known."}`,
  });
}
