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
import { posts, shortName } from "../words/quantity.ts";
import { measuresByTrust, measuresByYear, measuresLines, measuresTable } from "./quality-measures.ts";

const RELEASES = {
  "cash-releasing": "cash-releasing",
  "non-cash-releasing": "not cash-releasing",
  societal: "to society",
} as const;

const COUNT = { unit: "a year", text: roughly };
const HOURS = { unit: "hours a year", text: roughly };

/** Errors avoided, time given back (time, not cash), and every measure of quality. */
export const qualityAndTime = cell({
  id: "quality-and-time",
  title: "Quality and time given back",
  place: "notebook",
  inputs: ["outcome"],
  render: ({ outcome }) => {
    const { productivity, years, trusts, record } = outcome.results;
    const last = years.at(-1)?.label ?? "the last year";
    if (productivity.frontline.hours.p95 === 0 && noErrors(productivity)) {
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
        html`<div>${benefitsTable(productivity, last, record.priceYear)}${measuresTable(productivity.measures, last)}${measuresByYear(productivity.measures, productivity.years)}${yearsTable(productivity)}${trustsTable(productivity, trusts, last)}${measuresByTrust(productivity.measures, trusts, last)}</div>`,
    })}
    <p class="figure__subtitle"><strong>This is time, not cash.</strong> None of it is in any saving, position or net present value on this page. At the cost of a frontline hour, the time given back to the front line in ${last} is worth ${pounds(productivity.frontline.value)}, of which ${pounds(productivity.frontline.cashReleasing)} may become cash${reworkWorth(productivity)}. An hour given back becomes money only where a trust spends less for it, on bank or agency shifts for example, and has that in its plan.</p>${measuresLines(productivity.measures, last)}</div>`;
  },
});

/** The last year, and the worst of the years before in which more goes wrong than standing alone. */
function timeRows(productivity: ProductivityResult, last: string) {
  const { frontline, rework, years } = productivity;
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
    ...(noErrors(productivity)
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

function reworkWorth(productivity: ProductivityResult): string {
  if (noErrors(productivity)) return "; how often the services that move go wrong, nobody has said";
  return `; rework, at the pay of those who do it, ${pounds(productivity.rework.value)}`;
}

/** True where no line has an error rate, so that there is no rework to speak of. */
function noErrors({ measures }: ProductivityResult): boolean {
  return measures.find(({ id }) => id === "errorRate")?.today == null;
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

function yearsTable({ years }: ProductivityResult): HTMLElement {
  type Row = (typeof years)[number];
  const ranged = (name: string, pick: (row: Row) => Range, how: typeof COUNT) =>
    rangeColumns(pick, how).map((column) => ({ ...column, label: `${name}: ${column.label.toLowerCase()}` }));
  return dataTable({
    id: "quality-by-year",
    caption: "Rework and time by year, all trusts that join",
    rows: years,
    columns: [
      { label: "Year", heading: true, value: ({ label }) => label },
      ...ranged("Errors avoided", (row) => row.errorsAvoided, COUNT),
      ...ranged("Rework avoided", (row) => row.reworkHours, HOURS),
      ...ranged("Frontline time given back", (row) => row.frontlineHours, HOURS),
    ],
  });
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
