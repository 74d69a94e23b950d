import { modeOf, priorFields, withMode } from "../controls/prior-fields.ts";
import { problemList } from "../controls/problem-list.ts";
import { readinessChecklist } from "../controls/readiness-checklist.ts";
import { slider, stepFor } from "../controls/slider.ts";
import { cell } from "../notebook/cell.ts";
import { html } from "../notebook/dom.ts";
import type { Refusal } from "../notebook/values.ts";
import type { Catalogue } from "../service/catalogue.ts";
import { type Assumption, assumptionsOf, withAssumption } from "../state/assumptions.ts";
import { type Choice, type State, type View, withChoice, withView } from "../state/state.ts";
import type { Store } from "../state/store.ts";
import { percent } from "../words/quantity.ts";
import { unitRest, unitValue } from "../words/unit-value.ts";

/** The assumptions that move the answer most, in the order in which a board asks about them. */
const LEVERS = ["transitionYears", "realisation", "setupShare"];

/** A few sliders: drag for a preview, let go for the full run. */
export const assumptions = cell({
  id: "assumptions",
  title: "What do you believe?",
  place: "notebook",
  inputs: ["store", "catalogue", "evidence", "choice", "view", "refusals"],
  render: ({ store, catalogue, evidence, choice, view, refusals }) => {
    const all = new Map(
      assumptionsOf({ catalogue, evidence }, choice).map((assumption) => [assumption.id, assumption]),
    );
    return html`<div>
      ${problemList(refusals, "assumptions")}
      ${otherEvidence(store, catalogue, refusals)}
      ${setPicker(store, catalogue, choice)}
      <p class="nhsuk-hint">Each slider moves the most likely value. Futures still vary around it as far as the evidence says.</p>
      <div class="sliders">
        ${LEVERS.flatMap((id) => all.get(id) ?? []).map((assumption) => leverSlider(store, assumption))}
        ${readinessSlider(store, catalogue, choice, view)}
      </div>
    </div>`;
  },
});

function leverSlider(store: Store, assumption: Assumption): HTMLElement {
  const { id, label, help, unit, standard, current, changed, class: evidenceClass } = assumption;
  const [min, max] = ends(assumption);
  const usual = modeOf(standard);
  const change = (value: number) => (value === usual ? null : withMode(standard, value));
  return slider({
    id: `slider-${id}`,
    label,
    help,
    value: modeOf(current),
    min,
    max,
    step: stepFor(min, max),
    text: (value) => unitValue(value, unit),
    note: `${evidenceWord(evidenceClass)}: ${unitValue(usual, unit)} most likely${unitRest(unit) ? `, ${unitRest(unit)}` : ""}.`,
    changed,
    onDraft: (value) => store.draft((state) => withAssumption(state, id, change(value))),
    onCommit: (value) => store.commit((state) => withAssumption(state, id, change(value))),
    onReset: () => store.commit((state) => withAssumption(state, id, null)),
  });
}

/** A link may come from before the evidence was renewed: its reader decides whether to go on with the new one. */
function otherEvidence(
  store: Store,
  { version }: Catalogue,
  refusals: readonly Refusal[],
): HTMLElement | null {
  if (!refusals.some(({ path }) => path === "/evidence/version")) return null;
  const onclick = () => store.commit((state) => withChoice(state, { evidence: version.evidence }));
  return html`<p><button type="button" class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" ${{ onclick }}>Use evidence ${version.evidence} instead</button> The figures will differ from those that the link was made for.</p>`;
}

function setPicker(store: Store, { evidenceSets }: Catalogue, choice: Choice): HTMLElement | null {
  if (evidenceSets.length === 0) return null;
  const chosen = evidenceSets.find(({ id }) => id === choice.set);
  return html`<div class="nhsuk-form-group">
    <label class="nhsuk-label" for="evidence-set">Whose evidence</label>
    <select class="nhsuk-select" id="evidence-set" aria-describedby="evidence-set-hint"
      ${{ onchange: (event: Event) => store.commit((state) => withChoice(state, { set: (event.currentTarget as HTMLSelectElement).value })) }}>
      <option value="" selected=${choice.set === ""}>All of it, weighed</option>
      ${evidenceSets.map(({ id, label }) => html`<option value=${id} selected=${id === choice.set}>${label}</option>`)}
    </select>
    <p class="nhsuk-hint picker__hint" id="evidence-set-hint">${chosen?.summary ?? "The evidence register’s own values, each with its source and how far it can be trusted."}</p>
  </div>`;
}

function readinessSlider(
  store: Store,
  { evidence, readiness }: Catalogue,
  choice: Choice,
  view: View,
): HTMLElement | null {
  const item = evidence.find(({ id }) => id === "readiness");
  if (!item) return null;
  const usual = modeOf(item.prior);
  const change = (value: number) => (value === usual ? null : value);
  const set = (value: number | null) => (state: State) =>
    withView(withChoice(state, { readiness: value }), { ticks: [] });
  return slider({
    id: "slider-readiness",
    label: item.label,
    help: item.help,
    value: choice.readiness ?? usual,
    min: 0,
    max: 1,
    step: 0.05,
    text: percent,
    note: `${evidenceWord(item.class)}: ${percent(usual)}${unitRest(item.unit) ? ` ${unitRest(item.unit)}` : ""}.`,
    changed: choice.readiness !== null,
    onDraft: (value) => store.draft(set(change(value))),
    onCommit: (value) => store.commit(set(change(value))),
    onReset: () => store.commit(set(null)),
    more: readinessChecklist(store, readiness, view.ticks),
  });
}

/** From the low to the high of the evidence, and further where the reader has gone further. */
function ends({ standard, current, domain }: Assumption): [number, number] {
  const values = [...priorFields(standard), { value: modeOf(current) }].map(({ value }) => value);
  const [min, max] = [Math.min(...values), Math.max(...values)];
  return min === max ? [...domain] : [min, max];
}

function evidenceWord(evidenceClass: string): string {
  return evidenceClass === "judgement" ? "Our judgement" : `Evidence (${evidenceClass})`;
}
