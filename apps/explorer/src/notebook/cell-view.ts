import type { Cell } from "./cell.ts";
import { html } from "./dom.ts";
import { grantFocus } from "./next-focus.ts";
import { patch } from "./patch.ts";
import type { Turns } from "./turns.ts";
import type { Values } from "./values.ts";

/** A cell on the page. */
export interface CellView {
  readonly element: HTMLElement;
  /** Its inputs are being worked out anew: what it shows is out of date until they arrive, and says why. */
  pending(): void;
  /** Its inputs have arrived; it renders when its turn comes. */
  show(values: Values): void;
  /** One of its inputs could not be worked out. */
  wait(message: string): void;
}

/** Makes the place of a cell on the page. Rendering is put off until the cell is near the screen or nothing else is to do. */
export function cellView(cell: Cell, turns: Turns, why: () => string): CellView {
  const headingId = `${cell.id}-heading`;
  const status = html`<p class="cell__status" aria-hidden="true"></p>`;
  const body = html`<div class="cell__body"><p class="cell__waiting">Loading…</p></div>`;
  const element = html`<section class=${`cell cell--${cell.place}`} id=${cell.id} data-state="pending">
    ${cell.title ? html`<h2 class="nhsuk-heading-m cell__title" id=${headingId} tabindex="-1">${cell.title}</h2>` : null}
    ${status}${body}
  </section>`;
  if (cell.title) element.setAttribute("aria-labelledby", headingId);

  function enter(state: "pending" | "shown" | "waiting" | "failed", note = "") {
    element.dataset.state = state;
    element.toggleAttribute("aria-busy", state === "pending");
    status.textContent = note;
  }

  function put(content: Element) {
    const shown = body.firstElementChild;
    if (shown && shown.nodeName === content.nodeName && shown.className === content.className)
      patch(shown, content);
    else body.replaceChildren(content);
  }

  function message(text: string) {
    return html`<div class="nhsuk-inset-text cell__message"><p>${text}</p></div>`;
  }

  return {
    element,
    pending: () => enter("pending", `Out of date since ${clock()}: ${why()}`),
    show: (values) =>
      turns.take(element, () => {
        try {
          put(cell.render(values));
          enter("shown");
          grantFocus(element);
        } catch (error) {
          console.error(error);
          put(
            message(`This part cannot be shown: ${error instanceof Error ? error.message : String(error)}`),
          );
          enter("failed");
        }
      }),
    wait: (text) =>
      turns.take(element, () => {
        put(message(text));
        enter("waiting");
      }),
  };
}

function clock(): string {
  return new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}
