import { html } from "../notebook/dom.ts";

/** Something that is shown only when the reader asks for it. */
export interface DisclosureRecord {
  /** The same from one rendering to the next. */
  readonly id: string;
  readonly summary: unknown;
  /** Made when it is opened, and anew with every rendering while it is open. */
  readonly content: () => Element;
  /** Classes of the details element beside those of the design system. */
  readonly look?: string;
}

const opened = new Set<string>();

/** Details whose content costs nothing while they are closed. */
export function disclosure({ id, summary, content, look = "" }: DisclosureRecord): HTMLElement {
  const ontoggle = ({ currentTarget }: Event) => {
    const details = currentTarget as HTMLDetailsElement;
    if (details.open) opened.add(id);
    else opened.delete(id);
    details.querySelector(".nhsuk-details__text")?.replaceChildren(details.open ? content() : "");
  };
  return html`<details class=${`nhsuk-details ${look}`} data-key=${`disclosure-${id}`} open=${opened.has(id)} ${{ ontoggle }}>
    <summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">${summary}</span></summary>
    <div class="nhsuk-details__text">${opened.has(id) ? content() : null}</div>
  </details>`;
}

/** The table behind a chart or a set of figures. */
export function tableBehind(id: string, of: string, table: () => Element): HTMLElement {
  return disclosure({
    id,
    summary: html`<span>View as table<span class="nhsuk-u-visually-hidden">: ${of}</span></span>`,
    content: table,
    look: "figure__table",
  });
}
