import { choices } from "../controls/choices.ts";
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
      <div class="choices__row">${setPicker(store, catalogue, choice)}${chargingPicker(store, choice)}${horizonPicker(store, choice)}${optimismPicker(store, catalogue, choice)}</div>
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
  return choices({
    id: "evidence-set",
    label: "Whose evidence",
    hint:
      chosen?.summary ??
      "The evidence register’s own values, each with its source and how far it can be trusted.",
    options: [
      { value: "", label: "All of it, weighed" },
      ...evidenceSets.map(({ id, label }) => ({ value: id, label })),
    ],
    chosen: choice.set,
    onChoose: (set) => store.commit((state) => withChoice(state, { set })),
  });
}

const CHARGING_KEYS = [
  {
    value: "cost-share",
    label: "By what its work cost",
    hint: "A member pays its part of the cost that has moved: nobody gains or loses by the key alone.",
  },
  {
    value: "unit-price",
    label: "Per unit of work",
    hint: "Everybody pays the same for a payslip or an invoice: a member that was dear gains by it, one that was cheap loses.",
  },
] as const;

function chargingPicker(store: Store, { chargingKey }: Choice): HTMLElement {
  return choices({
    id: "charging-key",
    label: "How members are charged",
    hint: CHARGING_KEYS.find(({ value }) => value === chargingKey)?.hint ?? "",
    options: CHARGING_KEYS,
    chosen: chargingKey,
    onChoose: (value) => {
      const key = CHARGING_KEYS.find((one) => one.value === value)?.value ?? "cost-share";
      store.commit((state) => withChoice(state, { chargingKey: key }));
    },
  });
}

/** Plans of a type of project have been too optimistic by so much; instead of an overrun that is drawn, never beside it. */
function optimismPicker(store: Store, { optimismBiases }: Catalogue, { optimismBias }: Choice): HTMLElement {
  const types = optimismBiases.filter(({ of }) => of === "capital");
  const listed = types.some(({ cost }) => cost.high === optimismBias) || optimismBias === 0;
  return choices({
    id: "optimism-bias",
    label: "If set-up costs more than planned",
    hint:
      optimismBias === 0
        ? "Overruns differ from future to future, as those of audited programmes did."
        : `Optimism bias: ${percent(optimismBias)} on top of set-up in every future, a step of its own in the bridge. Overruns are then not drawn, so that the same risk does not count twice.`,
    options: [
      { value: "0", label: "Overruns drawn from the record" },
      ...types.map(({ label, cost }) => ({
        value: String(cost.high),
        label: `Optimism bias, ${label.charAt(0).toLowerCase()}${label.slice(1)}: ${percent(cost.high)}`,
      })),
      ...(listed ? [] : [{ value: String(optimismBias), label: `Optimism bias: ${percent(optimismBias)}` }]),
    ],
    chosen: String(optimismBias),
    onChoose: (value) => store.commit((state) => withChoice(state, { optimismBias: Number(value) })),
  });
}

const HORIZONS = [5, 7, 10, 15, 20, 30];

function horizonPicker(store: Store, { horizon }: Choice): HTMLElement {
  const years = [...new Set([...HORIZONS, horizon])].sort((a, b) => a - b);
  return choices({
    id: "horizon",
    label: "Years looked at",
    hint: "What is spent at first counts in full, what is saved later only as far as this reaches.",
    options: years.map((year) => ({ value: String(year), label: `${year} years` })),
    chosen: String(horizon),
    onChoose: (value) => store.commit((state) => withChoice(state, { horizon: Number(value) })),
  });
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
