import { noGame } from "../controls/no-game.ts";
import type { Column } from "../figures/csv.ts";
import { dataTable } from "../figures/data-table.ts";
import { figure } from "../figures/figure.ts";
import { keyOfMarks } from "../figures/key.ts";
import { mostAndLeast, shownWords } from "../figures/most-and-least.ts";
import { chanceColumn, errorColumn, meanColumn, rangeColumns } from "../figures/range-columns.ts";
import { type RuleDot, ruleDots, ruleKey } from "../figures/rule-dots.ts";
import { cell } from "../notebook/cell.ts";
import { html } from "../notebook/dom.ts";
import type { Outcome } from "../service/outcome.ts";
import type { Chance, GainShareResult, Range, RuleResult } from "../service/records.ts";
import { type View, withView } from "../state/state.ts";
import type { Store } from "../state/store.ts";
import { chancePercent } from "../words/chance.ts";
import { gainShareMessage, ruleMessage } from "../words/messages.ts";
import { mixesMessage } from "../words/mixes.ts";
import { gainOrLoss, thousands } from "../words/money.ts";
import { listed, shortName } from "../words/quantity.ts";

const AT_ONCE = 4;
const SHOWN_FIRST = 3;

/** What each trust ends up with when gains and losses are shared, by rule. */
export const gainShare = cell({
  id: "gain-share",
  title: "How could the gain be shared?",
  place: "notebook",
  inputs: ["store", "outcome", "view"],
  render: ({ store, outcome, view }) => {
    const { gainShare: game } = outcome.results;
    if (!game) return noGame(outcome);
    const shown = shownRules(game, view);
    return html`<div>
      ${rulePicker(store, game, shown)}
      ${rulesFigure(outcome, game, shown)}
      ${game.mixes ? mixesMessage(game.mixes, new Map(outcome.results.trusts.map(({ ods, name }) => [ods, name]))).map((words) => html`<p class="nhsuk-body-s">${words}</p>`) : null}
    </div>`;
  },
});

/** The rules that the reader has picked, or the first ones. */
export function shownRules({ rules }: GainShareResult, { rules: picked }: View): readonly RuleResult[] {
  const usable = rules.filter(({ refused }) => refused.length === 0);
  const found = usable.filter(({ rule }) => picked.includes(rule));
  return found.length > 0 ? found.slice(0, AT_ONCE) : firstRules(usable);
}

/** Equal, by cost and Shapley where they are there: what partners ask for first. */
function firstRules(rules: readonly RuleResult[]): readonly RuleResult[] {
  const usual = ["equal", "baseline-cost", "shapley"].flatMap(
    (id) => rules.find(({ rule }) => rule === id) ?? [],
  );
  return usual.length > 0 ? usual : rules.slice(0, SHOWN_FIRST);
}

function rulePicker(store: Store, { rules }: GainShareResult, shown: readonly RuleResult[]): HTMLElement {
  const picked = shown.map(({ rule }) => rule);
  return html`<fieldset class="nhsuk-fieldset picker">
    <legend class="nhsuk-hint">Rules to compare, ${AT_ONCE} at most</legend>
    <div class="picker__items">${rules.map(({ rule, label, refused }) => {
      const on = picked.includes(rule);
      return html`<label class="picker__item" data-key=${`rule-${rule}`}><input type="checkbox" class="tick" checked=${on} disabled=${refused.length > 0 || (!on && picked.length >= AT_ONCE)}
        ${{ onchange: () => store.commit((state) => withView(state, { rules: toggled(picked, rule, rules) })) }}> ${label}${refused.length > 0 ? " (cannot split this gain)" : ""}</label>`;
    })}</div>
  </fieldset>`;
}

function toggled(picked: readonly string[], rule: string, rules: readonly RuleResult[]): string[] {
  const next = picked.includes(rule) ? picked.filter((id) => id !== rule) : [...picked, rule];
  return rules.map(({ rule: id }) => id).filter((id) => next.includes(id));
}

function rulesFigure(outcome: Outcome, game: GainShareResult, shown: readonly RuleResult[]): HTMLElement {
  const { trusts, record } = outcome.results;
  const names = new Map(trusts.map(({ ods, name }) => [ods, name]));
  const name = (ods: string) => shortName(names.get(ods) ?? ods);
  const labels = shown.map(({ label }) => label);
  const first = shown[0]?.trusts ?? [];
  const { rows: players, left } = mostAndLeast(
    game.players,
    (ods) => first.find((entry) => entry.ods === ods)?.amount.p50 ?? 0,
  );
  const dots: RuleDot[] = players.flatMap((ods) =>
    shown.flatMap(({ label, trusts: amounts }) =>
      amounts
        .filter((entry) => entry.ods === ods)
        .map(({ amount }) => ({
          trust: name(ods),
          rule: label,
          low: amount.p5,
          middle: amount.p50,
          high: amount.p95,
        })),
    ),
  );
  return figure({
    id: "gain-share",
    ofGroups: game,
    outcome,
    title: gainShareMessage({ ...game, rules: shown }),
    subtitle: `What each trust ends up with by rule, net present value over ${record.horizon} years, £ million, real, ${record.priceYear} prices. Mark: middle future; line: 9 in 10 futures${shownWords(left)}`,
    description: dots
      .map(({ trust, rule, low, high }) => `${trust}, ${rule}: ${gainOrLoss({ low, high })}`)
      .join(". "),
    key: keyOfMarks(ruleKey(labels)),
    draw: (width) => ruleDots(dots, labels, width),
    table:
      () => html`<div>${summaryTable(game, trusts, record.priceYear)}${shown.map((rule) => ruleTable(rule, names, record.priceYear))}
      ${game.draws < record.draws ? html`<p class="data-table__note">Groups of trusts are simulated in the first ${game.draws.toLocaleString("en-GB")} futures.</p>` : null}</div>`,
  });
}

interface TrustRow {
  readonly ods: string;
  readonly name: string;
  readonly own: Range | undefined;
}

/** Every rule side by side, on the averages that add up. */
function summaryTable(
  game: GainShareResult,
  trusts: Outcome["results"]["trusts"],
  priceYear: string,
): HTMLElement {
  const rows = game.players.map((ods): TrustRow => {
    const trust = trusts.find((entry) => entry.ods === ods);
    return { ods, name: trust?.name ?? ods, own: trust?.npv };
  });
  const usable = game.rules.filter(({ refused }) => refused.length === 0);
  const money = (label: string, value: (row: TrustRow) => number): Column<TrustRow> => ({
    label,
    unit: "£000",
    value,
    text: (row) => thousands(value(row)),
    sum: thousands,
  });
  return dataTable({
    id: "gain-share-rules",
    caption: `All rules side by side: average of futures, net present value, ${priceYear} prices`,
    rows,
    columns: [
      { label: "Trust", heading: true, value: ({ name }) => name },
      money("Without sharing", ({ own }) => own?.mean ?? 0),
      ...usable.map(({ label, trusts: amounts }) =>
        money(label, ({ ods }) => amounts.find((entry) => entry.ods === ods)?.amount.mean ?? 0),
      ),
    ],
    note: [
      "Every column adds up to what the partnership gains or loses. Parts may not sum due to rounding.",
      ...sampledNotes(game),
      ...refusalNotes(game),
    ].join(" "),
  });
}

/** What sampled rules' figures are worth: one is estimated in every future, the others on average. */
function sampledNotes({ sampled, rules }: GainShareResult): string[] {
  if (!sampled) return [];
  const label = (id: string) => rules.find(({ rule }) => rule === id)?.label ?? id;
  return [
    ...sampled.estimates.map(({ rule, of, looked, trusts }) => {
      const largest = Math.max(0, ...trusts.map(({ se }) => se));
      const from =
        of === "orders" ? "orders in which the trusts could have joined" : "groups of trusts drawn at random";
      return `${label(rule)}: an estimate, from ${looked.toLocaleString("en-GB")} ${from}; its averages have standard errors of up to £${thousands(largest)},000.`;
    }),
    "The ranges of the Shapley value are a little too wide; the other estimates are shares fixed on the average of futures. All other rules are exact in each future.",
  ];
}

/** Why some rules give no answer; those that need every group, in one sentence. */
function refusalNotes({ players, rules }: GainShareResult): string[] {
  const tooMany = rules.filter(({ refused }) => refused[0]?.code === "TOO_MANY_PLAYERS");
  const others = rules.filter(({ refused }) => refused[0] && refused[0].code !== "TOO_MANY_PLAYERS");
  return [
    ...(tooMany.length > 0
      ? [
          `Not there with ${players.length} trusts, because they need every group: ${listed(tooMany.map(({ label }) => label))}.`,
        ]
      : []),
    ...others.flatMap(({ label, refused }) =>
      refused.slice(0, 1).map(({ message }) => `${label}: ${message}.`),
    ),
  ];
}

const CONTRACTS: Readonly<Record<RuleResult["contract"], string>> = {
  "re-run": "The rule is applied anew to how things turn out.",
  "fixed-shares": "The shares are fixed beforehand, on the average of futures.",
  "fixed-sums":
    "The sums are fixed beforehand, on the average of futures; what is over or short of them falls to the trusts by baseline cost.",
};

interface RuleRow {
  readonly name: string;
  readonly amount: Range;
  readonly transfer: Range;
  readonly chanceWorseOff: Chance;
}

function ruleTable(rule: RuleResult, names: ReadonlyMap<string, string>, priceYear: string): HTMLElement {
  const rows = rule.trusts.map((entry): RuleRow => ({ ...entry, name: names.get(entry.ods) ?? entry.ods }));
  return dataTable<RuleRow>({
    id: `gain-share-${rule.rule}`,
    caption: `${rule.label}: what each trust ends up with, ${priceYear} prices`,
    rows,
    columns: [
      { label: "Trust", heading: true, value: ({ name }) => name },
      ...rangeColumns<RuleRow>(({ amount }) => amount),
      meanColumn<RuleRow>(({ amount }) => amount),
      errorColumn<RuleRow>(({ amount }) => amount.se),
      {
        ...meanColumn<RuleRow>(({ transfer }) => transfer),
        label: "Paid (in brackets) or received, average",
      },
      chanceColumn<RuleRow>("Chance worse off", ({ chanceWorseOff }) => chanceWorseOff),
    ],
    note: `${ruleMessage(rule, names)} Chance that any trust is worse off: ${rule.chanceAnyWorseOff ? chancePercent(rule.chanceAnyWorseOff) : "not known"}. ${CONTRACTS[rule.contract]}`,
  });
}
