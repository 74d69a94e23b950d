import { copyText, downloadText } from "../figures/hand-over.ts";
import { cell } from "../notebook/cell.ts";
import { html } from "../notebook/dom.ts";
import type { Outcome } from "../service/outcome.ts";
import { curlSnippet, sdkSnippet } from "../service/snippets.ts";

/** The record of the run, and the code that makes the same figures again. */
export const reproduce = cell({
  id: "reproduce",
  title: "How to reproduce this",
  place: "notebook",
  inputs: ["outcome", "partnership"],
  render: ({ outcome, partnership }) => {
    const origin = location.origin;
    const sdk = sdkSnippet(outcome, partnership, origin);
    const curl = curlSnippet(outcome, partnership, origin);
    return html`<div>
      <p class="nhsuk-body">The same scenario, seed and versions give the same figures to the last bit, on any machine. The address of this page holds the scenario and nothing else does: it is not sent anywhere.</p>
      ${recordList(outcome)}
      <p class="data-table__actions">
        <button type="button" class="link-button" ${{ onclick: () => copyText(location.href, "Link copied: it opens exactly this page") }}>Copy link to this page</button>
        <button type="button" class="link-button" ${{ onclick: () => downloadText("results.json", JSON.stringify(outcome.results), "application/json") }}>Download all results (JSON)</button>
        <button type="button" class="link-button" ${{ onclick: () => downloadText("scenario.json", JSON.stringify(outcome.document, null, 2), "application/json") }}>Download the scenario (JSON)</button>
      </p>
      ${snippet("With the SDK (Node 20 or later)", sdk)}
      ${snippet("With curl", curl)}
    </div>`;
  },
});

function recordList({ results: { record }, depth, where, run }: Outcome): HTMLElement {
  const rows: readonly (readonly [string, string])[] = [
    [
      "Futures",
      `${record.draws.toLocaleString("en-GB")}${depth === "preview" ? " (preview)" : ""}; groups of trusts in ${record.gameDraws.toLocaleString("en-GB")}`,
    ],
    ["Seed", record.seed],
    ["Model", record.modelVersion],
    ["Evidence", record.evidenceVersion],
    ["Prices", `${record.priceYear}, programme from ${record.firstYear}, ${record.horizon} years`],
    ["Scenario hash", record.scenarioHash],
    ["Baseline hash", record.baselineHash],
    [
      "Worked out",
      where === "server" && depth === "full" ? `on the server${run ? `, ${run}` : ""}` : "in this browser",
    ],
  ];
  return html`<dl class="nhsuk-summary-list record">${rows.map(
    ([key, value]) =>
      html`<div class="nhsuk-summary-list__row"><dt class="nhsuk-summary-list__key">${key}</dt><dd class="nhsuk-summary-list__value">${value}</dd></div>`,
  )}</dl>`;
}

function snippet(label: string, code: string): HTMLElement {
  return html`<div class="snippet">
    <div class="snippet__top"><h3 class="nhsuk-heading-xs">${label}</h3>
      <button type="button" class="link-button" ${{ onclick: () => copyText(code, "Code copied") }}>Copy<span class="nhsuk-u-visually-hidden"> code: ${label}</span></button></div>
    <pre tabindex="0" role="region" aria-label=${label}><code>${code}</code></pre>
  </div>`;
}
