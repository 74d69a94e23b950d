import { tableBehind } from "../controls/disclosure.ts";
import { html } from "../notebook/dom.ts";
import type { FirstFigures } from "../service/outcome.ts";
import type { GainShareResult } from "../service/records.ts";
import { counted } from "../words/quantity.ts";

/** A chart with all that a reader needs to trust it. */
export interface FigureRecord {
  readonly id: string;
  /** The message, in about ten words. */
  readonly title: string;
  /** Measure, unit, price year, whose and when. */
  readonly subtitle: string;
  /** What the chart shows, for those who do not see it. */
  readonly description: string;
  /** Draws the chart so wide. */
  readonly draw: (width: number) => Element;
  /** What the marks mean, where they cannot be labelled in the chart. */
  readonly key?: Element;
  /** The same figures as a table. */
  readonly table: () => Element;
  readonly outcome: FirstFigures;
  /** Where the figures rest on groups of trusts, which are looked at in fewer futures: their game. */
  readonly ofGroups?: GainShareResult;
}

let lastWidth = 640;

/** A chart under its message, its table behind it, and where the figures come from. */
export function figure(record: FigureRecord): HTMLElement {
  const { id, title, subtitle, description, draw, key, table, outcome } = record;
  return html`<figure class="figure">
    <figcaption>
      <h3 class="nhsuk-heading-s figure__title">${title} ${estimateTag(outcome)}</h3>
      <p class="figure__subtitle">${subtitle}</p>
    </figcaption>
    ${key ?? null}
    ${responsive((width) => named(draw(width), title, description))}
    <p class="figure__source">${record.ofGroups ? groupsLine(record.ofGroups) : ""}${sourceLine(outcome)}</p>
    ${tableBehind(id, title, table)}
  </figure>`;
}

/** Marks a figure that rests on estimates; nothing where every trust has sent its own return. */
export function estimateTag(outcome: FirstFigures): HTMLElement | null {
  const estimates = outcome.results.trusts.filter(({ estimate }) => estimate).length;
  if (estimates === 0) return null;
  const all = estimates === outcome.results.trusts.length;
  const why = all
    ? "All trusts’ costs are estimated from public totals"
    : `The costs of ${counted(estimates)} of ${counted(outcome.results.trusts.length)} trusts are estimated`;
  return html`<strong class="nhsuk-tag nhsuk-tag--grey tag" title=${why}>Estimate</strong>`;
}

/** How to make the figure again, in a line. */
export function sourceLine({ results, depth, where }: FirstFigures): string {
  const { record } = results;
  const draws = record.draws.toLocaleString("en-GB");
  return [
    depth === "preview" ? `Preview, ${draws} futures` : `${draws} futures`,
    where === "browser" && depth === "full" ? "worked out in this browser" : "",
    `model ${record.modelVersion}`,
    `evidence ${record.evidenceVersion}`,
    `${record.priceYear} prices`,
    `seed ${record.seed}`,
    `run ${record.scenarioHash.slice(0, 8)}`,
  ]
    .filter(Boolean)
    .join(" · ");
}

function groupsLine({ draws }: GainShareResult): string {
  return `Groups of trusts in ${draws.toLocaleString("en-GB")} futures · `;
}

function named(chart: Element, title: string, description: string): Element {
  const image = chart.matches("svg") ? chart : (chart.querySelector("svg") ?? chart);
  // The names that Plot gives to groups of marks mean nothing inside one image.
  for (const part of image.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
  image.setAttribute("role", "img");
  image.setAttribute("aria-label", title);
  image.setAttribute("aria-description", description);
  return chart;
}

/** Redraws whenever its width changes; starts from the width of the chart drawn last. */
function responsive(draw: (width: number) => Element): HTMLElement {
  const host = html`<div class="figure__chart" data-replace></div>`;
  let width = lastWidth;
  host.append(draw(width));
  new ResizeObserver(([entry]) => {
    const now = Math.round(entry?.contentRect.width ?? 0);
    if (now === 0 || now === width) return;
    width = now;
    lastWidth = now;
    host.replaceChildren(draw(width));
  }).observe(host);
  return host;
}
