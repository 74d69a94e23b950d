import { html } from "../notebook/dom.ts";
import type { Outcome } from "../service/outcome.ts";

/** Why there is nothing to say about groups of trusts: not yet, or not with so many. */
export function noGame({ depth, results }: Outcome): HTMLElement {
  const trusts = results.trusts.filter(({ joins }) => joins).length;
  const why =
    depth === "preview"
      ? "This needs groups of trusts, which a preview leaves out for so many. The full run is looking at them."
      : `This needs every group of trusts that could come about, and ${trusts} trusts form too many. Choose 13 or fewer to see it.`;
  return html`<div class="nhsuk-inset-text"><p>${why}</p></div>`;
}
