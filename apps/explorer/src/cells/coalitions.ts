import { noGame } from "../controls/no-game.ts";
import { type CoalitionDot, coalitionDots } from "../figures/coalition-dots.ts";
import type { Column } from "../figures/csv.ts";
import { dataTable } from "../figures/data-table.ts";
import { figure } from "../figures/figure.ts";
import { cell } from "../notebook/cell.ts";
import { html } from "../notebook/dom.ts";
import type { GainShareResult, Results, RuleResult } from "../service/records.ts";
import { groupLabel, type Named } from "../words/groups.ts";
import { millions, money, thousands } from "../words/money.ts";
import { counted, listed, shortName } from "../words/quantity.ts";
import { type Whole, wholeGame } from "../words/whole-game.ts";
import { sampledGroups } from "./sampled-groups.ts";

const SHOWN = 60;

/** Whether some of the trusts would do better without the others. */
export const coalitions = cell({
  id: "coalitions",
  title: "Would a smaller group do better?",
  place: "notebook",
  inputs: ["outcome"],
  render: ({ outcome }) => {
    const { gainShare: game, trusts, record } = outcome.results;
    if (!game) return noGame(outcome);
    if (game.sampled) return sampledGroups(outcome, game, game.sampled);
    const names = new Map(trusts.map(({ ods, name }) => [ods, shortName(name)]));
    const name = (ods: string) => names.get(ods) ?? ods;
    const groups = groupsOf(game, name);
    const told = outcome.depth === "full";
    return html`<div>${figure({
      id: "coalitions",
      ofGroups: game,
      outcome,
      title: groupsMessage(groups, game),
      subtitle: `What each group of trusts would gain together, by its size: average net present value over ${record.horizon} years, £ million, real, ${record.priceYear} prices. Filled: the best group of its size`,
      description: bestOfSize(groups)
        .map(({ label, worth }) => `${label}: ${millions(worth)} million pounds`)
        .join(". "),
      draw: (width) => coalitionDots(dotsOf(groups), width),
      table: () =>
        html`<div>${groupsTable(groups, record)}${told ? splitsTable(game.rules, names) : null}</div>`,
    })}
    ${told ? html`<p class="figure__after">${stabilityMessage(game.rules)}</p>` : null}
    ${told && game.stability ? wholeGameList(game.stability, { players: game.players, name, total: game.worth?.at(-1) ?? 0 }) : null}</div>`;
  },
});

interface Group {
  readonly size: number;
  readonly label: string;
  readonly worth: number;
  readonly se: number;
}

function groupsOf({ players, worth, worthSe }: GainShareResult, name: Named["name"]): Group[] {
  return (worth ?? [])
    .map((value, mask): Group => {
      const members = players.filter((_, at) => (mask >> at) & 1);
      return {
        size: members.length,
        label: groupLabel(members, { players, name }),
        worth: value,
        se: worthSe?.[mask] ?? 0,
      };
    })
    .filter(({ size }) => size >= 2)
    .sort((a, b) => b.worth - a.worth);
}

function bestOfSize(groups: readonly Group[]): Group[] {
  const sizes = [...new Set(groups.map(({ size }) => size))].sort((a, b) => a - b);
  return sizes.flatMap((size) => groups.find((group) => group.size === size) ?? []);
}

function dotsOf(groups: readonly Group[]): CoalitionDot[] {
  const best = new Set(bestOfSize(groups));
  return groups.map((group) => ({
    size: group.size,
    worth: group.worth,
    label: best.has(group) ? group.label : "",
  }));
}

function groupsMessage(groups: readonly Group[], { players }: GainShareResult): string {
  const best = groups[0];
  const all = groups.find(({ size }) => size === players.length);
  if (!best || !all) return "There is only one trust";
  if (best.worth <= 0) return "No group of these trusts gains on average";
  if (best === all) return "No smaller group gains more than all of them together";
  const who = best.label.startsWith("All but")
    ? best.label
    : `${best.size === 2 ? "A pair" : `A group of ${counted(best.size)}`} (${best.label})`;
  return `${who} would gain ${money(best.worth - all.worth)} more than all together`;
}

function groupsTable(groups: readonly Group[], { priceYear }: Results["record"]): HTMLElement {
  const columns: readonly Column<Group>[] = [
    { label: "Group", heading: true, value: ({ label }) => label },
    { label: "Trusts", value: ({ size }) => size },
    {
      label: "Low (average less 2 standard errors)",
      unit: "£000",
      value: ({ worth, se }) => worth - 2 * se,
      text: ({ worth, se }) => thousands(worth - 2 * se),
    },
    {
      label: "Central (average of futures)",
      unit: "£000",
      value: ({ worth }) => worth,
      text: ({ worth }) => thousands(worth),
    },
    {
      label: "High (average plus 2 standard errors)",
      unit: "£000",
      value: ({ worth, se }) => worth + 2 * se,
      text: ({ worth, se }) => thousands(worth + 2 * se),
    },
  ];
  const note =
    groups.length > SHOWN
      ? `The ${SHOWN} groups that gain most, of ${groups.length.toLocaleString("en-GB")}.`
      : undefined;
  return dataTable({
    id: "groups-of-trusts",
    caption: `What each group would gain together, net present value, ${priceYear} prices`,
    columns,
    rows: groups.slice(0, SHOWN),
    ...(note ? { note } : {}),
  });
}

function splitsTable(splits: readonly RuleResult[], names: ReadonlyMap<string, string>): HTMLElement {
  const named = (coalition: readonly string[]) => listed(coalition.map((ods) => names.get(ods) ?? ods));
  const gains = ({ objections }: RuleResult) => Math.max(0, objections[0]?.excess ?? 0);
  const checked = splits.filter(({ certified }) => certified).map(({ label }) => label);
  const columns: readonly Column<RuleResult>[] = [
    { label: "Rule", heading: true, value: ({ label }) => label },
    { label: "Would every group stay?", value: (split) => stays(split) },
    {
      label: "Strongest objection",
      value: (split) => (gains(split) > 0 ? named(split.objections[0]?.coalitions[0] ?? []) : "none"),
    },
    {
      label: "It would gain by leaving",
      unit: "£000",
      value: gains,
      text: (split) => thousands(gains(split)),
    },
    {
      label: "Strongest objection per trust",
      value: ({ objectionsPerHead: [worst] }) =>
        worst && worst.excess > 0 ? named(worst.coalitions[0] ?? []) : "none",
    },
    {
      label: "Each would gain",
      unit: "£000",
      value: ({ objectionsPerHead: [worst] }) => Math.max(0, worst?.excess ?? 0),
      text: ({ objectionsPerHead: [worst] }) => thousands(Math.max(0, worst?.excess ?? 0)),
    },
  ];
  return dataTable({
    id: "stability-by-rule",
    caption: "Which splits would hold, on the average of futures",
    columns,
    rows: splits,
    ...(checked.length > 0 ? { note: `${listed(checked)}: checked by Kohlberg’s criterion.` } : {}),
  });
}

/** Under which rules a group would rather leave, on the average of futures. */
function stabilityMessage(splits: readonly RuleResult[]): string {
  const usable = splits.filter(({ refused }) => refused.length === 0);
  const broken = usable.filter(({ inCore }) => !inCore);
  if (broken.length === 0)
    return `On the average of futures no group would do better by leaving, under any of ${counted(usable.length)} rules.`;
  const names = broken.length <= 4 ? `: ${listed(broken.map(({ label }) => label))}` : "";
  return `On the average of futures, a group would do better by leaving under ${counted(broken.length)} of ${counted(usable.length)} rules${names}. The table says which.`;
}

/** What holds of the partnership whatever the split, with the groups that show it. */
function wholeGameList(stability: NonNullable<GainShareResult["stability"]>, named: Whole): HTMLElement {
  return html`<div class="whole-game">
    <h3 class="nhsuk-heading-s">Whatever the split, on the average of futures</h3>
    <ul class="nhsuk-list nhsuk-list--bullet">${wholeGame(stability, named).map(
      ({ question, answer, shownBy }) =>
        html`<li><strong>${question}</strong> ${answer}${shownBy.map((words) => ` ${words}`)}</li>`,
    )}</ul>
  </div>`;
}

function stays({ refused: [reason], inCore }: RuleResult): string {
  if (reason) return reason.message;
  return inCore ? "Yes" : "No";
}
