import type { Column } from "../figures/csv.ts";
import { dataTable } from "../figures/data-table.ts";
import { fan } from "../figures/fan.ts";
import { figure } from "../figures/figure.ts";
import { keyOfMarks } from "../figures/key.ts";
import { BANDS, PALETTE } from "../figures/palette.ts";
import { centralColumn, rangeColumns } from "../figures/range-columns.ts";
import { cell } from "../notebook/cell.ts";
import { html } from "../notebook/dom.ts";
import type { YearResult } from "../service/records.ts";
import { costMessage } from "../words/messages.ts";
import { gainOrLoss, thousands } from "../words/money.ts";

/** Cost against standing alone, year by year. */
export const costByYear = cell({
  id: "cost-by-year",
  title: "Cost against standing alone",
  place: "notebook",
  inputs: ["firstFigures"],
  render: ({ firstFigures: outcome }) => {
    const { years, record } = outcome.results;
    return html`<div>${figure({
      id: "cost-by-year",
      outcome,
      title: costMessage(years),
      subtitle: `Better off than standing alone (below nought: worse off), £ million a year, real, ${record.priceYear} prices, all trusts that join`,
      description: years
        .map(({ label, position }) => `${label}: ${gainOrLoss({ low: position.p5, high: position.p95 })}`)
        .join(". "),
      key: keyOfMarks([
        { label: "Middle future", colour: PALETTE.blue, mark: "line" },
        { label: "50% model range", colour: BANDS.half, mark: "band" },
        { label: "90% model range", colour: BANDS.wide, mark: "band" },
        { label: "Most likely settings", colour: PALETTE.plum, mark: "dashes" },
      ]),
      draw: (width) =>
        fan(
          years.map(({ label, position }) => ({ label, range: position })),
          "Standing alone",
          width,
        ),
      table: () =>
        html`<div>${positionTable(years, record.priceYear)}${costTable(years, record.priceYear)}</div>`,
    })}</div>`;
  },
});

const year: Column<YearResult> = { label: "Year", heading: true, value: ({ label }) => label };

function positionTable(years: readonly YearResult[], priceYear: string): HTMLElement {
  return dataTable({
    id: "cost-against-standing-alone",
    caption: `Better off than standing alone, by year, ${priceYear} prices`,
    rows: years,
    columns: [
      year,
      ...rangeColumns<YearResult>(({ position }) => position),
      {
        label: "Half of futures from",
        unit: "£000",
        value: ({ position }) => position.p25,
        text: ({ position }) => thousands(position.p25),
      },
      {
        label: "Half of futures to",
        unit: "£000",
        value: ({ position }) => position.p75,
        text: ({ position }) => thousands(position.p75),
      },
      centralColumn<YearResult>(({ position }) => position),
    ],
  });
}

function costTable(years: readonly YearResult[], priceYear: string): HTMLElement {
  const ranged = (name: string, pick: (row: YearResult) => YearResult["alone"]) =>
    rangeColumns(pick).map((column) => ({ ...column, label: `${name}: ${column.label.toLowerCase()}` }));
  return dataTable({
    id: "cost-by-year",
    caption: `What the operating services in scope cost, by year, ${priceYear} prices`,
    rows: years,
    columns: [
      year,
      ...ranged("Standing alone", ({ alone }) => alone),
      ...ranged("Shared", ({ shared }) => shared),
      ...ranged("Buying in scope", ({ aloneSpend }) => aloneSpend),
    ],
    note: "Shared: with all gains and costs of sharing, those of buying together too, counted against the operating services. Buying in scope: what the trusts buy today and could buy together.",
  });
}
