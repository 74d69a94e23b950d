import type { Column } from "../figures/csv.ts";
import { dataTable } from "../figures/data-table.ts";
import { figure } from "../figures/figure.ts";
import { INDEX_MARKS, indexPanels } from "../figures/index-panels.ts";
import { keyOfMarks } from "../figures/key.ts";
import { rangeColumns } from "../figures/range-columns.ts";
import { cell } from "../notebook/cell.ts";
import { html } from "../notebook/dom.ts";
import type { ProductivityYear, Range, TrustProductivity, TrustResult } from "../service/records.ts";
import { productivityMessage } from "../words/messages.ts";
import { moreOrLess } from "../words/more-or-less.ts";
import { percent, shortName } from "../words/quantity.ts";

type Index = "labour" | "totalFactor" | "unitCost";

interface Measure {
  readonly index: Index;
  readonly label: string;
  readonly caption: string;
}

const MEASURES: readonly Measure[] = [
  {
    index: "totalFactor",
    label: "Work per pound used",
    caption: "Work per pound used (total-factor productivity)",
  },
  { index: "labour", label: "Work per post", caption: "Work per post (labour productivity)" },
  { index: "unitCost", label: "Cost of a unit: lower is better", caption: "Cost of a unit of work, real" },
];

/** How much the shared services make of what they use, against standing alone. */
export const productivity = cell({
  id: "productivity",
  title: "Productivity",
  place: "notebook",
  inputs: ["outcome"],
  render: ({ outcome }) => {
    const { productivity, trusts: named } = outcome.results;
    const { years, baseYear, trusts } = productivity;
    const last = years.at(-1);
    if (!last || last.output.mean === 0) {
      return html`<p>Nothing moves under this model, so there is no productivity to compare.</p>`;
    }
    return html`<div>${figure({
      id: "productivity",
      outcome,
      title: productivityMessage(years),
      subtitle: `Services that this model can move, all trusts that join. Index, ${baseYear} = 100; pounds without price changes, but for the cost of a unit`,
      description: MEASURES.map(
        ({ index, caption }) =>
          `${caption}: ${moreOrLess(ends(last[index].change))} than standing alone in ${last.label}`,
      ).join(". "),
      key: keyOfMarks([
        { label: "Shared, middle future", colour: INDEX_MARKS.shared, mark: "line" },
        { label: "Shared, 9 in 10 futures", colour: INDEX_MARKS.band, mark: "band" },
        { label: "Standing alone, middle future", colour: INDEX_MARKS.alone, mark: "dashes" },
        { label: "Standing alone, 9 in 10 futures", colour: INDEX_MARKS.aloneBand, mark: "band" },
      ]),
      draw: (width) =>
        indexPanels(
          years.map(({ label }) => label),
          MEASURES.map(({ index, label }) => ({
            label,
            alone: years.map((year) => year[index].alone),
            shared: years.map((year) => year[index].shared),
          })),
          width,
        ),
      table: () =>
        html`<div>${MEASURES.map((measure) => measureTable(measure, years, baseYear))}${MEASURES.map((measure) => trustTable(measure, { trusts, named, baseYear, last: last.label }))}</div>`,
    })}
    <p class="figure__subtitle">What helps one helps the other in the same future, so the difference is surer than the ranges look: the headline and the table compare future by future. People who wait for a post count in full until they leave, and so do dual running, the dip, governance and the design phase. Set-up counts as it is used up. Redundancy is a payment: it is in the money above, not here. Buying the same goods for less is no productivity.</p></div>`;
  },
});

function ends({ p5, p95 }: Range) {
  return { low: p5, high: p95 };
}

function measureTable(
  { index, caption }: Measure,
  rows: readonly ProductivityYear[],
  baseYear: string,
): HTMLElement {
  return dataTable({
    id: `productivity-${index}`,
    caption: `${caption} by year`,
    rows,
    columns: [
      { label: "Year", heading: true, value: ({ label }) => label },
      ...comparedColumns<ProductivityYear>((row) => row[index], baseYear),
    ],
  });
}

interface Trusts {
  readonly trusts: readonly TrustProductivity[];
  readonly named: readonly TrustResult[];
  readonly baseYear: string;
  readonly last: string;
}

function trustTable({ index, caption }: Measure, { trusts, named, baseYear, last }: Trusts): HTMLElement {
  const names = new Map(named.map(({ ods, name }) => [ods, name]));
  return dataTable({
    id: `productivity-${index}-by-trust`,
    caption: `${caption} by trust in ${last}`,
    rows: trusts,
    columns: [
      { label: "Trust", heading: true, value: ({ ods }) => shortName(names.get(ods) ?? ods) },
      ...comparedColumns<TrustProductivity>((row) => row[index], baseYear),
    ],
    note: "A trust’s own services, with its part of the pool by what it moved, whatever it is charged.",
  });
}

function comparedColumns<Row>(
  compared: (row: Row) => ProductivityYear[Index],
  baseYear: string,
): Column<Row>[] {
  const of = (name: string, pick: (row: Row) => Range, how: Parameters<typeof rangeColumns>[1]) =>
    rangeColumns(pick, how).map((column) => ({
      ...column,
      label: `${name}: ${column.label.toLowerCase()}`,
    }));
  const indexed = { unit: `${baseYear} = 100`, text: (value: number) => value.toFixed(1) };
  return [
    ...of("Shared", (row) => compared(row).shared, indexed),
    ...of("Standing alone", (row) => compared(row).alone, indexed),
    ...of("Difference in the same future", (row) => compared(row).change, { unit: "share", text: percent }),
  ];
}
