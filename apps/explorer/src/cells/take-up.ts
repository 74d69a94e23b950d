import { choices } from "../controls/choices.ts";
import { type Needs, noGame } from "../controls/no-game.ts";
import { estimateTag, sourceLine } from "../figures/figure.ts";
import { cell } from "../notebook/cell.ts";
import { html } from "../notebook/dom.ts";
import type { Outcome } from "../service/outcome.ts";
import type { Decision, TakeUp } from "../service/records.ts";
import { ASKED_UP_TO, UNDER_AGREEMENT } from "../service/take-up.ts";
import { type View, withEntry, withView } from "../state/state.ts";
import type { Store } from "../state/store.ts";
import { money, thousands } from "../words/money.ts";
import { counted, listed, shortName } from "../words/quantity.ts";

/** Which trusts would join, each acting for itself, and what one board's no, deferral or abstention means for all. */
export const takeUp = cell({
  id: "take-up",
  title: "Who would join?",
  place: "notebook",
  inputs: ["store", "view", "outcome", "takeUp", "joining"],
  render: ({ store, view, outcome, takeUp: answer, joining }) => {
    if (!answer) return noGame(outcome, NEEDS);
    const tabled = outcome.results.gainShare?.worth;
    const names = new Map(outcome.results.trusts.map(({ ods, name }) => [ods, shortName(name)]));
    const name = (ods: string) => names.get(ods) ?? ods;
    return html`<div>
      <h3 class="nhsuk-heading-s figure__title">${standingMessage(answer, name)} ${estimateTag(outcome)}</h3>
      <p class="figure__subtitle">Each board decides for its own trust. A majority binds nobody; an abstention is a decision not to decide, and leaves the trust out as a no does. Conditions count once they are met and the board has agreed.</p>
      ${choices({
        id: "join-rule",
        label: "What each trust gets, in every partnership that could result",
        hint: `Under the agreement each partnership is simulated by itself. A host or payer that does not join plays no part, and what goes to a reserve or a commissioner counts for no trust.${tabled ? "" : " A rule would need what every group is worth, which is not worked out for so many trusts."}`,
        options: tabled ? WAYS : WAYS.slice(0, 1),
        chosen: tabled ? view.joinRule : UNDER_AGREEMENT,
        onChoose: (joinRule) => store.commit((state) => withView(state, { joinRule })),
      })}
      ${answer.standing ? decisionTable({ store, view, outcome }, answer, name) : html`<div class="nhsuk-inset-text"><p>${answer.refused.map(({ message }) => message).join(" ")}</p></div>`}
      ${answer.takeUp ? html`<p class="figure__after">${storyOf("If all are asked and each acts for itself", answer.takeUp, { answer, name })}</p>` : null}
      ${joining?.story ? html`<p class="nhsuk-body-s">${storyOf(`If ${listed(joining.founders.map(name))}, which gain most as a pair, begin`, joining.story, { answer, name })}</p>` : null}
      ${answer.smallestTransfer ? html`<p class="nhsuk-body-s">${transferMessage(answer, name)}</p>` : null}
      <p class="figure__source">${averageOf(answer, outcome)} · ${sourceLine(outcome)}</p>
    </div>`;
  },
});

const NEEDS: Needs = { what: "one more partnership simulated for each trust", most: ASKED_UP_TO };

const WAYS = [
  { value: UNDER_AGREEMENT, label: "Under the agreement above, all its clauses" },
  { value: "shapley", label: "Shapley value: what each brings" },
  { value: "equal", label: "Equal parts" },
  { value: "baseline-cost", label: "Baseline cost" },
  { value: "eansc", label: "Equal allocation of non-separable costs" },
];

const DECISIONS: readonly { readonly value: Decision; readonly label: string }[] = [
  { value: "agree", label: "Says yes" },
  { value: "agree with conditions", label: "Yes, on conditions" },
  { value: "decline", label: "Says no" },
  { value: "defer", label: "Defers" },
  { value: "none", label: "Abstains" },
];

type Name = (ods: string) => string;

function standingMessage({ players, standing }: TakeUp, name: Name): string {
  if (!standing) return "This rule cannot split what every partnership would be worth";
  const { members, missing } = standing;
  if (missing.length === 0)
    return `All ${counted(players.length)} boards agree: the whole partnership results`;
  if (members.length === 0) return "So decided, no partnership results";
  return `So decided, a partnership of ${counted(members.length)} results, without ${listed(missing.map(({ player }) => name(player)))}`;
}

interface Asking {
  readonly store: Store;
  readonly view: View;
  readonly outcome: Outcome;
}

function decisionTable({ store, view, outcome }: Asking, answer: TakeUp, name: Name): HTMLElement {
  const { players, standing } = answer;
  if (!standing) return html`<div></div>`;
  const { now, nowSe, ifAllAgree, ifItChanges } = standing;
  const caption = `What each trust gains, £000, net present value, ${outcome.results.record.priceYear} prices`;
  const head = (words: string, kind = "") =>
    html`<th scope="col" class=${`nhsuk-table__header ${kind}`}>${words}</th>`;
  const others = (i: number) =>
    (ifItChanges[i]?.effect ?? []).reduce((sum, effect, j) => sum + (j === i ? 0 : effect), 0);
  return html`<div class="data-table__scroll" role="region" aria-label=${`${caption}, table`} tabindex="0">
    <table class="nhsuk-table take-up__table">
      <caption class="nhsuk-table__caption nhsuk-table__caption--s">${caption}</caption>
      <thead class="nhsuk-table__head"><tr>${head("Trust")}${head("Its board")}${head("As decided", "number")}${nowSe ? head("Give or take (2 standard errors)", "number") : null}${head("If all agree", "number")}${head("If it changed its mind: itself", "number")}${head("…and the others together", "number")}</tr></thead>
      <tbody class="nhsuk-table__body">${players.map(
        (ods, i) => html`<tr data-key=${`says-${ods}`}>
        <th scope="row" class="nhsuk-table__cell">${name(ods)}</th>
        <td class="nhsuk-table__cell">${decisionSelect(store, view, { ods, name: name(ods) })}</td>
        ${[now[i], ...(nowSe ? [2 * (nowSe[i] ?? 0)] : []), ifAllAgree[i], ifItChanges[i]?.effect[i], others(i)].map((amount) => html`<td class="nhsuk-table__cell number">${thousands(amount ?? 0)}</td>`)}
      </tr>`,
      )}</tbody>
    </table>
  </div>`;
}

function decisionSelect(
  store: Store,
  view: View,
  { ods, name }: { readonly ods: string; readonly name: string },
): HTMLElement {
  const said = view.decisions[ods] ?? "agree";
  const onchange = (event: Event) => {
    const next = (event.currentTarget as HTMLSelectElement).value as Decision;
    store.commit((state) =>
      withView(state, { decisions: withEntry(state.view.decisions, ods, next === "agree" ? null : next) }),
    );
  };
  return html`<select class="nhsuk-select" aria-label=${`What the board of ${name} decides`} ${{ onchange }}>
    ${DECISIONS.map(({ value, label }) => html`<option value=${value} selected=${value === said}>${label}</option>`)}</select>`;
}

interface Told {
  readonly answer: TakeUp;
  readonly name: Name;
}

function storyOf(
  beginning: string,
  { steps, members, ends }: NonNullable<TakeUp["takeUp"]>,
  { answer: { players }, name }: Told,
): string {
  const all = members.length === players.length;
  if (steps.length === 0 && ends === "settled") {
    return all
      ? `${beginning}, nobody would leave.`
      : `${beginning}, nobody else would join, and nobody would leave.`;
  }
  const moves = steps
    .map(({ player, move, inside, outside }) => {
      const by = money(Math.abs(inside - outside));
      return move === "joins"
        ? `${name(player)} joins, to gain ${by}`
        : `${name(player)} leaves, better off by ${by}`;
    })
    .join("; then ");
  if (ends === "goes in circles") return `${beginning}: ${moves}. Then it goes in circles.`;
  if (ends !== "settled")
    return `${beginning}: ${moves}. It is followed no further, and somebody may still move.`;
  const left = members.length === 0 ? "nobody" : all ? "all of them" : listed(members.map(name));
  return `${beginning}: ${moves}. It stops with ${left}.`;
}

/** What would have to change hands for nobody to be worse off than alone when all join. */
function transferMessage({ players, smallestTransfer }: TakeUp, name: Name): string {
  const { moved, transfers, short } = smallestTransfer ?? { moved: 0, transfers: null, short: 0 };
  if (transfers === null) {
    return `When all join they lose ${money(short)} together: no payment between them can leave everybody as well off as alone, only money from outside.`;
  }
  if (moved < 1) return "When all join nobody is worse off than alone: nothing more has to change hands.";
  const who = (pays: boolean) =>
    players.flatMap((ods, i) => {
      const amount = transfers[i] ?? 0;
      return Math.abs(amount) >= 1 && amount < 0 === pays ? [`${name(ods)} ${money(Math.abs(amount))}`] : [];
    });
  return `The least that would leave nobody worse off than alone when all join: ${money(moved)} changes hands, from ${listed(who(true))} to ${listed(who(false))}.`;
}

function averageOf({ futures }: TakeUp, { results: { gainShare } }: Outcome): string {
  const count = (futures ?? gainShare?.draws ?? 0).toLocaleString("en-GB");
  return futures === null
    ? `Average of ${count} futures of all groups`
    : `Average of the first ${count} futures, each partnership simulated by itself`;
}
