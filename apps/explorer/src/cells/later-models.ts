import { announce } from "../notebook/announce.ts";
import { html } from "../notebook/dom.ts";
import type { Catalogue } from "../service/catalogue.ts";
import { type Choice, withChoice, withEntry } from "../state/state.ts";
import type { Store } from "../state/store.ts";
import { yearsLater } from "../words/arrangement.ts";

/** As two trusts of North Cumbria went in two years, from joint leadership in 2017 to one trust in April 2019. */
const WELL_TRODDEN = {
  operatingModel: "group",
  stages: { 1: "joint-organisation", 2: "merger" },
} as const;

/** Operating models that follow the chosen one, each from a year on. */
export function laterModels(store: Store, catalogue: Catalogue, choice: Choice): HTMLElement {
  const stages = Object.entries(choice.stages);
  const free = yearsOf(choice).find((year) => year > Math.max(0, ...stages.map(([from]) => Number(from))));
  return html`<fieldset class="nhsuk-fieldset later">
    <legend class="nhsuk-label">What follows it</legend>
    <p class="nhsuk-hint">Arrangements often begin loosely and go on: a Group becomes a joint organisation, and merges. Each moves what it covers beyond those before it; work that has moved stays together. The bars above are for one model from beginning to end.</p>
    <ul class="later__list">${stages.map(([year, model]) => laterModel(store, catalogue, { year, model, choice }))}</ul>
    ${
      free
        ? html`<button type="button" class="link-button later__add" ${{ onclick: () => setStage(store, String(free), "merger") }}>Let another model follow</button>`
        : null
    }
    ${
      stages.length === 0
        ? html`<button type="button" class="link-button later__add" ${{ onclick: () => store.commit((state) => withChoice(state, WELL_TRODDEN)) }}>Go as North Cumbria went: Group, joint organisation, merger</button>`
        : null
    }
  </fieldset>`;
}

interface LaterModel {
  readonly year: string;
  readonly model: string;
  readonly choice: Choice;
}

function laterModel(store: Store, catalogue: Catalogue, { year, model, choice }: LaterModel): HTMLElement {
  // Standing alone pools nothing: nobody can go back to it.
  const followers = catalogue.operatingModels.filter(({ id }) => id !== "stand-alone");
  const words = yearsLater(Number(year));
  return html`<li class="later__item" data-key=${`later-${year}`}>
    <select class="nhsuk-select" aria-label=${`When it follows: ${words}`} ${{ onchange: (event: Event) => moveStage(store, year, chosenIn(event)) }}>
      ${yearsOf(choice)
        .filter((at) => String(at) === year || choice.stages[at] === undefined)
        .map(
          (at) => html`<option value=${at} selected=${String(at) === year}>${yearsLater(at)}</option>`,
        )}</select>
    <select class="nhsuk-select" aria-label=${`Operating model ${words}`} ${{ onchange: (event: Event) => setStage(store, year, chosenIn(event)) }}>
      ${followers.map(({ id, label }) => html`<option value=${id} selected=${id === model}>${label}</option>`)}</select>
    <button type="button" class="link-button" ${{ onclick: () => removeStage(store, year) }}>Remove<span class="nhsuk-u-visually-hidden"> what follows ${words}</span></button>
  </li>`;
}

/** Years after which another model can follow. */
function yearsOf({ horizon }: Choice): number[] {
  return Array.from({ length: horizon - 1 }, (_, y) => y + 1);
}

function chosenIn(event: Event): string {
  return (event.currentTarget as HTMLSelectElement).value;
}

function setStage(store: Store, year: string, model: string): void {
  store.commit((state) => withChoice(state, { stages: withEntry(state.choice.stages, year, model) }));
}

function moveStage(store: Store, year: string, to: string): void {
  store.commit((state) => {
    const { [year]: model = "merger", ...rest } = state.choice.stages;
    return withChoice(state, { stages: { ...rest, [to]: model } });
  });
}

function removeStage(store: Store, year: string): void {
  store.commit((state) => withChoice(state, { stages: withEntry(state.choice.stages, year, null) }));
  announce(`What followed ${yearsLater(Number(year))} is removed`);
}
