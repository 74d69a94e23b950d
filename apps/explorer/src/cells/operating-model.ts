import { tableBehind } from "../controls/disclosure.ts";
import { problemList } from "../controls/problem-list.ts";
import { extentWithZero } from "../figures/chart.ts";
import { dataTable } from "../figures/data-table.ts";
import { chanceColumn, meanColumn, rangeColumns } from "../figures/range-columns.ts";
import { strip } from "../figures/strip.ts";
import { cell } from "../notebook/cell.ts";
import { html } from "../notebook/dom.ts";
import type { Catalogue } from "../service/catalogue.ts";
import type { Glances } from "../service/glances.ts";
import type { Glance, OperatingModel } from "../service/records.ts";
import { withChoice } from "../state/state.ts";
import type { Store } from "../state/store.ts";
import { chanceWords } from "../words/chance.ts";
import { gainOrLoss } from "../words/money.ts";
import { laterModels } from "./later-models.ts";

/** Which way of working together, all side by side for the same trusts and assumptions. */
export const operatingModel = cell({
  id: "operating-model",
  title: "Which operating model?",
  place: "notebook",
  inputs: ["store", "catalogue", "settledChoice", "glances", "refusals"],
  render: ({ store, catalogue, settledChoice, glances, refusals }) => {
    const shown = catalogue.operatingModels.flatMap(({ id }) => glances.get(id) ?? []);
    const domain = extentWithZero(shown.flatMap(({ summary: { npv } }) => [npv.p5, npv.p95]));
    return html`<div>
      ${problemList(refusals, "operating-model")}
      <fieldset class="nhsuk-fieldset">
        <legend class="nhsuk-hint">Bars show what the partnership gains or loses over the whole period in 9 of 10 modelled futures, against standing alone, on one scale; the mark is the middle future.</legend>
        <div class="models">${catalogue.operatingModels.map((model) =>
          modelRow({
            store,
            model,
            chosen: model.id === settledChoice.operatingModel,
            glance: glances.get(model.id),
            domain,
          }),
        )}</div>
      </fieldset>
      <p class="figure__source">${glancesLine(shown, catalogue.operatingModels.length)}</p>
      ${tableBehind("operating-models", "all operating models", () => glancesTable(catalogue, glances))}
      ${laterModels(store, catalogue, settledChoice)}
    </div>`;
  },
});

interface ModelRow {
  readonly store: Store;
  readonly model: OperatingModel;
  readonly chosen: boolean;
  readonly glance: Glance | undefined;
  readonly domain: readonly [number, number];
}

function modelRow({ store, model, chosen, glance, domain }: ModelRow): HTMLElement {
  const id = `model-${model.id}`;
  return html`<div class=${`model${chosen ? " model--chosen" : ""}`} data-key=${id}>
    <div class="nhsuk-radios nhsuk-radios--small model__choice">
      <div class="nhsuk-radios__item">
        <input class="nhsuk-radios__input" type="radio" name="operating-model" id=${id} value=${model.id} checked=${chosen}
          aria-describedby=${`${id}-help ${id}-range`}
          ${{ onchange: () => store.commit((state) => withChoice(state, { operatingModel: model.id })) }}>
        <label class="nhsuk-label nhsuk-radios__label" for=${id}>${model.label}</label>
      </div>
      <p class="nhsuk-hint model__help" id=${`${id}-help`}>${model.summary}</p>
    </div>
    <div class="model__range" id=${`${id}-range`}>
      ${glance ? npvStrip(glance, domain) : html`<span class="strip strip--empty"></span>`}
      <p class="model__words">${glance ? rangeWords(glance) : "Being worked out"}</p>
    </div>
  </div>`;
}

function npvStrip({ summary: { npv } }: Glance, domain: readonly [number, number]): Element {
  return strip({ low: npv.p5, middle: npv.p50, high: npv.p95 }, domain);
}

function rangeWords({ summary: { npv, chanceOfLoss } }: Glance): string {
  const range = gainOrLoss({ low: npv.p5, high: npv.p95 });
  return range === "no difference"
    ? "The thing compared with"
    : `${range}; ${chanceWords(chanceOfLoss)} of loss`;
}

function glancesTable({ operatingModels }: Catalogue, glances: Glances): HTMLElement {
  type Row = Glance["summary"] & { readonly label: string };
  const rows = operatingModels.flatMap(({ id, label }): Row[] => {
    const glance = glances.get(id);
    return glance ? [{ ...glance.summary, label }] : [];
  });
  return dataTable<Row>({
    id: "operating-models",
    caption: "Net present value of the partnership by operating model",
    rows,
    columns: [
      { label: "Operating model", heading: true, value: ({ label }) => label },
      ...rangeColumns<Row>(({ npv }) => npv),
      { ...meanColumn<Row>(({ npv }) => npv), sum: undefined },
      chanceColumn<Row>("Chance of loss", ({ chanceOfLoss }) => chanceOfLoss),
    ],
  });
}

function glancesLine(shown: readonly Glance[], of: number): string {
  const first = shown[0];
  if (!first) return "Working out all models";
  const waiting = shown.length < of ? ` · ${of - shown.length} still being worked out` : "";
  return `Preview, ${first.record.draws.toLocaleString("en-GB")} futures each, the same ones for every model${waiting}`;
}
