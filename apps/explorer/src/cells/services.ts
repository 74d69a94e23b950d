import { disclosure } from "../controls/disclosure.ts";
import { serviceAssumptions } from "../controls/service-assumptions.ts";
import { dataTable } from "../figures/data-table.ts";
import { figure } from "../figures/figure.ts";
import { meanColumn, rangeColumns } from "../figures/range-columns.ts";
import { rangeRows } from "../figures/range-rows.ts";
import { cell } from "../notebook/cell.ts";
import { html } from "../notebook/dom.ts";
import { servicesMessage } from "../words/messages.ts";
import { gainOrLoss } from "../words/money.ts";
import { percent } from "../words/quantity.ts";

const CHARTED = 10;

/** Which services the money comes from. */
export const services = cell({
  id: "services",
  title: "Where it comes from",
  place: "notebook",
  inputs: ["outcome", "catalogue"],
  render: ({ outcome, catalogue }) => {
    const { results } = outcome;
    const labels = new Map([...catalogue.services].map(([id, { label }]) => [id, label]));
    const rows = [...results.services]
      .sort((a, b) => b.saving.p50 - a.saving.p50)
      .map((row) => ({
        ...row,
        label: labels.get(row.service) ?? row.service,
        area: catalogue.services.get(row.service)?.function ?? "",
      }));
    const { priceYear } = results.record;
    const last = results.years.at(-1)?.label ?? "the last year";
    const charted = rows.slice(0, CHARTED);
    return html`<div>${figure({
      id: "services",
      outcome,
      title: servicesMessage(results, labels),
      subtitle: `The ${charted.length} services that save most in ${last}, £ million a year, real, ${priceYear} prices, before set-up and one-offs. Bar: middle future; line: 9 in 10 futures`,
      description: charted
        .map(({ label, saving }) => `${label}: ${gainOrLoss({ low: saving.p5, high: saving.p95 })}`)
        .join(". "),
      draw: (width) =>
        rangeRows(
          charted.map(({ label, saving }) => ({
            label,
            note: gainOrLoss({ low: saving.p5, high: saving.p95 }),
            low: saving.p5,
            middle: saving.p50,
            high: saving.p95,
          })),
          width,
        ),
      table: () =>
        dataTable({
          id: "services",
          caption: `Saving by service in ${last}, ${priceYear} prices`,
          rows,
          columns: [
            { label: "Service", heading: true, value: ({ label }) => label },
            { label: "Function", value: ({ area }) => area.replaceAll("-", " ") },
            ...rangeColumns<(typeof rows)[number]>(({ saving }) => saving),
            meanColumn<(typeof rows)[number]>(({ saving }) => saving),
            {
              label: "Work that moves",
              unit: "share, middle future",
              value: ({ moved }) => moved.p50,
              text: ({ moved }) => percent(moved.p50),
            },
          ],
          note: "Averages add up; low, central and high figures do not.",
        }),
    })}${disclosure({
      id: "service-assumptions",
      summary: "What the model takes each service to be like, with sources",
      content: () => serviceAssumptions([...catalogue.services.values()]),
    })}</div>`;
  },
});
