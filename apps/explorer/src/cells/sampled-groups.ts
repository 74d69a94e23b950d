import type { Column } from "../figures/csv.ts";
import { dataTable } from "../figures/data-table.ts";
import { figure } from "../figures/figure.ts";
import { mostAndLeast, shownWords } from "../figures/most-and-least.ts";
import { errorColumn, meanColumn, rangeColumns } from "../figures/range-columns.ts";
import { rangeRows } from "../figures/range-rows.ts";
import { html } from "../notebook/dom.ts";
import type { Outcome } from "../service/outcome.ts";
import type { GainShareResult, Range, RuleResult, SampledGame } from "../service/records.ts";
import { gainOrLoss, money, thousands } from "../words/money.ts";
import { propertiesMessage } from "../words/properties.ts";
import { capital, counted, listed, shortName } from "../words/quantity.ts";
import { boundsTable } from "./tau-bounds.ts";

/** What can be said of groups where there are too many to look at each: what each trust brings, and who objects. */
export function sampledGroups(outcome: Outcome, game: GainShareResult, sampled: SampledGame): HTMLElement {
  const { trusts, record } = outcome.results;
  const names = new Map(trusts.map(({ ods, name }) => [ods, name]));
  const brings = sampled.brings
    .map(({ ods, amount }): Brought => ({ name: names.get(ods) ?? ods, amount, words: bringsWords(amount) }))
    .sort((a, b) => b.amount.p50 - a.amount.p50);
  const { rows, left } = mostAndLeast(brings, ({ amount }) => amount.p50);
  return html`<div>
    <div class="nhsuk-inset-text"><p>${whyNoMap(game)}</p></div>
    ${figure({
      id: "coalitions",
      ofGroups: game,
      outcome,
      title: bringsMessage(brings),
      subtitle: `What all of them together would lose without one trust, what it gains itself included: net present value over ${record.horizon} years, £ million, real, ${record.priceYear} prices. Bar: middle future; line: 9 in 10 futures${shownWords(left)}`,
      description: rows.map(({ name, words }) => `${name}: ${words}`).join(". "),
      draw: (width) =>
        rangeRows(
          rows.map(({ name, amount, words }) => ({
            label: shortName(name),
            note: words,
            low: amount.p5,
            middle: amount.p50,
            high: amount.p95,
          })),
          width,
        ),
      table: () =>
        html`<div>${bringsTable(brings, record.priceYear)}${objectionsTable(game, sampled, names)}${boundsTable(sampled, names, record.priceYear)}</div>`,
    })}
    <p class="figure__after">${objectionsMessage(game, sampled)}</p>
    <p class="figure__after">${propertiesMessage(sampled, names)}</p>
  </div>`;
}

interface Brought {
  readonly name: string;
  readonly amount: Range;
  readonly words: string;
}

function whyNoMap({ players }: GainShareResult): string {
  return `${capital(counted(players.length))} trusts form too many groups to look at each one, so there is no map of groups here and nobody can say which split all of them would accept. For each trust this shows what all would lose without it; below it stands what a search among groups has found.`;
}

function bringsWords({ p5, p95 }: Range): string {
  return gainOrLoss({ low: p5, high: p95 });
}

function bringsMessage(brings: readonly Brought[]): string {
  const losing = brings.filter(({ amount }) => amount.p50 < 0);
  const all = counted(brings.length);
  if (losing.length === 0) return `All ${all} trusts together would be worse off without any one of them`;
  const names = losing.length <= 2 ? `: ${listed(losing.map(({ name }) => shortName(name)))}` : "";
  const verbs =
    losing.length === 1 ? "costs all of them more than it brings" : "cost all of them more than they bring";
  return `${capital(counted(losing.length))} of ${all} trusts ${verbs}${names}`;
}

function bringsTable(rows: readonly Brought[], priceYear: string): HTMLElement {
  return dataTable<Brought>({
    id: "brought-by-trust",
    caption: `What all together would lose without each trust, net present value, ${priceYear} prices`,
    rows,
    columns: [
      { label: "Trust", heading: true, value: ({ name }) => name },
      ...rangeColumns<Brought>(({ amount }) => amount),
      { ...meanColumn<Brought>(({ amount }) => amount), sum: undefined },
      errorColumn<Brought>(({ amount }) => amount.se),
    ],
    note: "In brackets: they would gain that much more together without it. These figures do not add up to what all together gain.",
  });
}

function answered({ rules }: GainShareResult): readonly RuleResult[] {
  return rules.filter(({ refused }) => refused.length === 0);
}

function objectionsTable(
  game: GainShareResult,
  { groups }: SampledGame,
  names: ReadonlyMap<string, string>,
): HTMLElement {
  const columns: readonly Column<RuleResult>[] = [
    { label: "Rule", heading: true, value: ({ label }) => label },
    { label: "Would every group stay?", value: stays },
    { label: "Trusts that object", value: ({ objection }) => objection?.members.length ?? 0 },
    {
      label: "They would gain by leaving",
      unit: "£000",
      value: ({ objection }) => objection?.excess ?? 0,
      text: ({ objection }) => (objection ? thousands(objection.excess) : "none found"),
    },
    errorColumn<RuleResult>(({ objection }) => objection?.se ?? 0),
    {
      label: "Who they are",
      value: ({ objection }) =>
        listed((objection?.members ?? []).map((ods) => shortName(names.get(ods) ?? ods))),
    },
  ];
  return dataTable({
    id: "objections-found",
    caption: `The largest objection found to each split, among ${groups} groups, on the average of futures`,
    columns,
    rows: answered(game),
    note: "Which group objects most is found in one half of the futures, and what it would gain is read in the other half. There may be stronger objections that nobody looked for.",
  });
}

function stays({ inCore }: RuleResult): string {
  return inCore === false ? "No" : "Not known: no objection found beyond doubt";
}

function objectionsMessage(game: GainShareResult, { groups }: SampledGame): string {
  const rules = answered(game);
  const broken = rules.filter(({ inCore }) => inCore === false);
  if (broken.length === 0)
    return `Among ${groups} groups, none was found beyond doubt that would do better by leaving, under any of ${counted(rules.length)} rules. There may be others.`;
  const [mildest] = [...broken].sort((a, b) => (a.objection?.excess ?? 0) - (b.objection?.excess ?? 0));
  const least = mildest?.objection
    ? ` Under “${mildest.label}” the largest objection found is smallest: ${counted(mildest.objection.members.length)} trusts would gain ${money(mildest.objection.excess)} by leaving together.`
    : "";
  return `On the average of futures, a group would do better by leaving under ${counted(broken.length)} of ${counted(rules.length)} rules.${least}`;
}
