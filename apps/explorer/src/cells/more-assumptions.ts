import { disclosure } from "../controls/disclosure.ts";
import { modeOf, priorFields, samePrior, withField } from "../controls/prior-fields.ts";
import { type Column, csvOf } from "../figures/csv.ts";
import { downloadText } from "../figures/hand-over.ts";
import { cell } from "../notebook/cell.ts";
import { html } from "../notebook/dom.ts";
import type { Refusal } from "../notebook/values.ts";
import { type Assumption, assumptionsOf, withAssumption } from "../state/assumptions.ts";
import { type State, withChoice } from "../state/state.ts";
import type { Store } from "../state/store.ts";
import { plain } from "../words/quantity.ts";

/** Every assumption of the evidence register, with its source, to be changed line by line. */
export const moreAssumptions = cell({
  id: "more-assumptions",
  title: "",
  place: "notebook",
  inputs: ["store", "catalogue", "evidence", "settledChoice", "refusals"],
  render: ({ store, catalogue, evidence, settledChoice, refusals }) => {
    const all = assumptionsOf({ catalogue, evidence }, settledChoice);
    const changed = all.filter((assumption) => assumption.changed).length;
    return disclosure({
      id: "more-assumptions",
      look: "nhsuk-expander register",
      summary: `All ${all.length} assumptions, with their sources${changed > 0 ? ` (${changed} changed)` : ""}`,
      content: () => register(store, all, refusals),
    });
  },
});

function register(store: Store, all: readonly Assumption[], refusals: readonly Refusal[]): HTMLElement {
  const changed = all.filter((assumption) => assumption.changed).length;
  return html`<div>
    <div class="register__tools">
      <label class="nhsuk-label" for="register-search">Find an assumption</label>
      <input class="nhsuk-input nhsuk-input--width-20" id="register-search" type="search" autocomplete="off" ${{ oninput: filter }}>
      ${changed > 0 ? html`<button type="button" class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" ${{ onclick: () => store.commit(resetAll) }}>Reset ${changed === 1 ? "the change" : `all ${changed}`}</button>` : null}
    </div>
    <p class="data-table__actions"><button type="button" class="link-button" ${{ onclick: () => downloadText("assumptions.csv", csvOf({ columns: LOG, rows: all })) }}>Download CSV<span class="nhsuk-u-visually-hidden">: assumptions</span></button></p>
    <div class="data-table__scroll" role="region" aria-label="Assumptions, table" tabindex="0">
      <table class="nhsuk-table register__table">
        <caption class="nhsuk-u-visually-hidden">Assumptions of the evidence register</caption>
        <thead class="nhsuk-table__head"><tr>
          <th scope="col" class="nhsuk-table__header">Assumption</th>
          <th scope="col" class="nhsuk-table__header">What is believed</th>
          <th scope="col" class="nhsuk-table__header">Evidence</th>
        </tr></thead>
        <tbody class="nhsuk-table__body">${all.map((assumption) => assumptionRow(store, assumption, refusals))}</tbody>
      </table>
    </div>
  </div>`;
}

function assumptionRow(store: Store, assumption: Assumption, refusals: readonly Refusal[]): HTMLElement {
  const {
    id,
    label,
    help,
    unit,
    source,
    where,
    class: evidenceClass,
    changed,
    current,
    standard,
  } = assumption;
  const fault = refusals.find(({ path }) => path.split("/").includes(id.replace(/^scope\./, "")));
  return html`<tr data-key=${id} data-words=${`${id} ${label} ${help} ${source}`.toLowerCase()}>
    <th scope="row" class="nhsuk-table__cell register__what">${label}
      ${changed ? html`<strong class="nhsuk-tag nhsuk-tag--blue tag">Changed</strong>` : null}
      <p class="register__help">${help}</p></th>
    <td class="nhsuk-table__cell register__numbers">
      ${fault ? html`<p class="nhsuk-error-message">${fault.message}</p>` : null}
      <div class="register__fields">${priorFields(current).map((field) => {
        const input = `${id}-${field.key}`;
        return html`<span class="register__field"><label for=${input}>${field.label}<span class="nhsuk-u-visually-hidden"> of ${label}</span></label>
          <input class="nhsuk-input" id=${input} type="number" step="any" value=${field.value}
            ${{ onchange: (event: Event) => setField(store, assumption, field.key, event) }}></span>`;
      })}</div>
      <p class="register__unit">${unit}${
        changed
          ? html` · was ${priorFields(standard)
              .map(({ value }) => plain(value))
              .join(" / ")}
            <button type="button" class="link-button" ${{ onclick: () => store.commit((state) => withAssumption(state, id, null)) }}>Reset<span class="nhsuk-u-visually-hidden"> ${label}</span></button>`
          : null
      }</p>
    </td>
    <td class="nhsuk-table__cell register__source"><strong class=${`nhsuk-tag tag ${CLASS_COLOUR[evidenceClass] ?? ""}`}>${evidenceClass}</strong> ${source}${where ? html`<br>Where in it: ${where}` : null}</td>
  </tr>`;
}

const number = ({ current }: Assumption, key: string) =>
  priorFields(current).find((field) => field.key === key)?.value ?? "";

/** The assumptions log as it is taken away. */
const LOG: readonly Column<Assumption>[] = [
  { label: "Id", value: ({ id }) => id },
  { label: "Assumption", value: ({ label }) => label },
  { label: "Unit", value: ({ unit }) => unit },
  { label: "Distribution", value: ({ current }) => current.dist },
  { label: "Low", value: (assumption) => number(assumption, "low") },
  { label: "Central (most likely)", value: ({ current }) => modeOf(current) },
  { label: "High", value: (assumption) => number(assumption, "high") },
  { label: "Changed", value: ({ changed }) => (changed ? "yes" : "no") },
  { label: "Default", value: ({ standard }) => modeOf(standard) },
  { label: "Evidence", value: (assumption) => assumption.class },
  { label: "Source", value: ({ source }) => source },
  { label: "Where in the source", value: ({ where }) => where },
];

const CLASS_COLOUR: Readonly<Record<string, string>> = {
  audited: "nhsuk-tag--green",
  published: "nhsuk-tag--aqua-green",
  derived: "nhsuk-tag--blue",
  vendor: "nhsuk-tag--orange",
  judgement: "nhsuk-tag--grey",
};

function setField(store: Store, { id, current, standard }: Assumption, key: string, event: Event): void {
  const field = event.currentTarget as HTMLInputElement;
  if (!Number.isFinite(field.valueAsNumber)) {
    field.value = field.defaultValue;
    return;
  }
  const next = withField(current, key, field.valueAsNumber);
  store.commit((state) => withAssumption(state, id, samePrior(next, standard) ? null : next));
}

function resetAll(state: State): State {
  return withChoice(state, { parameters: {}, scope: {} });
}

function filter(event: Event): void {
  const field = event.currentTarget as HTMLInputElement;
  const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const row of field.closest(".register")?.querySelectorAll<HTMLElement>("[data-words]") ?? []) {
    row.hidden = !words.every((word) => row.dataset.words?.includes(word));
  }
}
