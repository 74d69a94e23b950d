import { html } from "../notebook/dom.ts";
import type { Outcome } from "../service/outcome.ts";

/** Why there is nothing to say about groups of trusts: not yet, or not with so many. */
export function noGame({ depth }: Outcome): HTMLElement {
  const why =
    depth === "preview"
      ? "This needs all groups of trusts, which a preview leaves out for so many. The full run is looking at them."
      : "With so many trusts not every group of them can be simulated, so no rule can say what each one brings. Choose fewer trusts to see it.";
  return html`<div class="nhsuk-inset-text"><p>${why}</p></div>`;
}
