import { disclosure } from "../controls/disclosure.ts";
import type { Column } from "../figures/csv.ts";
import { dataTable } from "../figures/data-table.ts";
import { figure } from "../figures/figure.ts";
import { meanColumn, rangeColumns } from "../figures/range-columns.ts";
import { rangeRows } from "../figures/range-rows.ts";
import { cell } from "../notebook/cell.ts";
import { html } from "../notebook/dom.ts";
import type { Range, Results } from "../service/records.ts";
import { viewsMessage } from "../words/messages.ts";
import { gainOrLoss, thousands } from "../words/money.ts";
import { plain } from "../words/quantity.ts";

/** The same money as trusts' cash, as the public gains it, and as it stands in the accounts. */
export const waysToCount = cell({
  id: "ways-to-count",
  title: "Three ways to count it",
  place: "notebook",
  inputs: ["outcome"],
  render: ({ outcome }) => {
    const { results } = outcome;
    const { horizon } = results.record;
    const rows = countsOf(results);
    return html`<div>
      ${figure({
        id: "ways-to-count",
        outcome,
        title: viewsMessage(rows),
        subtitle: `All trusts that join, over ${horizon} years: present value, £ million, real. Bar: middle future; line: 9 in 10 futures`,
        description: rows.map(({ label, present }) => `${label}: ${wordsOf(present)}`).join(". "),
        draw: (width) =>
          rangeRows(
            rows.map(({ label, present }) => ({
              label,
              note: wordsOf(present),
              low: present.p5,
              middle: present.p50,
              high: present.p95,
            })),
            width,
          ),
        table: () => presentTable(rows, horizon),
      })}
      <dl class="nhsuk-summary-list nhsuk-summary-list--no-border">${rows.map(
        ({ label, help }) => html`<div class="nhsuk-summary-list__row">
          <dt class="nhsuk-summary-list__key">${label}</dt><dd class="nhsuk-summary-list__value">${help}</dd></div>`,
      )}</dl>
      ${disclosure({
        id: "ways-to-count-difference",
        summary: "What makes the difference",
        content: () => differenceTable(results),
      })}
      ${disclosure({
        id: "ways-to-count-years",
        summary: "Year by year",
        content: () => html`<div>${rows.map((row) => yearTable(row, results))}</div>`,
      })}
      ${disclosure({
        id: "ways-to-count-trusts",
        summary: "Trust by trust",
        content: () => html`<div>${rows.map((row, at) => trustTable(row, at, results))}</div>`,
      })}
      ${systemsTable(results)}
    </div>`;
  },
});

/** A way to count, with what the partnership comes to in it. */
interface Count {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly prices: string;
  readonly present: Range;
  readonly total: Range;
  readonly ratio: Range;
  readonly years: readonly Range[];
}

function countsOf({ views: { views, partnership }, record }: Results): Count[] {
  return partnership.views.flatMap(({ view, presentValue, total, benefitCostRatio, years }) => {
    const named = views.find(({ id }) => id === view);
    if (!named) return [];
    const prices = named.prices === "nominal" ? "prices of the year" : `${record.priceYear} prices`;
    return [{ ...named, prices, present: presentValue, total, ratio: benefitCostRatio, years }];
  });
}

function wordsOf({ p5, p95 }: Range): string {
  return gainOrLoss({ low: p5, high: p95 });
}

function presentTable(rows: readonly Count[], horizon: number): HTMLElement {
  const ratio = (label: string, of: (range: Range) => number): Column<Count> => ({
    label,
    value: (row) => of(row.ratio),
    text: (row) => plain(Math.round(of(row.ratio) * 100) / 100),
  });
  return dataTable<Count>({
    id: "ways-to-count",
    caption: `Present value over ${horizon} years, real, and benefits over costs`,
    rows,
    columns: [
      { label: "Way to count", heading: true, value: ({ label }) => label },
      ...rangeColumns<Count>(({ present }) => present),
      { ...meanColumn<Count>(({ present }) => present), sum: undefined },
      ratio("Benefits over costs, low (5%)", ({ p5 }) => p5),
      ratio("Middle future", ({ p50 }) => p50),
      ratio("High (95%)", ({ p95 }) => p95),
    ],
    note: "Benefits over costs: what moved work saves, over all else that joining brings. Above 1 pays.",
  });
}

interface Step {
  readonly label: string;
  readonly amounts: readonly number[];
}

/** What each view counts, down to the last pound: it adds up without remainder. */
function differenceTable({ views: { views, adjustments, partnership }, bridge }: Results): HTMLElement {
  const left = new Set(views.flatMap(({ leavesOut }) => leavesOut));
  const termSum = (at: number) =>
    bridge.trusts.flatMap(({ mean }) => mean[at] ?? []).reduce((sum, amount) => sum + amount, 0);
  const common = bridge.terms.reduce((sum, { id }, at) => (left.has(id) ? sum : sum + termSum(at)), 0);
  const rows: readonly Step[] = [
    { label: "Steps of the bridge that all count", amounts: views.map(() => common) },
    ...bridge.terms.flatMap(({ id, label }, at) =>
      left.has(id)
        ? [{ label, amounts: views.map(({ leavesOut }) => (leavesOut.includes(id) ? 0 : termSum(at))) }]
        : [],
    ),
    ...adjustments.map(({ id, label }, at) => {
      const total = (partnership.mean[at] ?? []).reduce((sum, amount) => sum + amount, 0);
      return { label, amounts: views.map((view) => (view.adjustments.includes(id) ? total : 0)) };
    }),
  ];
  return dataTable<Step>({
    id: "ways-to-count-difference",
    caption:
      "From the steps of the bridge to each way to count, average of futures, all years, not discounted",
    rows: rows.filter(({ amounts }) => amounts.some((amount) => amount !== 0)),
    columns: [
      { label: "What counts", heading: true, value: ({ label }) => label },
      ...views.map(
        ({ label }, v): Column<Step> => ({
          label,
          unit: "£000",
          value: ({ amounts }) => amounts[v] ?? 0,
          text: ({ amounts }) => thousands(amounts[v] ?? 0),
          sum: thousands,
        }),
      ),
    ],
    note: "Nothing else lies between them. What is left of an asset when the years end is still in the books.",
  });
}

interface Year {
  readonly label: string;
  readonly range: Range;
}

function yearTable({ id, label, prices, years }: Count, results: Results): HTMLElement {
  return dataTable<Year>({
    id: `ways-to-count-years-${id}`,
    caption: `${label}, by year, ${prices}`,
    rows: years.map((range, y) => ({ label: results.years[y]?.label ?? "", range })),
    columns: [
      { label: "Year", heading: true, value: (year) => year.label },
      ...rangeColumns<Year>(({ range }) => range),
      meanColumn<Year>(({ range }) => range),
    ],
  });
}

function trustTable({ id, label }: Count, at: number, { views, trusts }: Results): HTMLElement {
  const rows = views.trusts.flatMap((trust): Year[] => {
    const range = trust.views[at]?.presentValue;
    return range ? [{ label: trusts.find(({ ods }) => ods === trust.ods)?.name ?? trust.ods, range }] : [];
  });
  return dataTable<Year>({
    id: `ways-to-count-trusts-${id}`,
    caption: `${label}: present value of each trust, real`,
    rows,
    columns: [
      { label: "Trust", heading: true, value: (trust) => trust.label },
      ...rangeColumns<Year>(({ range }) => range),
      meanColumn<Year>(({ range }) => range),
    ],
  });
}

type System = Results["systems"]["systems"][number];

/** What joining does to the surplus or deficit of each integrated care system. */
function systemsTable({ systems: { systems, outside }, record }: Results): HTMLElement {
  return html`<div>
    <h3 class="nhsuk-heading-s figure__title">${systems.length === 1 ? "One integrated care system" : `${systems.length} integrated care systems`}: effect on the control total</h3>
    ${dataTable<System>({
      id: "systems",
      caption: `Effect on surplus or deficit over ${record.horizon} years, prices of the year, before gain share`,
      rows: systems,
      columns: [
        { label: "System", heading: true, value: ({ name }) => name },
        { label: "Trusts", value: ({ trusts }) => trusts.length },
        ...rangeColumns<System>(({ controlTotal }) => controlTotal.total),
        meanColumn<System>(({ controlTotal }) => controlTotal.total),
        received("From other systems’ trusts, by charges", ({ fromMembers }) => fromMembers),
        ...(outside ? [received("Under the agreement", ({ underAgreement }) => underAgreement)] : []),
      ],
      note: `The last columns are what crosses a system’s border, average of futures: received, or paid (in brackets).${outside ? ` ${thousands(outside.mean)} (£000) go into the partners’ reserve, and to the commissioner or to claimants where the agreement says so.` : ""}`,
    })}
  </div>`;
}

function received(label: string, of: (system: System) => Range | null): Column<System> {
  return {
    label,
    unit: "£000",
    value: (system) => of(system)?.mean ?? 0,
    text: (system) => thousands(of(system)?.mean ?? 0),
    sum: thousands,
  };
}
