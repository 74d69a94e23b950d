import { disclosure } from "../controls/disclosure.ts";
import { noGame } from "../controls/no-game.ts";
import type { Column } from "../figures/csv.ts";
import { dataTable } from "../figures/data-table.ts";
import { estimateTag, sourceLine } from "../figures/figure.ts";
import { chanceColumn, meanColumn, rangeColumns } from "../figures/range-columns.ts";
import { cell } from "../notebook/cell.ts";
import { html } from "../notebook/dom.ts";
import type { Outcome } from "../service/outcome.ts";
import type { AgreementResult, Chance, FloorResult, Range, SettlementStatement } from "../service/records.ts";
import { chancePercent } from "../words/chance.ts";
import { floorMessage } from "../words/floor.ts";
import { penceInPounds } from "../words/pence.ts";

/** Where trusts stand under the agreement, and who would pay whom how much each year, to the penny. */
export const settlement = cell({
  id: "settlement",
  title: "What would partners pay each other?",
  place: "notebook",
  inputs: ["outcome"],
  render: ({ outcome }) => {
    const { gainShare } = outcome.results;
    if (!gainShare) return noGame(outcome);
    const { agreement } = gainShare;
    return html`<div>
      <h3 class="nhsuk-heading-s figure__title">${message(agreement)} ${estimateTag(outcome)}</h3>
      <p class="figure__subtitle">${agreement.label}, with these clauses in order: ${agreement.clauses.map(({ clause }) => clause).join(", ")}. What goes into a reserve counts as nobody’s gain.</p>
      ${standingTable(agreement, outcome)}
      ${agreement.floor ? floorCost(agreement.floor, agreement, outcome) : null}
      ${agreement.settlements.map((statement, at) =>
        disclosure({
          id: `settlement-${at}`,
          summary: `Settlement of ${statement.of}, year by year`,
          content: () => statementView(statement, at, outcome),
        }),
      )}
      <p class="figure__source">${agreement.draws.toLocaleString("en-GB")} futures · ${sourceLine(outcome)}</p>
    </div>`;
  },
});

function message({ chanceAnyWorseOff }: AgreementResult): string {
  return `Under this agreement some trust is worse off in ${chancePercent(chanceAnyWorseOff)} of futures`;
}

interface Standing {
  readonly name: string;
  readonly amount: Range;
  readonly chanceWorseOff: Chance;
}

function standingTable(agreement: AgreementResult, { results }: Outcome): HTMLElement {
  const rows = agreement.trusts.map((entry): Standing => ({ ...entry, name: nameOf(entry.ods, results) }));
  return dataTable<Standing>({
    id: "agreement",
    caption: `Under the agreement: what each trust ends up with, net present value, ${results.record.priceYear} prices`,
    rows,
    columns: [
      { label: "Trust", heading: true, value: ({ name }) => name },
      ...rangeColumns<Standing>(({ amount }) => amount),
      meanColumn<Standing>(({ amount }) => amount),
      chanceColumn<Standing>("Chance worse off", ({ chanceWorseOff }) => chanceWorseOff),
    ],
  });
}

interface Bearer {
  readonly name: string;
  readonly pays: Range;
}

/** Who pays for the floor, and to whom it is worth how much. */
function floorCost(floor: FloorResult, { clauses }: AgreementResult, { results }: Outcome): HTMLElement {
  const rows: Bearer[] = [
    ...floor.trusts.map(({ ods, pays }) => ({ name: nameOf(ods, results), pays })),
    { name: "The reserve", pays: floor.outside },
  ];
  const clause = clauses.find((one) => one.clause === "floor");
  return html`<div>
    <p class="figure__after">${floorMessage(floor, { rows, years: clause?.clause === "floor" ? clause.years : 0 })}</p>
    ${disclosure({
      id: "floor-cost",
      summary: "What the floor costs each trust",
      content: () =>
        dataTable<Bearer>({
          id: "floor",
          caption: `What the floor costs each trust, or is worth to it (in brackets), net present value, ${results.record.priceYear} prices`,
          rows,
          columns: [
            { label: "Who", heading: true, value: ({ name }) => name },
            ...rangeColumns<Bearer>(({ pays }) => pays),
            meanColumn<Bearer>(({ pays }) => pays),
          ],
          note: `Under the same agreement with and without this clause, in the first ${floor.draws.toLocaleString("en-GB")} futures. On average the column adds up to nought.`,
        }),
    })}
  </div>`;
}

type SettledYear = SettlementStatement["years"][number];

/** Most parties that stand side by side in a table of years; more stand under each other. */
const SIDE_BY_SIDE = 12;

function statementView(statement: SettlementStatement, at: number, { results }: Outcome): HTMLElement {
  const { of, years } = statement;
  const parties = [...new Set(years.flatMap(({ transfers }) => transfers.map(({ party }) => party)))];
  const sheet = {
    id: `settlement-${at}`,
    caption: `Received, or paid (in brackets), by year: ${of}`,
    note: "Every year adds up to nought. Pence are rounded on the sums of all years so far, so that none drifts away.",
  };
  return html`<div>
    ${parties.length <= SIDE_BY_SIDE ? byYear() : byParty()}
    ${years.map((year) => reasons(year, { id: `settlement-${at}-${year.year}`, of, results }))}
  </div>`;

  function byYear(): HTMLElement {
    return dataTable<SettledYear>({
      ...sheet,
      rows: years,
      columns: [
        { label: "Year", heading: true, value: ({ label }) => label },
        ...parties.map((party) => amountColumn<SettledYear>(nameOf(party, results), (year) => [year, party])),
      ],
    });
  }

  function byParty(): HTMLElement {
    return dataTable<string>({
      ...sheet,
      rows: parties,
      columns: [
        { label: "Who", heading: true, value: (party) => nameOf(party, results) },
        ...years.map((year) => amountColumn<string>(year.label, (party) => [year, party])),
      ],
    });
  }
}

function amountColumn<Row>(label: string, of: (row: Row) => readonly [SettledYear, string]): Column<Row> {
  const pence = (row: Row) => {
    const [{ transfers }, party] = of(row);
    return transfers.find((transfer) => transfer.party === party)?.pence ?? "0";
  };
  return {
    label,
    unit: "£ of the year",
    value: (row) => Number(pence(row)) / 100,
    text: (row) => penceInPounds(pence(row)),
  };
}

type OnAccount = SettledYear["onAccount"][number];

interface OfYear {
  readonly id: string;
  readonly of: string;
  readonly results: Outcome["results"];
}

/** What each party receives or pays with every instalment of a year. */
function onAccountTable(year: SettledYear, { id, of, results }: OfYear): HTMLElement {
  const amount = (label: string, pence: (row: OnAccount) => string): Column<OnAccount> => ({
    label,
    unit: "£ of the year",
    value: (row) => Number(pence(row)) / 100,
    text: (row) => penceInPounds(pence(row)),
  });
  const count = year.onAccount[0]?.instalments.length ?? 0;
  return dataTable<OnAccount>({
    id: `${id}-on-account`,
    caption: `Payments on account of ${year.label}, received, or paid (in brackets): ${of}`,
    rows: year.onAccount,
    columns: [
      { label: "Who", heading: true, value: ({ party }) => nameOf(party, results) },
      ...Array.from({ length: count }, (_, k) =>
        amount(`Payment ${k + 1}`, ({ instalments }) => instalments[k] ?? "0"),
      ),
      amount("Trued up by", ({ trueUp }) => trueUp),
    ],
    note: "Even parts of the plan, which is the most likely settings; the last payment makes good what came out otherwise. Every payment adds up to nought.",
  });
}

/** Who pays whom in a year, and why every amount is what it is. */
function reasons(year: SettledYear, { id, of, results }: OfYear): HTMLElement {
  const pays = ({ from, to, pence }: SettledYear["payments"][number]) =>
    html`<li>${nameOf(from, results)} pays ${nameOf(to, results)} ${penceInPounds(pence)}</li>`;
  return disclosure({
    id,
    summary: `${year.label}: payments and reasons`,
    content: () => html`<div>
      <ul class="nhsuk-list nhsuk-list--bullet">${year.payments.length > 0 ? year.payments.map(pays) : html`<li>Nobody pays anybody</li>`}</ul>
      ${year.onAccount.length > 0 ? onAccountTable(year, { id, of, results }) : null}
      ${dataTable<SettledYear["log"][number]>({
        id: `${id}-log`,
        caption: `Every amount of ${year.label} and its reason: ${of}`,
        rows: year.log.filter(({ pence }) => pence !== "0"),
        columns: [
          { label: "Who", heading: true, value: ({ party }) => nameOf(party, results) },
          { label: "Clause", value: ({ clause }) => clause },
          {
            label: "Amount",
            unit: "£ of the year",
            value: ({ pence }) => Number(pence) / 100,
            text: ({ pence }) => penceInPounds(pence),
          },
          { label: "Why", value: ({ why }) => why },
        ],
      })}
    </div>`,
  });
}

/** A trust by its name; the commissioner and the reserve by theirs. */
function nameOf(party: string, { trusts }: Outcome["results"]): string {
  return trusts.find(({ ods }) => ods === party)?.name ?? `The ${party}`;
}
