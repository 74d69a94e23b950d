import type { ReadinessChecklist, ReadinessItem } from "@shared-services/contracts/routes";
import { html } from "../notebook/dom.ts";
import { type State, withChoice, withView } from "../state/state.ts";
import type { Store } from "../state/store.ts";
import { disclosure } from "./disclosure.ts";

/** The checklist behind a partnership's readiness: what is ticked sets the slider. */
export function readinessChecklist(
  store: Store,
  checklist: ReadinessChecklist,
  ticks: readonly string[],
): HTMLElement {
  const { items, source } = checklist;
  const item = ({ id, text }: ReadinessItem) => {
    const onchange = () => store.commit((state) => ticked(state, checklist, id));
    return html`<li><label class="picker__item"><input type="checkbox" class="tick" checked=${ticks.includes(id)} ${{ onchange }}> ${text}</label></li>`;
  };
  return disclosure({
    id: "readiness-checklist",
    look: "checklist",
    summary: "Work it out from the checklist",
    content: () =>
      html`<div><ul class="checklist__items">${items.map(item)}</ul><p class="slider__note">${source}.</p></div>`,
  });
}

function ticked(state: State, { items }: ReadinessChecklist, id: string): State {
  const { ticks } = state.view;
  const next = ticks.includes(id) ? ticks.filter((tick) => tick !== id) : [...ticks, id];
  const all = items.reduce((sum, { weight }) => sum + weight, 0);
  const done = items.reduce((sum, item) => sum + (next.includes(item.id) ? item.weight : 0), 0);
  const readiness = next.length > 0 ? done / all : null;
  return withView(withChoice(state, { readiness }), { ticks: next });
}
