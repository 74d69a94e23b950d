import { strip } from "../figures/strip.ts";
import { cell } from "../notebook/cell.ts";
import { html } from "../notebook/dom.ts";
import type { FirstFigures, Progress } from "../service/outcome.ts";
import { chanceWords } from "../words/chance.ts";
import { answerMessage, paybackMessage } from "../words/messages.ts";
import { capital } from "../words/quantity.ts";

/** The answer in three lines, in sight while the sliders move, with how far it can be trusted. */
export const brief = cell({
  id: "brief",
  title: "",
  place: "rail",
  inputs: ["firstFigures", "progress"],
  render: ({ firstFigures: outcome, progress }) => {
    const { results } = outcome;
    const { npv, chanceOfLoss } = results.summary;
    const reach = Math.max(Math.abs(npv.p5), Math.abs(npv.p95), 1);
    return html`<div class="brief">
      ${depthBadge(outcome, progress)}
      <p class="brief__headline">${answerMessage(results)}</p>
      ${strip({ low: npv.p5, middle: npv.p50, high: npv.p95 }, [Math.min(0, npv.p5) - reach * 0.05, Math.max(0, npv.p95) + reach * 0.05])}
      <p class="brief__line">${capital(chanceWords(chanceOfLoss))} of loss</p>
      <p class="brief__line">Pays back: ${paybackMessage(results).replace(/^./, (letter) => letter.toLowerCase())}</p>
    </div>`;
  },
});

function depthBadge({ results, depth, where }: FirstFigures, progress: Progress): HTMLElement {
  const draws = results.record.draws.toLocaleString("en-GB");
  const here = where === "browser" && depth === "full" ? ", in this browser" : "";
  return html`<div class="depth">
    <strong class=${`nhsuk-tag tag ${depth === "full" ? "nhsuk-tag--green" : "nhsuk-tag--yellow"}`} id="depth" data-depth=${depth}>${depth === "full" ? `${draws} futures${here}` : `Preview, ${draws} futures`}</strong>
    ${progressLine(depth, progress) ?? html`<p class="depth__line">model ${results.record.modelVersion} · seed ${results.record.seed} · run ${results.record.scenarioHash.slice(0, 8)}</p>`}
  </div>`;
}

function progressLine(depth: FirstFigures["depth"], progress: Progress): HTMLElement | null {
  if (progress.state === "failed")
    return html`<p class="depth__line depth__line--failed">${progress.message} <button type="button" class="link-button" ${{ onclick: () => location.reload() }}>Try again</button></p>`;
  if (depth === "full" || progress.state !== "running") return null;
  const share = Math.round(progress.share * 100);
  return html`<div class="depth__line"><progress max="100" value=${share} aria-label="Full run">${share}%</progress> <span>Full run, ${share}%</span></div>`;
}
