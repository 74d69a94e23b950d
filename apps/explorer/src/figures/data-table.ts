import { html } from "../notebook/dom.ts";
import { type Column, csvOf, type Sheet, tsvOf } from "./csv.ts";
import { copyText, downloadText } from "./hand-over.ts";

/** A table with its name and the means to take it away. */
export interface TableRecord<Row> extends Sheet<Row> {
  /** Also the name of the downloaded file. */
  readonly id: string;
  readonly caption: string;
  /** One line under the table. */
  readonly note?: string;
}

/** A real table that scrolls sideways where it must, to be copied or downloaded as shown. */
export function dataTable<Row>(record: TableRecord<Row>): HTMLElement {
  const { id, caption, columns, rows, note } = record;
  const closes = columns.some(({ sum }) => sum);
  return html`<div class="data-table">
    <div class="data-table__scroll" role="region" aria-label=${`${caption}, table`} tabindex="0">
      <table class="nhsuk-table" id=${`${id}-table`}>
        <caption class="nhsuk-table__caption nhsuk-table__caption--s">${caption}</caption>
        <thead class="nhsuk-table__head"><tr>${columns.map((column) => headingCell(column, rows))}</tr></thead>
        <tbody class="nhsuk-table__body">${rows.map((row) => html`<tr>${columns.map((column) => bodyCell(column, row))}</tr>`)}</tbody>
        ${closes ? html`<tfoot><tr>${columns.map((column, at) => footCell(column, rows, at))}</tr></tfoot>` : null}
      </table>
    </div>
    ${note ? html`<p class="data-table__note">${note}</p>` : null}
    <p class="data-table__actions">
      <button type="button" class="link-button" ${{ onclick: () => copyText(tsvOf(record), `Copied: ${caption}`) }}>Copy<span class="nhsuk-u-visually-hidden"> table: ${caption}</span></button>
      <button type="button" class="link-button" ${{ onclick: () => downloadText(`${id}.csv`, csvOf(record)) }}>Download CSV<span class="nhsuk-u-visually-hidden">: ${caption}</span></button>
    </p>
  </div>`;
}

function headingCell<Row>(column: Column<Row>, [first]: readonly Row[]): HTMLElement {
  const kind = first !== undefined && typeof column.value(first) === "number" ? " number" : "";
  return html`<th scope="col" class=${`nhsuk-table__header${kind}`}>${column.label}${
    column.unit ? html`<span class="data-table__unit"> ${column.unit}</span>` : null
  }</th>`;
}

function bodyCell<Row>(column: Column<Row>, row: Row): HTMLElement {
  const value = column.value(row);
  const text = column.text ? column.text(row) : String(value);
  if (column.heading) return html`<th scope="row" class="nhsuk-table__cell">${text}</th>`;
  return html`<td class=${`nhsuk-table__cell${typeof value === "number" ? " number" : ""}`}>${text}</td>`;
}

function footCell<Row>(column: Column<Row>, rows: readonly Row[], at: number): HTMLElement {
  if (at === 0) return html`<th scope="row" class="nhsuk-table__cell">Total</th>`;
  const total = rows.reduce((sum, row) => sum + Number(column.value(row)), 0);
  return html`<td class="nhsuk-table__cell number">${column.sum?.(total) ?? ""}</td>`;
}
