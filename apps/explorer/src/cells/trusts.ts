import { problemList } from "../controls/problem-list.ts";
import { announce } from "../notebook/announce.ts";
import { cell } from "../notebook/cell.ts";
import { html } from "../notebook/dom.ts";
import type { Catalogue } from "../service/catalogue.ts";
import type { Trust } from "../service/records.ts";
import { type Choice, withChoice, withEntry } from "../state/state.ts";
import type { Store } from "../state/store.ts";
import { millions } from "../words/money.ts";
import { counted, posts } from "../words/quantity.ts";

const OWN = "own";
const WAVES = [1, 2, 3, 4];

/** Which trusts take part, who of them joins, and in which wave. */
export const trusts = cell({
  id: "trusts",
  title: "Which trusts take part?",
  place: "notebook",
  inputs: ["store", "catalogue", "settledChoice", "members", "refusals"],
  render: ({ store, catalogue, settledChoice: choice, members, refusals }) => html`<div>
    ${problemList(refusals, "trusts")}
    <div class="nhsuk-form-group">
      <label class="nhsuk-label" for="partnership">Partnership</label>
      <div class="nhsuk-hint" id="partnership-hint">Real partnerships, or trusts of your own choice. ${catalogue.structureNote}</div>
      <select class="nhsuk-select" id="partnership" aria-describedby="partnership-hint" ${{ onchange: (event: Event) => choosePartnership(store, members, event) }}>
        ${catalogue.partnerships
          .filter(({ builtIn }) => builtIn)
          .map(
            ({ id, name, members: codes }) =>
              html`<option value=${id} selected=${choice.trusts.length === 0 && id === choice.partnership}>${name}${/\btrusts\b/i.test(name) ? "" : ` (${counted(codes.length)} trusts)`}</option>`,
          )}
        <option value=${OWN} selected=${choice.trusts.length > 0}>Your own choice of trusts</option>
      </select>
    </div>
    ${about(catalogue, choice)}
    <div class="data-table__scroll" role="region" aria-label="Trusts of the partnership, table" tabindex="0">
      <table class="nhsuk-table members">
        <caption class="nhsuk-u-visually-hidden">Trusts of the partnership</caption>
        <thead class="nhsuk-table__head"><tr>
          <th scope="col" class="nhsuk-table__header">Joins</th>
          <th scope="col" class="nhsuk-table__header">Trust</th>
          <th scope="col" class="nhsuk-table__header">Wave</th>
          <th scope="col" class="nhsuk-table__header">Kind</th>
          <th scope="col" class="nhsuk-table__header number">Income <span class="data-table__unit">£m a year</span></th>
          <th scope="col" class="nhsuk-table__header number">Staff <span class="data-table__unit">WTE</span></th>
          ${choice.trusts.length > 0 ? html`<th scope="col" class="nhsuk-table__header"><span class="nhsuk-u-visually-hidden">Remove</span></th>` : null}
        </tr></thead>
        <tbody class="nhsuk-table__body">${members.map((trust) => memberRow(store, choice, trust))}</tbody>
      </table>
    </div>
    ${addTrust(store, catalogue, members)}
  </div>`,
});

/** What a built-in partnership is, and where that is written. */
function about({ partnerships }: Catalogue, choice: Choice): HTMLElement | null {
  const chosen =
    choice.trusts.length > 0 ? undefined : partnerships.find(({ id }) => id === choice.partnership);
  if (!chosen?.summary) return null;
  const { summary, note, source } = chosen;
  return html`<div class="about"><p>${summary} ${note ?? ""}</p>${source ? html`<p class="about__source">Source: ${source}</p>` : null}</div>`;
}

function memberRow(store: Store, choice: Choice, trust: Trust): HTMLElement {
  const { ods, name, type, operatingIncome, wte } = trust;
  const plan = choice.members[ods];
  const joins = plan?.joins ?? true;
  const wave = plan?.wave ?? 1;
  return html`<tr data-key=${ods}>
    <td class="nhsuk-table__cell members__joins"><input type="checkbox" class="tick" id=${`joins-${ods}`} checked=${joins} aria-label=${`${name} joins`}
      ${{ onchange: (event: Event) => setPlan(store, ods, { joins: (event.currentTarget as HTMLInputElement).checked }) }}></td>
    <th scope="row" class="nhsuk-table__cell"><label for=${`joins-${ods}`}>${name}</label> <span class="members__code">${ods}</span></th>
    <td class="nhsuk-table__cell"><select class="nhsuk-select members__wave" aria-label=${`Wave of ${name}`} disabled=${!joins}
      ${{ onchange: (event: Event) => setPlan(store, ods, { wave: Number((event.currentTarget as HTMLSelectElement).value) }) }}>
      ${WAVES.map((number) => html`<option value=${number} selected=${number === wave}>${number}</option>`)}</select></td>
    <td class="nhsuk-table__cell">${type ?? "not stated"}</td>
    <td class="nhsuk-table__cell number">${millions(operatingIncome)}</td>
    <td class="nhsuk-table__cell number">${posts(wte)}</td>
    ${
      choice.trusts.length > 0
        ? html`<td class="nhsuk-table__cell"><button type="button" class="link-button" ${{ onclick: () => remove(store, ods) }}>Remove<span class="nhsuk-u-visually-hidden"> ${name}</span></button></td>`
        : null
    }
  </tr>`;
}

function addTrust(store: Store, catalogue: Catalogue, members: readonly Trust[]): HTMLElement {
  const others = [...catalogue.trusts.values()].filter((trust) => !members.includes(trust));
  return html`<form class="add-trust" ${{ onsubmit: (event: SubmitEvent) => add(store, catalogue, members, event) }}>
    <label class="nhsuk-label" for="add-trust">Add another trust</label>
    <div class="add-trust__row">
      <input class="nhsuk-input" id="add-trust" name="trust" list="all-trusts" autocomplete="off" placeholder="Name or ODS code" ${{ oninput: (event: Event) => (event.currentTarget as HTMLInputElement).setCustomValidity("") }}>
      <button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="submit">Add</button>
    </div>
    <datalist id="all-trusts">${others.map(({ ods, name }) => html`<option value=${`${name} (${ods})`}></option>`)}</datalist>
  </form>`;
}

function choosePartnership(store: Store, members: readonly Trust[], event: Event): void {
  const { value } = event.currentTarget as HTMLSelectElement;
  store.commit((state) =>
    withChoice(
      state,
      value === OWN
        ? { trusts: members.map(({ ods }) => ods) }
        : { partnership: value, trusts: [], members: {}, baseline: "public" },
    ),
  );
}

function setPlan(
  store: Store,
  ods: string,
  change: { readonly joins?: boolean; readonly wave?: number },
): void {
  store.commit((state) => {
    const plan = { ...state.choice.members[ods], ...change };
    const sparse = {
      ...(plan.joins === false ? { joins: false } : {}),
      ...(plan.wave !== undefined && plan.wave !== 1 ? { wave: plan.wave } : {}),
    };
    const entry = Object.keys(sparse).length > 0 ? sparse : null;
    return withChoice(state, { members: withEntry(state.choice.members, ods, entry) });
  });
}

function remove(store: Store, ods: string): void {
  store.commit((state) =>
    withChoice(state, {
      trusts: state.choice.trusts.filter((code) => code !== ods),
      members: withEntry(state.choice.members, ods, null),
      baseline: "public",
    }),
  );
}

function add(store: Store, catalogue: Catalogue, members: readonly Trust[], event: SubmitEvent): void {
  event.preventDefault();
  const field = (event.currentTarget as HTMLFormElement).elements.namedItem("trust") as HTMLInputElement;
  const trust = findTrust(catalogue, field.value);
  field.setCustomValidity(trust ? "" : `No single trust matches “${field.value}”. Choose one from the list.`);
  if (!trust) {
    field.reportValidity();
    return;
  }
  field.value = "";
  const codes = [...new Set([...members.map(({ ods }) => ods), trust.ods])].sort();
  store.commit((state) => withChoice(state, { trusts: codes, baseline: "public" }));
  announce(`${trust.name} added`);
}

/** The trust meant by a code, a whole name, or a part of a name that only one has. */
function findTrust(catalogue: Catalogue, text: string): Trust | undefined {
  const code = /\(([A-Z0-9]{3,5})\)\s*$/.exec(text)?.[1] ?? text.trim().toUpperCase();
  const words = text.trim().toLowerCase();
  const matches = [...catalogue.trusts.values()].filter(
    ({ name }) => words && name.toLowerCase().includes(words),
  );
  return catalogue.trusts.get(code) ?? (matches.length === 1 ? matches[0] : undefined);
}
