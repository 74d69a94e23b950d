import { html } from "../notebook/dom.ts";

/** A choice among a few. */
export interface Choices {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
}

/** A labelled list to choose one thing from, with what the choice means below it. */
export function choices({ id, label, hint, options, chosen, onChoose }: Choices): HTMLElement {
  const onchange = (event: Event) => onChoose((event.currentTarget as HTMLSelectElement).value);
  return html`<div class="nhsuk-form-group choices">
    <label class="nhsuk-label" for=${id}>${label}</label>
    <select class="nhsuk-select" id=${id} aria-describedby=${`${id}-hint`} ${{ onchange }}>
      ${options.map((option) => html`<option value=${option.value} selected=${option.value === chosen}>${option.label}</option>`)}
    </select>
    <p class="nhsuk-hint picker__hint" id=${`${id}-hint`}>${hint}</p>
  </div>`;
}
