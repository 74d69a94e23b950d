import { disclosure } from "../controls/disclosure.ts";
import { noGame } from "../controls/no-game.ts";
import type { Column } from "../figures/csv.ts";
import { dataTable } from "../figures/data-table.ts";
import { estimateTag, sourceLine } from "../figures/figure.ts";
import { chanceColumn } from "../figures/range-columns.ts";
import { cell } from "../notebook/cell.ts";
import { html } from "../notebook/dom.ts";
import type { Outcome } from "../service/outcome.ts";
import type { Chance, RuleResult, SplitStatement, StatementsResult } from "../service/records.ts";
import { chancePercent, chanceSpan, chanceWords } from "../words/chance.ts";
import { thousands } from "../words/money.ts";
import { listed, shortName } from "../words/quantity.ts";
import { shownRules } from "./gain-share.ts";

/** What boards risk under each way to write a rule down: who is worse off, when, and who would rather leave. */
export const signing = cell({
  id: "signing",
  title: "What could boards sign?",
  place: "notebook",
  inputs: ["outcome", "view"],
  render: ({ outcome, view }) => {
    const { gainShare: game, trusts } = outcome.results;
    if (!game) return noGame(outcome);
    if (!game.statements) return tooFew(outcome);
    const { statements } = game;
    const rows = shownRules(game, view).flatMap((rule) => signedRows(rule, statements));
    const names = new Map(trusts.map(({ ods, name }) => [ods, shortName(name)]));
    const told = rows.filter(({ statement }) => statement.npv !== null);
    return html`<div>
      <h3 class="nhsuk-heading-s figure__title">${signingMessage(told)} ${estimateTag(outcome)}</h3>
      <p class="figure__subtitle">The rules picked above, written down in three ways: <strong>fixed shares</strong> of whatever comes; <strong>fixed sums</strong> on the average of futures, with what is over or short falling to the trusts by ${statements.residual.label.toLowerCase()}; or the <strong>rule applied anew</strong> to how things turn out.</p>
      ${compareTable({ rows, names, outcome })}
      <p class="figure__after">${coreMessage(statements.coreEmpty)}</p>
      ${[...new Set(told.map(({ rule }) => rule))].map((rule) =>
        detailsOf(
          told.filter((row) => row.rule === rule),
          names,
          outcome,
        ),
      )}
      <p class="figure__source">Groups of trusts in ${game.draws.toLocaleString("en-GB")} futures · ${sourceLine(outcome)}</p>
    </div>`;
  },
});

/** A rule under one contract. */
interface Signed {
  readonly rule: RuleResult;
  readonly statement: SplitStatement;
}

type Names = ReadonlyMap<string, string>;

const WORDS: Readonly<Record<SplitStatement["contract"], string>> = {
  "fixed-shares": "fixed shares",
  "fixed-sums": "fixed sums",
  "re-run": "applied anew",
};

/** Most trusts for which a run tells what boards could sign. */
const MOST_TRUSTS = 64;

function tooFew({ depth, results }: Outcome): HTMLElement {
  const { players, draws } = results.gainShare ?? { players: [], draws: 0 };
  const why =
    players.length > MOST_TRUSTS
      ? `This is told for up to ${MOST_TRUSTS} trusts. What each of these ${players.length} risks under each rule stands in the tables above.`
      : depth === "preview"
        ? "Chances need more futures than a preview has. The full run is on its way."
        : `Groups of trusts are simulated in only ${draws.toLocaleString("en-GB")} futures: too few to tell chances by.`;
  return html`<div class="nhsuk-inset-text"><p>${why}</p></div>`;
}

function signedRows(rule: RuleResult, { splits }: StatementsResult): Signed[] {
  return splits.filter((one) => one.rule === rule.rule).map((statement) => ({ rule, statement }));
}

/** One rule under all that can be signed of it, trust by trust and year by year. */
function detailsOf(rows: readonly Signed[], names: Names, outcome: Outcome): HTMLElement {
  const rule = rows[0]?.rule;
  return disclosure({
    id: `signing-${rule?.rule}`,
    summary: `${rule?.label}: each trust and each year`,
    content: () =>
      html`<div>${rows.map((row) => html`<div>${trustTable(row, names, outcome)}${yearTable(row, names, outcome)}</div>`)}</div>`,
  });
}

/** Which of the ways leaves the fewest futures in which somebody is worse off, and how many that are. */
export function signingMessage(told: readonly Signed[]): string {
  const ranked = told
    .flatMap(({ rule, statement: { npv, contract } }) =>
      npv ? [{ label: `${rule.label}, ${WORDS[contract]}`, any: npv.any }] : [],
    )
    .sort((a, b) => a.any.share - b.any.share);
  const [best] = ranked;
  const worst = ranked.at(-1);
  if (!best || !worst) return "None of these rules can be signed for this partnership";
  if (best.any.share === worst.any.share)
    return `Whatever is signed, there is ${chanceWords(best.any)} that some trust is worse off`;
  return `From ${chancePercent(best.any)} (${best.label}) to ${chancePercent(worst.any)} (${worst.label}): chance that some trust is worse off`;
}

function coreMessage(coreEmpty: Chance | null): string {
  if (!coreEmpty)
    return "With so many trusts not every group can be looked at, so nobody can say how often a group would do better alone.";
  return coreEmpty.count === 0
    ? `In every one of ${coreEmpty.draws.toLocaleString("en-GB")} futures some way to share would keep every group.`
    : `There is ${chanceWords(coreEmpty)} (${chanceSpan(coreEmpty)}) that no way to share at all would keep every group: some of the trusts would do better by themselves, whatever is signed.`;
}

interface Shown {
  readonly rows: readonly Signed[];
  readonly names: Names;
  readonly outcome: Outcome;
}

function compareTable({ rows, names, outcome }: Shown): HTMLElement {
  const { priceYear, horizon } = outcome.results.record;
  const columns: readonly Column<Signed>[] = [
    { label: "Rule", heading: true, value: ({ rule }) => rule.label },
    { label: "Signed as", value: ({ statement }) => WORDS[statement.contract] },
    chance("Some trust is worse off", ({ npv }) => npv?.any),
    { label: "Most often", value: ({ statement }) => worstOf(statement, names)?.name ?? "–" },
    {
      label: "Its loss if so, average",
      unit: "£000",
      value: ({ statement }) => worstOf(statement, names)?.shortfall ?? "–",
      text: ({ statement }) => pounds(worstOf(statement, names)?.shortfall),
    },
    chance("A group would do better alone", ({ blocked }) => blocked?.blocked),
    { label: "Which group most often", value: ({ statement }) => blockerOf(statement, names) },
    {
      label: "It would gain, average",
      unit: "£000",
      value: ({ statement }) => statement.blocked?.blockers[0]?.excess ?? "–",
      text: ({ statement }) => pounds(statement.blocked?.blockers[0]?.excess),
    },
  ];
  return dataTable({
    id: "signing",
    caption: `What could go wrong, net present value over ${horizon} years, ${priceYear} prices`,
    columns,
    rows,
    note: [
      "Chances are shares of modelled futures, in brackets how sure they are. Losses are in brackets.",
      ...rows.flatMap(noteOf),
    ].join(" "),
  });
}

/** Why a contract cannot be signed, or in how few futures it is told. */
function noteOf({ rule, statement }: Signed): string[] {
  const { contract, refused, futures, without } = statement;
  const [reason] = refused;
  const what = `${rule.label}, ${WORDS[contract]}`;
  if (reason) return [`${what}: cannot be signed. ${sentence(reason.message)}`];
  if (without === 0) return [];
  return [`${what}: has no answer in ${without} of ${futures + without} futures, which are left out.`];
}

function sentence(message: string): string {
  const words = message.replace(/^\/\w+: /, "");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function chance(label: string, of: (statement: SplitStatement) => Chance | undefined): Column<Signed> {
  return {
    label,
    value: ({ statement }) => of(statement)?.share ?? "–",
    text: ({ statement }) => {
      const found = of(statement);
      return found ? `${chancePercent(found)} (${chanceSpan(found)})` : "–";
    },
  };
}

function pounds(amount: number | undefined): string {
  return amount === undefined ? "–" : thousands(amount);
}

/** Who is worse off most often, and what it loses if so; those who lose in the same futures stand together. */
function worstOf({ npv }: SplitStatement, names: Names) {
  const trusts = [...(npv?.trusts ?? [])].sort(
    (a, b) => b.worseOff.count - a.worseOff.count || a.shortfall - b.shortfall,
  );
  const [worst] = trusts;
  const last = trusts.at(-1);
  if (!worst || !last || worst.worseOff.count === 0) return undefined;
  const { shortfall } = worst;
  const name = names.get(worst.ods) ?? worst.ods;
  if (worst.worseOff.count > last.worseOff.count) return { name, shortfall };
  return { name: last.shortfall - shortfall < 1000 ? "All alike" : `All; ${name} loses most`, shortfall };
}

function blockerOf({ blocked }: SplitStatement, names: Names): string {
  const members = blocked?.blockers[0]?.members;
  if (!members) return "–";
  const missing = [...names.keys()].filter((ods) => !members.includes(ods));
  const named = (codes: readonly string[]) => listed(codes.map((ods) => names.get(ods) ?? ods));
  return missing.length < members.length && missing.length <= 3
    ? `All but ${named(missing)}`
    : named(members);
}

type TrustRow = NonNullable<SplitStatement["npv"]>["trusts"][number];

function trustTable({ rule, statement }: Signed, names: Names, { results }: Outcome): HTMLElement {
  const { contract, futures } = statement;
  const money = (label: string, value: (row: TrustRow) => number): Column<TrustRow> => ({
    label,
    unit: "£000",
    value,
    text: (row) => thousands(value(row)),
  });
  const expected = new Map(rule.trusts.map((trust) => [trust.ods, trust.expected]));
  return dataTable<TrustRow>({
    id: `signing-${rule.rule}-${contract}-trusts`,
    caption: `${rule.label}, ${WORDS[contract]}: each trust, net present value, ${results.record.priceYear} prices`,
    rows: statement.npv?.trusts ?? [],
    columns: [
      { label: "Trust", heading: true, value: ({ ods }) => names.get(ods) ?? ods },
      chanceColumn<TrustRow>("Chance worse off", ({ worseOff }) => worseOff),
      { label: "How sure", value: ({ worseOff }) => chanceSpan(worseOff) },
      money("Loss if so, average", ({ shortfall }) => shortfall),
      money("Less than this in 1 future of 20", ({ p5 }) => p5),
      money("Average of futures", ({ mean }) => mean),
      money("The rule, on the average game", ({ ods }) => expected.get(ods) ?? 0),
    ],
    note: `In ${futures.toLocaleString("en-GB")} futures.${contract === "re-run" && differs(rule, statement) ? " This rule does not give the same for the average game as on average over the futures: both are shown." : ""}`,
  });
}

/** Whether the rule's split of the average game is another than the average of its splits, by more than a thousand pounds. */
function differs(rule: RuleResult, { npv }: SplitStatement): boolean {
  return rule.trusts.some(
    ({ expected }, i) => Math.abs(expected - (npv?.trusts[i]?.mean ?? expected)) > 1000,
  );
}

interface YearRow {
  readonly name: string;
  readonly counts: readonly number[];
}

function yearTable({ rule, statement }: Signed, names: Names, { results }: Outcome): HTMLElement {
  const { contract, futures: draws, year, cumulative } = statement;
  const table = (id: string, caption: string, told: SplitStatement["year"]) =>
    dataTable<YearRow>({
      id: `signing-${rule.rule}-${contract}-${id}`,
      caption: `${rule.label}, ${WORDS[contract]}: ${caption}`,
      rows: [
        ...(told?.trusts ?? []).map(({ ods, worseOff }) => ({
          name: names.get(ods) ?? ods,
          counts: worseOff,
        })),
        { name: "Any of them", counts: told?.any ?? [] },
      ],
      columns: [
        { label: "Trust", heading: true, value: ({ name }) => name },
        ...results.years.map(({ label }, y): Column<YearRow> => {
          const counted = ({ counts }: YearRow) => ({
            count: counts[y] ?? 0,
            draws,
            share: (counts[y] ?? 0) / draws,
          });
          return { label, value: (row) => counted(row).share, text: (row) => chancePercent(counted(row)) };
        }),
      ],
    });
  return html`<div>
    ${table("years", "chance worse off in the year", year)}
    ${table("cumulative", "chance out of pocket so far, all years up to then together", cumulative)}
  </div>`;
}
