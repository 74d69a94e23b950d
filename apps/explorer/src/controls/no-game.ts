import { html } from "../notebook/dom.ts";
import type { Outcome } from "../service/outcome.ts";

/** What a cell needs of groups of trusts, and of how many trusts at most that can be worked out. */
export interface Needs {
  readonly what: string;
  readonly most: number;
}

const EVERY_GROUP: Needs = { what: "every group of trusts that could come about", most: 13 };

/** Why there is nothing to say about groups of trusts: not yet, or not with so many. */
export function noGame({ depth, results }: Outcome, { what, most }: Needs = EVERY_GROUP): HTMLElement {
  const trusts = results.trusts.filter(({ joins }) => joins).length;
  const why =
    depth === "preview"
      ? "This needs groups of trusts, which a preview leaves out for so many. The full run is looking at them."
      : `This needs ${what}, and with ${trusts} trusts those are too many. Choose ${most} or fewer to see it.`;
  return html`<div class="nhsuk-inset-text"><p>${why}</p></div>`;
}
