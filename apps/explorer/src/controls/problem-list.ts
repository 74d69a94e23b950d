import { html } from "../notebook/dom.ts";
import type { Refusal } from "../notebook/values.ts";

/** What is wrong with the inputs of a cell, said in that cell; nothing where all is well. */
export function problemList(refusals: readonly Refusal[], cell: string): HTMLElement | null {
  const mine = refusals.filter((refusal) => refusal.cell === cell);
  if (mine.length === 0) return null;
  return html`<div class="nhsuk-error-summary problem-list" role="alert" data-key="problems">
    <h3 class="nhsuk-error-summary__title">There is a problem</h3>
    <ul class="nhsuk-list nhsuk-error-summary__list">${mine.map(({ message }) => html`<li>${message}</li>`)}</ul>
  </div>`;
}
