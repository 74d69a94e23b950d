import { dataTable } from "../figures/data-table.ts";
import { rangeColumns } from "../figures/range-columns.ts";
import { html } from "../notebook/dom.ts";
import type { MeasureResult, ProductivityYear, TrustResult } from "../service/records.ts";
import { capital, counted, listed, percent, shortName } from "../words/quantity.ts";

/** Every measure of quality, today and in the end; of which nobody has said anything is said too. */
export function measuresLines(measures: readonly MeasureResult[], last: string): HTMLElement {
  const known = measures.filter(({ today }) => today !== null);
  const unknown = measures.filter(({ today, missing }) => today === null && missing > 0);
  return html`<div data-key="measures">
    ${known.length > 0 ? html`<ul class="nhsuk-list nhsuk-list--bullet figure__subtitle">${known.map((measure) => html`<li>${sentence(measure, last)}</li>`)}</ul>` : null}
    <p class="figure__subtitle">${unknown.length > 0 ? `Nobody has said yet, and nothing is made up: ${listed(unknown.map(({ label }) => label.toLowerCase()))}. A trust’s own return has a column for each. ` : ""}What a pool reaches is a supplier’s claim or judgement, and no money hangs on it here but rework.</p>
  </div>`;
}

function sentence({ label, today, years, holds }: MeasureResult, last: string): string {
  const shown = inUnit({ holds });
  const then = years.at(-1);
  const range = then ? `${shown(then.p5)} to ${shown(then.p95)} in ${last}` : "";
  return `${label}: ${shown(today ?? 0)} today, ${range}`;
}

/** A figure of a measure in its unit: a percentage, or days. */
export function inUnit({ holds }: Pick<MeasureResult, "holds">): (value: number) => string {
  return holds === "share" ? percent : (days) => `${Math.round(days)} days`;
}

/** What every measure is today, how many lines know it, and what becomes of it in the last year. */
export function measuresTable(measures: readonly MeasureResult[], last: string): HTMLElement {
  const nobody = "not known";
  const end = (pick: "p5" | "p50" | "p95", label: string) => ({
    label: `${last}: ${label}`,
    value: ({ years }: MeasureResult) => years.at(-1)?.[pick] ?? "",
    text: (row: MeasureResult) => {
      const then = row.years.at(-1);
      return then ? inUnit(row)(then[pick]) : nobody;
    },
  });
  return dataTable({
    id: "quality-by-measure",
    caption: `Measures of quality today and in ${last}, all trusts that join`,
    rows: measures,
    columns: [
      { label: "Measure", heading: true, value: ({ label }) => label },
      { label: "What it is", value: ({ help }) => help },
      { label: "Better", value: ({ better }) => better },
      {
        label: "Today",
        value: ({ today }) => today ?? "",
        text: (row) => (row.today === null ? nobody : inUnit(row)(row.today)),
      },
      end("p5", "low (5%)"),
      end("p50", "central (middle future)"),
      end("p95", "high (95%)"),
      { label: "Lines of own returns", value: ({ returned }) => returned },
      { label: "Lines of estimates", value: ({ estimated }) => estimated },
      { label: "Lines that nobody knows", value: ({ missing }) => missing },
    ],
    note: `Mean by volume over the lines that can move and of which it is known; the others count for nothing.${derivedNote(measures)}`,
  });
}

function derivedNote(measures: readonly MeasureResult[]): string {
  const derived = measures.filter((measure) => measure.derived > 0);
  return derived
    .map(
      ({ label, derived: lines }) =>
        ` ${label}: ${counted(lines)} of ${lines === 1 ? "them follows" : "them follow"} from the error rate.`,
    )
    .join("");
}

/** One table a measure of which anything is known: year by year. */
export function measuresByYear(
  measures: readonly MeasureResult[],
  years: readonly ProductivityYear[],
): HTMLElement {
  const known = measures.filter(({ today }) => today !== null);
  return html`<div>${known.map((measure) => {
    const rows = years.map(({ label }, y) => ({ label, range: measure.years[y] })).filter(isThere);
    return dataTable({
      id: `quality-${measure.id}`,
      caption: `${measure.label} by year, all trusts that join`,
      rows,
      columns: [
        { label: "Year", heading: true, value: ({ label }) => label },
        ...rangeColumns<(typeof rows)[number]>(({ range }) => range, {
          unit: measure.unit,
          text: inUnit(measure),
        }),
      ],
    });
  })}</div>`;
}

function isThere<T>(row: { readonly label: string; readonly range: T | undefined }): row is {
  readonly label: string;
  readonly range: T;
} {
  return row.range !== undefined;
}

/** Trusts side by side: each measure that it has, today and in the last year. */
export function measuresByTrust(
  measures: readonly MeasureResult[],
  named: readonly TrustResult[],
  last: string,
): HTMLElement {
  const names = new Map(named.map(({ ods, name }) => [ods, name]));
  const rows = measures.flatMap((measure) => measure.trusts.map((trust) => ({ measure, ...trust })));
  type Row = (typeof rows)[number];
  const shown = (of: (row: Row) => number) => ({
    value: of,
    text: (row: Row) => inUnit(row.measure)(of(row)),
  });
  return dataTable({
    id: "quality-by-trust",
    caption: `Measures of quality by trust, today and in ${last}`,
    rows,
    columns: [
      { label: "Trust", heading: true, value: ({ ods }) => shortName(names.get(ods) ?? ods) },
      { label: "Measure", value: ({ measure }) => capital(measure.label) },
      { label: "Today", ...shown(({ today }) => today) },
      { label: "Low (5%)", ...shown(({ last: { p5 } }) => p5) },
      { label: "Central (middle future)", ...shown(({ last: { p50 } }) => p50) },
      { label: "High (95%)", ...shown(({ last: { p95 } }) => p95) },
    ],
  });
}
