import type { Column } from "../figures/csv.ts";
import { dataTable } from "../figures/data-table.ts";
import { figure } from "../figures/figure.ts";
import { centralColumn, chanceColumn, meanColumn, rangeColumns } from "../figures/range-columns.ts";
import { rangeRows } from "../figures/range-rows.ts";
import { cell } from "../notebook/cell.ts";
import { html } from "../notebook/dom.ts";
import type { TrustResult } from "../service/records.ts";
import { chanceWords } from "../words/chance.ts";
import { positionMessage } from "../words/messages.ts";
import { gainOrLoss, thousands } from "../words/money.ts";
import { shortName } from "../words/quantity.ts";

/** What each trust gains or loses by itself, before gains are shared. */
export const positions = cell({
  id: "positions",
  title: "What each trust gains or loses",
  place: "notebook",
  inputs: ["firstFigures"],
  render: ({ firstFigures: outcome }) => {
    const { trusts, record } = outcome.results;
    const joining = [...trusts].filter(({ joins }) => joins).sort((a, b) => b.npv.p50 - a.npv.p50);
    return html`<div>${figure({
      id: "positions",
      outcome,
      title: positionMessage(trusts),
      subtitle: `Position before gain share: net present value over ${record.horizon} years, £ million, real, ${record.priceYear} prices. Bar: middle future; line: 9 in 10 futures`,
      description: joining.map((trust) => `${trust.name}: ${range(trust)}; ${worse(trust)}`).join(". "),
      draw: (width) =>
        rangeRows(
          joining.map((trust) => ({
            label: shortName(trust.name),
            note: range(trust),
            detail: worse(trust),
            low: trust.npv.p5,
            middle: trust.npv.p50,
            high: trust.npv.p95,
          })),
          width,
        ),
      table: () => positionsTable(joining, record.priceYear),
    })}</div>`;
  },
});

function range({ npv }: TrustResult): string {
  return gainOrLoss({ low: npv.p5, high: npv.p95 });
}

function worse({ chanceWorseOff }: TrustResult): string {
  return `${chanceWords(chanceWorseOff)} of being worse off`;
}

function positionsTable(rows: readonly TrustResult[], priceYear: string): HTMLElement {
  const columns: readonly Column<TrustResult>[] = [
    { label: "Trust", heading: true, value: ({ name }) => name },
    { label: "ODS code", value: ({ ods }) => ods },
    { label: "Source", value: ({ estimate }) => (estimate ? "Estimate" : "Own return") },
    {
      label: "Cost today",
      unit: "£000 a year",
      value: ({ baselineCost }) => baselineCost,
      text: ({ baselineCost }) => thousands(baselineCost),
      sum: thousands,
    },
    ...rangeColumns<TrustResult>(({ npv }) => npv),
    meanColumn<TrustResult>(({ npv }) => npv),
    centralColumn<TrustResult>(({ npv }) => npv),
    chanceColumn<TrustResult>("Chance worse off", ({ chanceWorseOff }) => chanceWorseOff),
    {
      label: "Average loss where worse off",
      unit: "£000",
      value: ({ shortfall }) => shortfall,
      text: ({ shortfall }) => thousands(shortfall),
    },
    chanceColumn<TrustResult>("Chance of leaving", ({ chanceLeaves }) => chanceLeaves),
  ];
  return dataTable({
    id: "position-by-trust",
    caption: `Position by trust before gain share, net present value, ${priceYear} prices`,
    columns,
    rows,
    note: "Averages add up; low, central and high figures do not. Parts may not sum due to rounding.",
  });
}
