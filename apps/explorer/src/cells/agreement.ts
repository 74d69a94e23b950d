import { choices } from "../controls/choices.ts";
import { clauseField, type SplitKey } from "../controls/clause-fields.ts";
import { givenFields } from "../controls/given-fields.ts";
import { problemList } from "../controls/problem-list.ts";
import { announce } from "../notebook/announce.ts";
import { cell } from "../notebook/cell.ts";
import { html } from "../notebook/dom.ts";
import { focusNext } from "../notebook/next-focus.ts";
import type { Refusal, Values } from "../notebook/values.ts";
import type { Agreement, Clause, ClauseDescription, Trust } from "../service/records.ts";
import {
  agreementOf,
  withAdded,
  withAgreement,
  withMove,
  withoutClause,
  withParts,
} from "../state/agreement.ts";
import { withChoice } from "../state/state.ts";

/** What partners agree, clause by clause; what it comes to stands in the cell below. */
export const agreement = cell({
  id: "agreement",
  title: "What could partners agree?",
  place: "notebook",
  inputs: ["store", "catalogue", "settledChoice", "members", "refusals"],
  render: (values) => {
    const { store, catalogue, settledChoice } = values;
    const current = agreementOf(settledChoice, catalogue);
    const template = catalogue.agreements.find(({ id }) => id === settledChoice.agreement);
    const own = { value: "", label: `${current.label} (changed)` };
    return html`<div class="agreement">
      ${problemList(faultsOf(values, current), "agreement")}
      ${choices({
        id: "agreement-template",
        label: "Start from",
        hint: template
          ? `${template.summary} ${template.source}`
          : "Yours: change it below, or start again from one of these.",
        options: [
          ...(template ? [] : [own]),
          ...catalogue.agreements.map(({ id, label }) => ({ value: id, label })),
        ],
        chosen: template?.id ?? "",
        onChoose: (id) => id && store.commit((state) => withChoice(state, { agreement: id })),
      })}
      ${choices({
        id: "agreement-basis",
        label: "Counted over",
        hint: "Each year by itself; or on the sums so far, so that a bad year takes back what good ones gave.",
        options: BASES,
        chosen: current.basis,
        onChoose: (basis) => change(values, (one) => ({ ...one, basis: basis as Agreement["basis"] })),
      })}
      <h3 class="nhsuk-heading-s">Clauses, in the order in which they take from the gain</h3>
      <ol class="agreement__clauses">${current.clauses.map((clause, at) => clauseItem(values, current, { clause, at }))}</ol>
      ${addButtons(values, current)}
      ${givenFields({
        agreement: current,
        trusts: joining(values),
        faults: faultsOf(values, current).filter(({ path }) => path.split("/")[2] === "given"),
        onChange: (next) => change(values, next),
      })}
    </div>`;
  },
});

const BASES = [
  { value: "year", label: "Each year by itself" },
  { value: "cumulative", label: "The sums of all years so far" },
  { value: "npv", label: "The discounted sums of all years so far" },
];

type Inputs = Pick<Values, "store" | "catalogue" | "settledChoice" | "members" | "refusals">;

/** Changes the agreement as it is by then, and says so to who cannot see it. */
function change(
  { store, catalogue }: Inputs,
  next: (agreement: Agreement) => Agreement,
  said?: string,
): void {
  store.commit((state) => withAgreement(state, catalogue, next));
  if (said) announce(said);
}

interface Placed {
  readonly clause: Clause;
  readonly at: number;
}

function clauseItem(values: Inputs, current: Agreement, { clause, at }: Placed): HTMLElement {
  const kind = kindOf(clause.clause, values);
  const label = kind?.label ?? clause.clause;
  const mine = faultsOf(values, current).filter(({ path }) => path.split("/")[3] === String(at));
  const fields = kind?.parameters ?? [];
  const about = (id: string) => mine.filter(({ path }) => path.split("/")[4] === id);
  const whole = mine.filter(({ path }) => !fields.some(({ id }) => path.split("/")[4] === id));
  const key = (tool: string) => `${tool}-${clause.clause}`;
  const button = (words: string, off: boolean, onclick: () => void) =>
    html`<button type="button" class="link-button" data-key=${key(words.toLowerCase())} disabled=${off} ${{ onclick }}>${words}<span class="nhsuk-u-visually-hidden">: ${label}</span></button>`;
  const move = (by: -1 | 1, words: string) => () => {
    focusNext(key(by < 0 ? "earlier" : "later"), key("name"));
    change(values, (one) => withMove(one, clause.clause, by), `${label} comes ${words}`);
  };
  const remove = () => {
    focusNext(`add-${clause.clause}`);
    change(values, (one) => withoutClause(one, clause.clause), `${label} is removed`);
  };
  return html`<li class="clause" data-key=${`clause-${clause.clause}`}>
    <div class="clause__head"><h4 class="clause__name" id=${key("name")} data-key=${key("name")} tabindex="-1">${label}</h4>
      <span class="clause__tools">
        ${button("Earlier", at === 0, move(-1, "earlier"))}
        ${button("Later", at === current.clauses.length - 1, move(1, "later"))}
        ${button("Remove", kind?.required === true, remove)}
      </span></div>
    <p class="nhsuk-hint clause__help">${kind?.help ?? ""}</p>
    ${whole.length > 0 ? html`<p class="nhsuk-error-message">${whole.map(({ message }) => message).join(" ")}</p>` : null}
    <div class="clause__fields" role="group" aria-labelledby=${key("name")}>${fields.map((parameter) =>
      clauseField({
        parameter,
        clause,
        trusts: joining(values),
        keys: keysOf(values),
        faults: about(parameter.id),
        onChange: (value) =>
          change(values, (one) => withParts(one, clause.clause, { [parameter.id]: value })),
      }),
    )}</div>
  </li>`;
}

/** What is wrong with the agreement, with the names of its clauses and fields; shares in percent, as they are shown. */
function faultsOf(values: Inputs, { clauses }: Agreement): Refusal[] {
  const mine = values.refusals.filter(({ cell: where }) => where === "agreement");
  return mine.map((refusal) => {
    const [, , part, at = "", id = ""] = refusal.path.split("/");
    if (part === "given")
      return {
        ...refusal,
        message: `What partners say of themselves, ${GIVEN[at] ?? at}: ${refusal.message}`,
      };
    const kind = kindOf(clauses[Number(at)]?.clause ?? "", values);
    const field = kind?.parameters.find((parameter) => parameter.id === id);
    const isShare = field?.shape === "share" && /^Expected a (number|share)/.test(refusal.message);
    const text = isShare ? "enter a share from 0 to 100 %." : refusal.message;
    const named = [kind?.label, field?.label.toLowerCase()].filter(Boolean).join(", ");
    return { ...refusal, message: named ? `${named}: ${text}` : text };
  });
}

const GIVEN: Readonly<Record<string, string>> = {
  weights: "agreed weights",
  need: "need",
  unions: "systems",
};

function kindOf(id: string, { catalogue }: Inputs): ClauseDescription | undefined {
  return catalogue.clauses.find((kind) => kind.id === id);
}

/** Kinds of clauses that the agreement does not have yet. */
function addButtons(values: Inputs, current: Agreement): HTMLElement | null {
  const { clauses } = values.catalogue;
  const missing = clauses.filter(({ id }) => !current.clauses.some(({ clause }) => clause === id));
  if (missing.length === 0) return null;
  const add = (kind: ClauseDescription) => {
    const clause = startOf(kind, joining(values));
    focusNext(`name-${kind.id}`);
    change(values, (one) => withAdded(one, clause, clauses), `${kind.label} is added`);
  };
  return html`<p class="agreement__add">Add a clause: ${missing.map(
    (kind) =>
      html`<button type="button" class="link-button" data-key=${`add-${kind.id}`} ${{ onclick: () => add(kind) }}>${kind.label}</button> `,
  )}</p>`;
}

/** The example of a kind, with the first trust where it must name one. */
function startOf(kind: ClauseDescription, [first]: readonly Trust[]): Clause {
  const named = kind.parameters
    .filter(({ shape, optional }) => shape === "trust" && !optional)
    .map(({ id }) => [id, first?.ods]);
  return { ...kind.example, ...Object.fromEntries(named) } as Clause;
}

function joining({ members, settledChoice }: Inputs): readonly Trust[] {
  return members.filter(({ ods }) => settledChoice.members[ods]?.joins !== false);
}

/** Keys, and rules of the game, that a split can name. */
function keysOf({ catalogue: { rules } }: Inputs): readonly SplitKey[] {
  return rules.flatMap(({ id, label, inAgreements }) =>
    inAgreements === "never" ? [] : [{ id, label, needsFallback: inAgreements === "with a fallback" }],
  );
}
