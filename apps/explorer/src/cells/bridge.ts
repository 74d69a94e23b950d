import type { Column } from "../figures/csv.ts";
import { dataTable } from "../figures/data-table.ts";
import { figure } from "../figures/figure.ts";
import { type Step, waterfall } from "../figures/waterfall.ts";
import { cell } from "../notebook/cell.ts";
import { html } from "../notebook/dom.ts";
import type { Outcome } from "../service/outcome.ts";
import type { Results } from "../service/records.ts";
import { type View, withView } from "../state/state.ts";
import type { Store } from "../state/store.ts";
import { bridgeMessage, rosyMessage } from "../words/messages.ts";
import { millions, thousands } from "../words/money.ts";

/** How standing alone turns into the position, mechanism by mechanism. */
export const bridge = cell({
  id: "bridge",
  title: "Why: from standing alone to the position",
  place: "notebook",
  inputs: ["store", "outcome", "view"],
  render: ({ store, outcome, view }) => {
    const { results } = outcome;
    const { record } = results;
    const trust = results.bridge.trusts.some(({ ods }) => ods === view.bridge) ? view.bridge : "";
    const terms = termsOf(results, trust);
    const shown = terms.filter((term) => Math.abs(term[view.settings]) >= 500);
    const steps: Step[] = [
      ...shown.map((term) => ({ label: term.label, amount: term[view.settings] })),
      { label: "Position", amount: terms.reduce((sum, term) => sum + term[view.settings], 0), total: true },
    ];
    const whose = results.trusts.find(({ ods }) => ods === trust)?.name ?? "All trusts that join";
    return html`<div>
      ${controls(store, results, view, trust)}
      ${figure({
        id: "bridge",
        outcome,
        title: bridgeMessage(steps.filter(({ total }) => !total)),
        subtitle: `${whose}: effect on the position over ${record.horizon} years, not discounted, £ million, real, ${record.priceYear} prices, ${view.settings === "mean" ? "average of futures" : "most likely settings"}`,
        description: steps
          .map(({ label, amount }) => `${label}: ${millions(amount)} million pounds`)
          .join(". "),
        draw: (width) => waterfall(steps, width),
        table: () => bridgeTable(terms, whose, record.priceYear),
      })}
      ${rosyFigure(terms, outcome, whose)}
    </div>`;
  },
});

/** One mechanism's effect over the whole period, £. */
export interface TermTotal {
  readonly label: string;
  readonly recurrent: boolean;
  readonly mean: number;
  readonly central: number;
}

/** Every term summed over years, and over trusts where none is named. */
export function termsOf({ bridge: { terms, trusts } }: Results, ods: string): TermTotal[] {
  const chosen = trusts.filter((trust) => ods === "" || trust.ods === ods);
  const total = (settings: "mean" | "central", at: number) =>
    chosen.flatMap((trust) => trust[settings][at] ?? []).reduce((sum, amount) => sum + amount, 0);
  return terms.map(({ label, recurrent }, at) => ({
    label,
    recurrent,
    mean: total("mean", at),
    central: total("central", at),
  }));
}

/** From the most likely settings to the average, mechanism by mechanism: what the rosy case leaves out. */
function rosyFigure(terms: readonly TermTotal[], outcome: Outcome, whose: string): HTMLElement {
  const { record } = outcome.results;
  const sum = (of: (term: TermTotal) => number) => terms.reduce((all, term) => all + of(term), 0);
  const changes = terms
    .map(({ label, mean, central }) => ({ label, amount: mean - central }))
    .filter(({ amount }) => Math.abs(amount) >= 500);
  const steps: Step[] = [
    { label: "Most likely settings", amount: sum(({ central }) => central), total: true },
    ...changes,
    { label: "Average of futures", amount: sum(({ mean }) => mean), total: true },
  ];
  return figure({
    id: "bridge-rosy",
    outcome,
    title: rosyMessage(changes),
    subtitle: `${whose}: from the most likely settings to the average of futures, effect on the position over ${record.horizon} years, not discounted, £ million, real, ${record.priceYear} prices`,
    description: steps.map(({ label, amount }) => `${label}: ${millions(amount)} million pounds`).join(". "),
    draw: (width) => waterfall(steps, width),
    table: () => rosyTable(terms, whose, record.priceYear),
  });
}

function rosyTable(rows: readonly TermTotal[], whose: string, priceYear: string): HTMLElement {
  return dataTable({
    id: "bridge-rosy",
    caption: `${whose}: from the most likely settings to the average of futures, ${priceYear} prices`,
    rows,
    columns: [
      { label: "Mechanism", heading: true, value: ({ label }) => label },
      money("Most likely settings", ({ central }) => central),
      money("Change", ({ mean, central }) => mean - central),
      money("Average of futures", ({ mean }) => mean),
    ],
    note: "In the most likely settings nobody leaves and nothing goes wrong by more than its most likely value. Risks are lopsided: the average counts them.",
  });
}

function controls(
  store: Store,
  { trusts, bridge: { trusts: bridged } }: Results,
  view: View,
  trust: string,
): HTMLElement {
  const options = trusts.filter(({ ods }) => bridged.some((entry) => entry.ods === ods));
  return html`<div class="controls">
    <div class="nhsuk-form-group"><label class="nhsuk-label" for="bridge-trust">Whose position</label>
      <select class="nhsuk-select" id="bridge-trust" ${{ onchange: (event: Event) => store.commit((state) => withView(state, { bridge: (event.currentTarget as HTMLSelectElement).value })) }}>
        <option value="" selected=${trust === ""}>The whole partnership</option>
        ${options.map(({ ods, name }) => html`<option value=${ods} selected=${ods === trust}>${name}</option>`)}
      </select></div>
    <div class="nhsuk-form-group"><label class="nhsuk-label" for="bridge-settings">In which future</label>
      <select class="nhsuk-select" id="bridge-settings" ${{ onchange: (event: Event) => store.commit((state) => withView(state, { settings: (event.currentTarget as HTMLSelectElement).value === "central" ? "central" : "mean" })) }}>
        <option value="mean" selected=${view.settings === "mean"}>Average of futures</option>
        <option value="central" selected=${view.settings === "central"}>Most likely settings (the rosy case)</option>
      </select></div>
  </div>`;
}

function bridgeTable(rows: readonly TermTotal[], whose: string, priceYear: string): HTMLElement {
  return dataTable({
    id: "bridge",
    caption: `${whose}: from standing alone to the position, ${priceYear} prices`,
    rows,
    columns: [
      { label: "Mechanism", heading: true, value: ({ label }) => label },
      { label: "Kind", value: ({ recurrent }) => (recurrent ? "Every year" : "One-off") },
      money("Average of futures", ({ mean }) => mean),
      money("Most likely settings", ({ central }) => central),
    ],
    note: "The terms add up to the position without remainder. Positive is better off than standing alone.",
  });
}

function money(label: string, value: (row: TermTotal) => number): Column<TermTotal> {
  return { label, unit: "£000", value, text: (row) => thousands(value(row)), sum: thousands };
}
