import { html } from "../notebook/dom.ts";
import type { Refusal } from "../notebook/values.ts";
import type { Agreement, Trust } from "../service/records.ts";
import { type GivenId, givenOf, withGiven, withSource } from "../state/agreement.ts";
import { disclosure } from "./disclosure.ts";

/** What partners say of themselves, and what to do when they say something else. */
export interface GivenFields {
  readonly agreement: Agreement;
  readonly trusts: readonly Trust[];
  /** What is wrong with it. */
  readonly faults: readonly Refusal[];
  readonly onChange: (next: (agreement: Agreement) => Agreement) => void;
}

/** A table of what only the partners know: weights, a measure of need, and with whom each stands. */
export function givenFields(fields: GivenFields): HTMLElement {
  return disclosure({
    id: "given",
    summary: "What partners say of themselves: weights, need, systems",
    content: () => givenTable(fields),
  });
}

const COLUMNS: readonly { readonly id: GivenId; readonly label: string; readonly isName?: true }[] = [
  { id: "weights", label: "Agreed weight" },
  { id: "need", label: "Need" },
  { id: "unions", label: "Stands with", isName: true },
];

function givenTable(fields: GivenFields): HTMLElement {
  const { agreement, trusts, faults, onChange } = fields;
  const onSource = (event: Event) => {
    const { value } = event.currentTarget as HTMLInputElement;
    onChange((one) => withSource(one, value.trim()));
  };
  return html`<div class="given" aria-describedby=${faults.length > 0 ? "given-error" : null}>
    <p class="nhsuk-hint">A split by agreed weights or by need reads these columns; give a number for every trust. Weighted Shapley goes by baseline cost, and the Owen value by integrated care system, where nothing stands here.</p>
    ${faults.length > 0 ? html`<p class="nhsuk-error-message" id="given-error">${faults.map(({ message }) => message).join(" ")}</p>` : null}
    <div class="data-table__scroll" role="region" aria-label="What partners say of themselves, table" tabindex="0">
      <table class="nhsuk-table">
        <caption class="nhsuk-u-visually-hidden">What each trust says of itself</caption>
        <thead class="nhsuk-table__head"><tr><th scope="col" class="nhsuk-table__header">Trust</th>${COLUMNS.map(
          ({ label }) => html`<th scope="col" class="nhsuk-table__header">${label}</th>`,
        )}</tr></thead>
        <tbody class="nhsuk-table__body">${trusts.map(
          (trust) =>
            html`<tr><th scope="row" class="nhsuk-table__cell">${trust.name}</th>${COLUMNS.map(
              (column) => html`<td class="nhsuk-table__cell">${input(fields, trust, column)}</td>`,
            )}</tr>`,
        )}</tbody>
      </table>
    </div>
    <label class="clause__label" for="given-source">Where the measure of need comes from</label>
    <input class="nhsuk-input" id="given-source" type="text" value=${agreement.given?.need?.source ?? ""} ${{ onchange: onSource }}>
  </div>`;
}

function input(
  { agreement, onChange }: GivenFields,
  { ods, name, ics }: Trust,
  { id, label, isName }: (typeof COLUMNS)[number],
): HTMLElement {
  const value = givenOf(agreement, id)[ods];
  const onchange = (event: Event) => {
    const field = event.currentTarget as HTMLInputElement;
    const number = Number.isFinite(field.valueAsNumber) ? field.valueAsNumber : null;
    onChange((one) => withGiven(one, id, { ods, value: isName ? field.value.trim() : number }));
  };
  const words = `${label} of ${name}`;
  const field = `given-${id}-${ods}`;
  return isName
    ? html`<input class="nhsuk-input" id=${field} type="text" aria-label=${words} placeholder=${ics?.name ?? "Itself"} value=${value ?? ""} ${{ onchange }}>`
    : html`<input class="nhsuk-input clause__number" id=${field} type="number" step="any" min="0" aria-label=${words} value=${value ?? ""} ${{ onchange }}>`;
}
