import { cell } from "../notebook/cell.ts";
import { html } from "../notebook/dom.ts";

/** What this is, for whom, and how far to trust it. */
export const intro = cell({
  id: "intro",
  title: "",
  place: "lead",
  inputs: ["store", "catalogue"],
  render: ({ store, catalogue: { version, where } }) => html`<div class="intro">
    <h1 class="nhsuk-heading-l" id="top" tabindex="-1">What is sharing corporate services worth to each trust?</h1>
    <p class="nhsuk-lede-text">Pick a partnership of NHS trusts and a way to run finance, procurement, people, digital and estates together.
    See what it would cost, save and risk for every trust, before any board decides.</p>
    <p class="intro__caveat"><strong>Not an NHS England service.</strong> Figures start from public totals and are estimates until a trust gives its own.
    Each is a range over thousands of modelled futures, compared with every trust standing alone.</p>
    <p class="badge-line"><span class="badge">Model ${version.model}</span><span class="badge">Evidence ${version.evidence}</span><span class="badge">API ${version.api}</span>
    ${where === "browser" ? html`<strong class="nhsuk-tag nhsuk-tag--yellow tag">In this browser only</strong>` : null}</p>
    ${store.problems.length > 0 ? html`<div class="nhsuk-inset-text">${store.problems.map((problem) => html`<p>${problem}</p>`)}</div>` : null}
    ${
      where === "browser"
        ? html`<div class="nhsuk-inset-text"><p>The server cannot be reached. Everything is worked out in this browser, by the same model; nothing is stored.</p></div>`
        : null
    }
  </div>`,
});
