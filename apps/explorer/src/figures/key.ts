import { html } from "../notebook/dom.ts";

/** One entry of a key: how a mark looks and what it means. */
export interface KeyEntry {
  readonly label: string;
  readonly colour: string;
  readonly mark: "band" | "line" | "dashes" | "dot" | "diamond" | "square" | "triangle";
}

const SHAPES: Readonly<Record<KeyEntry["mark"], string>> = {
  band: "M0 2H22V14H0Z",
  line: "M0 7H22V10H0Z",
  dashes: "M0 7H6V10H0ZM8 7H14V10H8ZM16 7H22V10H16Z",
  dot: "M11 3A5 5 0 1 1 11 13A5 5 0 1 1 11 3Z",
  diamond: "M11 2L17 8L11 14L5 8Z",
  square: "M6 3H16V13H6Z",
  triangle: "M11 2L17.5 13.5H4.5Z",
};

/** What the marks of a chart mean, as a list in a line. */
export function keyOfMarks(entries: readonly KeyEntry[]): HTMLElement {
  return html`<ul class="key">${entries.map(
    ({ label, colour, mark }) =>
      html`<li class="key__entry"><svg width="22" height="16" aria-hidden="true"><path d=${SHAPES[mark]} fill=${colour}></path></svg>${label}</li>`,
  )}</ul>`;
}
