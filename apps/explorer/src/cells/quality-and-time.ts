import { dataTable } from "../figures/data-table.ts";
import { figure } from "../figures/figure.ts";
import { rangeColumns } from "../figures/range-columns.ts";
import { rangeRows } from "../figures/range-rows.ts";
import { cell } from "../notebook/cell.ts";
import { html } from "../notebook/dom.ts";
import type { ProductivityResult, Range, TrustResult } from "../service/records.ts";
import { timeMessage, worstYear } from "../words/messages.ts";
import { moneyRange } from "../words/money.ts";
import { eitherWay, roughly } from "../words/more-or-less.ts";
import { percent, posts, shortName } from "../words/quantity.ts";

const RELEASES = {
  "cash-releasing": "cash-releasing",
  "non-cash-releasing": "not cash-releasing",
  societal: "to society",
} as const;

const COUNT = { unit: "a year", text: roughly };
const HOURS = { unit: "hours a year", text: roughly };

/** Errors avoided and time given back: time, not cash. */
export const qualityAndTime = cell({
  id: "quality-and-time",
  title: "Quality and time given back",
  place: "notebook",
  inputs: ["outcome"],
  render: ({ outcome }) => {
    const { productivity, years, trusts, record } = outcome.results;
    const last = years.at(-1)?.label ?? "the last year";
    if (productivity.frontline.hours.p95 === 0 && productivity.errorRates.today === null) {
      return html`<p>Nothing moves under this model that would give time back or change how often things go wrong.</p>`;
    }
    const rows = timeRows(productivity, last);
    return html`<div>${figure({
      id: "quality-and-time",
      outcome,
      title: timeMessage(productivity, last),
      subtitle:
        "Hours a year, all trusts that join; below nought: hours lost. Bar: middle future; line: 9 in 10 futures",
      description: rows.map(({ label, note, detail }) => `${label}: ${note}; ${detail}`).join(". "),
      draw: (width) => rangeRows(rows, width, { tick: (hours) => roughly(hours) }),
      table: () =>
        html`<div>${benefitsTable(productivity, last, record.priceYear)}${yearsTable(productivity)}${trustsTable(productivity, trusts, last)}</div>`,
    })}
    <p class="figure__subtitle"><strong>This is time, not cash.</strong> None of it is in any saving, position or net present value on this page. At the cost of a frontline hour, the time given back to the front line in ${last} is worth ${pounds(productivity.frontline.value)}, of which ${pounds(productivity.frontline.cashReleasing)} may become cash${reworkWorth(productivity)}. An hour given back becomes money only where a trust spends less for it, on bank or agency shifts for example, and has that in its plan.</p>${invoicesLine(productivity, last)}</div>`;
  },
});

/** One sentence: suppliers feel it, no position does. */
function invoicesLine({ years, paidIn30Days }: ProductivityResult, last: string): HTMLElement | null {
  const then = years.at(-1)?.paidIn30Days;
  if (paidIn30Days.today === null || then === undefined) return null;
  return html`<p class="figure__subtitle">Of suppliers’ invoices ${percent(paidIn30Days.today)} are paid within 30 days today; in ${last}, ${percent(then.p5)} to ${percent(then.p95)}. What a pool reaches is judgement, and no money hangs on it here.</p>`;
}

/** The last year, and the worst of the years before in which more goes wrong than standing alone. */
function timeRows({ frontline, rework, years, errorRates }: ProductivityResult, last: string) {
  const row = (label: string, hours: Range, [note, detail]: readonly [string, string]) => ({
    label,
    note,
    detail,
    low: hours.p5,
    middle: hours.p50,
    high: hours.p95,
  });
  const worst = worstYear(years);
  return [
    row(`Frontline time, ${last}`, frontline.hours, [
      `${roughly(frontline.hours.p5)} to ${roughly(frontline.hours.p95)} hours given back`,
      `the time of ${posts(frontline.wte.p5)} to ${posts(frontline.wte.p95)} posts`,
    ]),
    ...(errorRates.today === null
      ? []
      : [
          row(`Corporate rework, ${last}`, rework.hours, [
            eitherWay(rework.hours, ["hours lost", "hours saved"]),
            eitherWay(rework.errors, ["more errors", "fewer errors"]),
          ]),
        ]),
    ...(worst && worst.label !== last
      ? [
          row(`Corporate rework, ${worst.label}`, worst.reworkHours, [
            eitherWay(worst.reworkHours, ["hours lost", "hours saved"]),
            `${eitherWay(worst.errorsAvoided, ["more errors", "fewer errors"])}, while work moves`,
          ]),
        ]
      : []),
  ];
}

function reworkWorth({ rework, errorRates }: ProductivityResult): string {
  if (errorRates.today === null) return "; how often the services that move go wrong, nobody has said";
  return `; rework, at the pay of those who do it, ${pounds(rework.value)}`;
}

function pounds({ p5, p95 }: Range): string {
  return moneyRange({ low: p5, high: p95 });
}

function benefitsTable({ benefits }: ProductivityResult, last: string, priceYear: string): HTMLElement {
  return dataTable({
    id: "benefits-by-kind",
    caption: `Benefits in ${last} by kind, ${priceYear} prices`,
    rows: benefits,
    columns: [
      { label: "Benefit", heading: true, value: ({ label }) => label },
      { label: "Kind", value: ({ release }) => RELEASES[release] },
      { label: "In the position", value: ({ inPosition }) => (inPosition ? "yes" : "no") },
      ...rangeColumns<(typeof benefits)[number]>(({ value }) => value),
    ],
    note: "Not to be added up: only the first is money that the model counts. No benefit to society is valued.",
  });
}

function yearsTable({ years, errorRates, paidIn30Days }: ProductivityResult): HTMLElement {
  type Row = (typeof years)[number];
  const ranged = (name: string, pick: (row: Row) => Range, how: typeof COUNT) =>
    rangeColumns(pick, how).map((column) => ({ ...column, label: `${name}: ${column.label.toLowerCase()}` }));
  const { today, returned, estimated, missing } = errorRates;
  return dataTable({
    id: "quality-by-year",
    caption: "Errors and time by year, all trusts that join",
    rows: years,
    columns: [
      { label: "Year", heading: true, value: ({ label }) => label },
      ...ranged("Items with an error", (row) => row.errorRate, { unit: "share", text: percent }),
      ...(paidIn30Days.today === null
        ? []
        : ranged("Invoices paid in 30 days", (row) => row.paidIn30Days, { unit: "share", text: percent })),
      ...ranged("Errors avoided", (row) => row.errorsAvoided, COUNT),
      ...ranged("Rework avoided", (row) => row.reworkHours, HOURS),
      ...ranged("Frontline time given back", (row) => row.frontlineHours, HOURS),
    ],
    note: `${today === null ? "No line has an error rate." : `Today ${percent(today)} of items have an error.`} Lines with a rate: ${returned} of trusts’ own returns, ${estimated} of public estimates. ${missing} lines without one count for nothing.${invoicesNote(paidIn30Days)}`,
  });
}

function invoicesNote({ today, returned, estimated }: ProductivityResult["paidIn30Days"]): string {
  if (today === null) return "";
  return ` Today ${percent(today)} of invoices are paid within 30 days, by ${returned} lines of trusts’ own returns and ${estimated} of public estimates.`;
}

function trustsTable(
  { trusts }: ProductivityResult,
  named: readonly TrustResult[],
  last: string,
): HTMLElement {
  const names = new Map(named.map(({ ods, name }) => [ods, name]));
  type Row = (typeof trusts)[number];
  const ranged = (name: string, pick: (row: Row) => Range, how: typeof COUNT) =>
    rangeColumns(pick, how).map((column) => ({ ...column, label: `${name}: ${column.label.toLowerCase()}` }));
  return dataTable({
    id: "time-by-trust",
    caption: `Errors and frontline time by trust in ${last}`,
    rows: trusts,
    columns: [
      { label: "Trust", heading: true, value: ({ ods }) => shortName(names.get(ods) ?? ods) },
      ...ranged("Errors avoided", (row) => row.errorsAvoided, COUNT),
      ...ranged("Frontline time given back", (row) => row.frontlineHours, HOURS),
    ],
  });
}
