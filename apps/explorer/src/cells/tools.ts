import { copyText } from "../figures/hand-over.ts";
import { cell } from "../notebook/cell.ts";
import { html } from "../notebook/dom.ts";
import { START } from "../state/state.ts";

/** Back, forward, start again, hand on: also while something is wrong. */
export const tools = cell({
  id: "tools",
  title: "",
  place: "rail",
  inputs: ["store", "settledChoice", "view"],
  render: ({ store }) => html`<p class="tools">
    <button type="button" class="link-button" disabled=${!store.undo} ${{ onclick: () => history.back() }}>Undo</button>
    <button type="button" class="link-button" disabled=${!store.redo} ${{ onclick: () => history.forward() }}>Redo</button>
    <button type="button" class="link-button" ${{ onclick: () => store.commit(({ choice }) => ({ ...START, choice: { ...START.choice, evidence: choice.evidence } })) }}>Start again</button>
    <button type="button" class="link-button" ${{ onclick: () => copyText(location.href, "Link copied: it opens exactly this page") }}>Copy link</button>
  </p>`,
});
