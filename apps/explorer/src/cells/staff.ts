import type { Column } from "../figures/csv.ts";
import { dataTable } from "../figures/data-table.ts";
import { figure } from "../figures/figure.ts";
import { keyOfMarks } from "../figures/key.ts";
import { SERIES } from "../figures/palette.ts";
import { rangeColumns } from "../figures/range-columns.ts";
import { yearLines } from "../figures/year-lines.ts";
import { cell } from "../notebook/cell.ts";
import { html } from "../notebook/dom.ts";
import type { Range, TrustResult, YearResult } from "../service/records.ts";
import { staffMessage } from "../words/messages.ts";
import { posts } from "../words/quantity.ts";

type Staff = YearResult["staff"];

const LINES: readonly { readonly label: string; readonly of: (staff: Staff) => Range }[] = [
  { label: "Posts moved", of: ({ moved }) => moved },
  { label: "Still needed", of: ({ needed }) => needed },
  { label: "Waiting for a post", of: ({ waiting }) => waiting },
  { label: "Redundant that year", of: ({ redundancies }) => redundancies },
];

const WTE = { unit: "WTE", text: posts };

/** What happens to people. */
export const staff = cell({
  id: "staff",
  title: "What happens to people",
  place: "notebook",
  inputs: ["firstFigures"],
  render: ({ firstFigures: outcome }) => {
    const { years, trusts } = outcome.results;
    const lines = LINES.map(({ label, of }) => ({ label, values: years.map((year) => of(year.staff)) }));
    return html`<div>${figure({
      id: "staff",
      outcome,
      title: staffMessage(outcome.results),
      subtitle:
        "Whole-time equivalents of corporate staff by year, all trusts that join. Lines: middle future; shading: posts moved in 9 of 10 futures",
      description: lines
        .map(
          ({ label, values }) =>
            `${label}: ${posts(values.at(-1)?.p50 ?? 0)} in ${years.at(-1)?.label ?? "the last year"}`,
        )
        .join(". "),
      key: keyOfMarks(
        lines.map(({ label }, at) => ({
          label,
          colour: SERIES[at] ?? "",
          mark: at === 0 ? "line" : "dashes",
        })),
      ),
      draw: (width) =>
        yearLines(
          years.map(({ label }) => label),
          lines,
          width,
        ),
      table: () => html`<div>${yearsTable(years)}${trustsTable(trusts.filter(({ joins }) => joins))}</div>`,
    })}</div>`;
  },
});

function named<Row>(name: string, columns: readonly Column<Row>[]): Column<Row>[] {
  return columns.map((column) => ({ ...column, label: `${name}: ${column.label.toLowerCase()}` }));
}

function yearsTable(rows: readonly YearResult[]): HTMLElement {
  return dataTable({
    id: "staff-by-year",
    caption: "Corporate staff by year, whole-time equivalents",
    rows,
    columns: [
      { label: "Year", heading: true, value: ({ label }) => label },
      ...LINES.flatMap(({ label, of }) =>
        named(
          label,
          rangeColumns<YearResult>((row) => of(row.staff), WTE),
        ),
      ),
    ],
  });
}

function trustsTable(rows: readonly TrustResult[]): HTMLElement {
  return dataTable({
    id: "staff-by-trust",
    caption: "Corporate staff by trust, over the whole period, whole-time equivalents",
    rows,
    columns: [
      { label: "Trust", heading: true, value: ({ name }) => name },
      {
        label: "Today",
        unit: "WTE",
        value: (row) => row.staff.baseline,
        text: (row) => posts(row.staff.baseline),
      },
      ...named(
        "Moved",
        rangeColumns<TrustResult>((row) => row.staff.moved, WTE),
      ),
      ...named(
        "Redundancies",
        rangeColumns<TrustResult>((row) => row.staff.redundancies, WTE),
      ),
    ],
  });
}
