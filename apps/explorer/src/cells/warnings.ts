import { cell } from "../notebook/cell.ts";
import { html } from "../notebook/dom.ts";

/** What the model leaves out: said plainly, so that nobody takes the ranges for complete. */
const NOT_INCLUDED = [
  "Pension deficits, equal-pay claims and other liabilities that move with staff",
  "Charges for leaving contracts early: bought services move only when their contract ends",
  "Gains or losses on buildings, and tax other than value added tax",
  "Effects on care: frontline time given back is not counted as money here",
  "Competition, procurement and legal challenge, and changes of national policy",
];

/** What to bear in mind: warnings of this run, and what is not in any run. */
export const warnings = cell({
  id: "warnings",
  title: "What to bear in mind",
  place: "notebook",
  inputs: ["firstFigures"],
  render: ({ firstFigures: { results } }) => {
    return html`<div class="columns">
      <div>
        <h3 class="nhsuk-heading-xs">About these figures</h3>
        <ul class="nhsuk-list nhsuk-list--bullet">
          ${results.warnings.map(({ message }) => html`<li>${message}</li>`)}
          <li>Where a trust has not sent its own return, its costs are estimated from public totals and national ratios. The margin of error of that is in the ranges.</li>
          <li>A model range says how far modelled futures differ. It cannot hold what nobody has thought of.</li>
          <li>“Most likely settings” is the rosy case: every assumption at its most likely value and nobody leaves. The middle future is usually lower.</li>
        </ul>
      </div>
      <div class="nhsuk-warning-callout callout">
        <h3 class="nhsuk-warning-callout__label">Not included</h3>
        <ul class="nhsuk-list nhsuk-list--bullet">${NOT_INCLUDED.map((line) => html`<li>${line}</li>`)}</ul>
      </div>
    </div>`;
  },
});
