import { problemList } from "../controls/problem-list.ts";
import { downloadText } from "../figures/hand-over.ts";
import { announce } from "../notebook/announce.ts";
import { cell } from "../notebook/cell.ts";
import { html } from "../notebook/dom.ts";
import type { Desk, ReturnState } from "../service/desk.ts";
import { withChoice } from "../state/state.ts";
import type { Store } from "../state/store.ts";
import { capital, counted } from "../words/quantity.ts";

/** A trust's own figures in place of the estimate: template out, table in, every fault named, nothing half saved. */
export const ownReturn = cell({
  id: "own-return",
  title: "",
  place: "notebook",
  inputs: ["store", "desk", "members", "baseline", "returnState", "refusals"],
  render: ({
    store,
    desk,
    members,
    baseline,
    returnState,
    refusals,
  }) => html`<details class="nhsuk-details nhsuk-expander return">
    <summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">Use a trust’s own figures instead of the estimates${baseline ? " (in use)" : ""}</span></summary>
    <div class="nhsuk-details__text">
      ${problemList(refusals, "own-return")}
      ${
        baseline
          ? html`<div class="nhsuk-inset-text" data-key="in-use"><p><strong>${baseline.name}</strong> is in use: ${counted(baseline.lines.return)} lines are the trusts’ own, ${counted(baseline.lines.estimate)} are still estimates.
              <button type="button" class="link-button" ${{ onclick: () => store.commit((state) => withChoice(state, { baseline: "public" })) }}>Go back to the estimates</button></p></div>`
          : null
      }
      <ol class="nhsuk-list nhsuk-list--number">
        <li>Download the template of a trust: one row per service, filled with the estimate.
          <ul class="return__templates">${members.map(({ ods, name }) => html`<li><button type="button" class="link-button" ${{ onclick: () => template(desk, ods) }}>${name}<span class="nhsuk-u-visually-hidden">: download the template</span></button></li>`)}</ul></li>
        <li>Overwrite what you know, in a spreadsheet, and leave the rest.</li>
        <li>Choose the file, or paste the table. Every fault is named at once; nothing is saved until there are none.</li>
      </ol>
      <form ${{ onsubmit: (event: SubmitEvent) => submit(store, desk, event) }}>
        <div class="nhsuk-form-group"><label class="nhsuk-label" for="return-file">File (CSV)</label>
          <input class="nhsuk-file-upload" type="file" id="return-file" accept=".csv,.tsv,.txt,text/csv" ${{ onchange: fill }}></div>
        <div class="nhsuk-form-group"><label class="nhsuk-label" for="return-text">Or paste the table here</label>
          <textarea class="nhsuk-textarea return__text" id="return-text" name="text" rows="5" spellcheck="false"></textarea></div>
        ${faultList(returnState)}${takenList(returnState)}
        <button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="submit" disabled=${returnState.state === "checking"}>${returnState.state === "checking" ? "Checking…" : "Check and use these figures"}</button>
      </form>
    </div>
  </details>`,
});

function faultList(state: ReturnState): HTMLElement | null {
  if (state.state !== "refused") return null;
  const { faults } = state;
  return html`<div class="nhsuk-error-summary" role="alert" data-key="faults">
    <h3 class="nhsuk-error-summary__title">${faults.length === 1 ? "One thing is wrong" : `${capital(counted(faults.length))} things are wrong`}; nothing was saved</h3>
    <ul class="nhsuk-list nhsuk-error-summary__list faults">${faults.map(({ cell: where, message }) => html`<li>${where ? html`<strong>Cell ${where}: </strong>` : null}${message.replace(`${where}: `, "")}</li>`)}</ul>
  </div>`;
}

/** What the return has changed, and what is odd in it. */
function takenList(state: ReturnState): HTMLElement | null {
  if (state.state !== "taken") return null;
  const { changes, warnings } = state.version;
  const trusts = new Set(changes.map(({ trust }) => trust)).size;
  return html`<div class="nhsuk-inset-text" data-key="taken">
    <p>${capital(counted(changes.length))} ${changes.length === 1 ? "figure" : "figures"} of ${counted(trusts)} ${trusts === 1 ? "trust" : "trusts"} now come from the return.</p>
    ${warnings.length > 0 ? html`<p>Unusual, but taken as it is:</p><ul class="nhsuk-list nhsuk-list--bullet">${warnings.map(({ message }) => html`<li>${message}</li>`)}</ul>` : null}
  </div>`;
}

async function template(desk: Desk, ods: string): Promise<void> {
  try {
    downloadText(`return-${ods}.csv`, await desk.template(ods));
  } catch (error) {
    announce(error instanceof Error ? error.message : String(error), true);
  }
}

async function fill(event: Event): Promise<void> {
  const field = event.currentTarget as HTMLInputElement;
  const target = field.form?.elements.namedItem("text");
  const file = field.files?.[0];
  if (file && target instanceof HTMLTextAreaElement) target.value = await file.text();
}

async function submit(store: Store, desk: Desk, event: SubmitEvent): Promise<void> {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  const field = form.elements.namedItem("text") as HTMLTextAreaElement;
  const version = await desk.submit(field.value, store.state.choice.baseline);
  if (!version) return;
  form.reset();
  store.commit((state) => withChoice(state, { baseline: version.id }));
  announce("Your figures are in use", true);
}
