import { cell } from "../notebook/cell.ts";
import { html } from "../notebook/dom.ts";

/** The headings of the notebook, to jump to. */
const SECTIONS: readonly (readonly [id: string, label: string])[] = [
  ["trusts", "Trusts"],
  ["operating-model", "Operating model"],
  ["assumptions", "Assumptions"],
  ["answer", "The answer"],
  ["cost-by-year", "Cost by year"],
  ["positions", "Each trust"],
  ["gain-share", "Gain share"],
  ["signing", "What to sign"],
  ["agreement", "Agreement"],
  ["settlement", "Settlement"],
  ["coalitions", "Smaller groups"],
  ["take-up", "Who would join"],
  ["bridge", "Why"],
  ["ways-to-count", "Ways to count it"],
  ["staff", "People"],
  ["productivity", "Productivity"],
  ["quality-and-time", "Quality and time"],
  ["services", "Services"],
  ["warnings", "Bear in mind"],
  ["reproduce", "Reproduce this"],
];

/** Where to go in the notebook. */
export const contents = cell({
  id: "contents",
  title: "",
  place: "rail",
  inputs: [],
  render: () => html`<nav aria-label="Sections of this page" class="contents">
    <ol class="contents__list">${SECTIONS.map(
      ([id, label]) =>
        html`<li><a href=${`#${id}`} ${{ onclick: (event: Event) => jump(event, id) }}>${label}</a></li>`,
    )}</ol>
  </nav>`,
});

/** Moves to a heading without touching the address, which holds the scenario. */
function jump(event: Event, id: string): void {
  event.preventDefault();
  const heading = document.querySelector<HTMLElement>(`#${id}-heading`);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: "start" });
}
