import { tableBehind } from "../controls/disclosure.ts";
import type { Column } from "../figures/csv.ts";
import { dataTable } from "../figures/data-table.ts";
import { dots } from "../figures/dots.ts";
import { estimateTag, sourceLine } from "../figures/figure.ts";
import { rangeColumns } from "../figures/range-columns.ts";
import { cell } from "../notebook/cell.ts";
import { html } from "../notebook/dom.ts";
import type { Glance, Range } from "../service/records.ts";
import { arrangementWords } from "../words/arrangement.ts";
import { chancePercent, chanceWords, dotsFor } from "../words/chance.ts";
import { answerMessage, paybackMessage } from "../words/messages.ts";
import { gainOrLoss, moneyRange, moneyWithin, thousands } from "../words/money.ts";
import { capital, percent } from "../words/quantity.ts";

const DOTS = 20;

/** The answer first: what it is worth, how likely a loss is, when it pays back. */
export const answer = cell({
  id: "answer",
  title: "The answer",
  place: "notebook",
  inputs: ["firstFigures", "catalogue"],
  render: ({ firstFigures: outcome, catalogue }) => {
    const { results } = outcome;
    const { summary, record, years } = results;
    const { npv, runRate, oneOff, peakFunding } = summary;
    const stretch = { low: npv.p5, high: npv.p95 };
    const lost = dotsFor(summary.chanceOfLoss, DOTS);
    const last = years.at(-1)?.label ?? "the last year";
    const model = arrangementWords(outcome.document, catalogue.operatingModels);
    return html`<div class="answer">
      <p class="answer__what">${model}, ${outcome.document.name} ${estimateTag(outcome)}</p>
      <p class="answer__headline">${answerMessage(results)}</p>
      <p class="answer__sentence">In 9 of 10 modelled futures. Half of them do better than ${moneyWithin(npv.p50, stretch)}; with most likely settings it is ${moneyWithin(npv.central, stretch)}. Net present value, real, ${record.priceYear} prices, against every trust standing alone.</p>
      <div class="answer__dots">${dots(lost, DOTS, `${DOTS - lost} of ${DOTS} dots stand for futures with a gain, ${lost} for futures with a loss`)}
        <p>${lost === 0 ? `Hardly any of ${DOTS} modelled futures is a loss` : `About ${lost} of ${DOTS} modelled futures ${lost === 1 ? "is a loss" : "are losses"}`}: ${chanceWords(summary.chanceOfLoss)}.</p></div>
      <dl class="tiles">
        ${tile("Pays back", paybackMessage(results), `${capital(chanceWords(summary.payback.never))} that it does not within ${record.horizon} years`)}
        ${tile(`Each year by ${last}`, capital(gainOrLoss({ low: runRate.p5, high: runRate.p95 })), `${percent(summary.runRateShare.p5)} to ${percent(summary.runRateShare.p95)} of today’s cost in scope`)}
        ${tile("To be spent once", capital(moneyRange({ low: oneOff.p5, high: oneOff.p95 })), `Set-up, dual running, dip and design. At the deepest point ${moneyRange({ low: -peakFunding.p95, high: -peakFunding.p5 })} ahead of savings`)}
        ${tile("A trust worse off", capital(chanceWords(summary.chanceAnyWorseOff)), "That at least one trust is worse off than alone, before gains are shared")}
      </dl>
      <p class="figure__source">${sourceLine(outcome)}</p>
      ${tableBehind("answer", "headline figures", () => answerTable(results))}
    </div>`;
  },
});

function tile(label: string, value: string, note: string): HTMLElement {
  return html`<div class="tile"><dt>${label}</dt><dd class="tile__value">${value}</dd><dd class="tile__note">${note}</dd></div>`;
}

interface Headline {
  readonly label: string;
  readonly range: Range;
}

function answerTable({ summary, record }: Glance): HTMLElement {
  const rows: readonly Headline[] = [
    { label: `Net present value over ${record.horizon} years`, range: summary.npv },
    { label: "Better off a year, in the last year", range: summary.runRate },
    { label: "Spent once, undiscounted", range: summary.oneOff },
    { label: "Deepest point of the cumulative position", range: summary.peakFunding },
    { label: "Cost of standing alone, present value", range: summary.aloneCost },
  ];
  const columns: readonly Column<Headline>[] = [
    { label: "Figure", heading: true, value: ({ label }) => label },
    ...rangeColumns<Headline>(({ range }) => range),
    {
      label: "Average of futures",
      unit: "£000",
      value: ({ range }) => range.mean,
      text: ({ range }) => thousands(range.mean),
    },
    {
      label: "Standard error of the average",
      unit: "£000",
      value: ({ range }) => range.se,
      text: ({ range }) => thousands(range.se),
    },
    {
      label: "Most likely settings",
      unit: "£000",
      value: ({ range }) => range.central,
      text: ({ range }) => thousands(range.central),
    },
  ];
  const loss = chancePercent(summary.chanceOfLoss);
  return dataTable({
    id: "headline-figures",
    caption: `Headline figures, real, ${record.priceYear} prices`,
    columns,
    rows,
    note: `Chance of a negative net present value: ${loss} of modelled futures.`,
  });
}
