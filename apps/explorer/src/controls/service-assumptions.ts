import { dataTable } from "../figures/data-table.ts";
import { html } from "../notebook/dom.ts";
import type { Provenance, Service } from "../service/records.ts";
import { percent, plain } from "../words/quantity.ts";

type Figure = keyof Service["evidence"];

const FIGURES: Readonly<Record<Figure, string>> = {
  elasticity: "Scale effect",
  standard: "Standard work",
  automatable: "Automatable",
  bench: "Benchmark",
  refVolume: "Typical volume",
  efficientScale: "Scale ends at",
  boundary: "What stays with the trust",
};

/** What the model takes each service to be like, and where every one of these figures comes from. */
export function serviceAssumptions(services: readonly Service[]): HTMLElement {
  return html`<div>
    ${dataTable({
      id: "service-assumptions",
      caption: "What the model takes each service to be like",
      rows: services,
      columns: [
        { label: "Service", heading: true, value: ({ label }) => label },
        {
          label: "Scale effect",
          unit: "rise of cost with volume, low – most likely – high; 1 is none",
          value: ({ elasticity }) => three(elasticity, plain),
        },
        {
          label: "Standard work",
          unit: "share that could move",
          value: ({ standard }) => three(standard, percent),
        },
        {
          label: "Automatable",
          unit: "share",
          value: ({ automatable }) => automatable,
          text: ({ automatable }) => percent(automatable),
        },
        { label: "Counted in", value: ({ driver }) => driver },
        {
          label: "Typical volume",
          unit: "a year",
          value: ({ refVolume }) => refVolume,
          text: ({ refVolume }) => plain(refVolume),
        },
        {
          label: "Benchmark",
          unit: "£ per unit at that volume",
          value: ({ bench }) => bench,
          text: ({ bench }) => pounds(bench),
        },
        {
          label: "Scale ends at",
          unit: "a year",
          value: ({ efficientScale }) => efficientScale ?? "",
          text: ({ efficientScale }) => (efficientScale === null ? "no limit" : plain(efficientScale)),
        },
      ],
      note: "Benchmark: unit cost that the best quarter of trusts reaches, of estimated baselines.",
    })}
    ${dataTable({
      id: "service-sources",
      caption: "Where these figures come from",
      rows: sourcesOf(services),
      columns: [
        { label: "Figure", heading: true, value: ({ figure }) => FIGURES[figure] },
        { label: "Evidence", value: (row) => row.class },
        { label: "Source", value: ({ source }) => source },
        { label: "Where in it", value: ({ where }) => where ?? "" },
        { label: "Date", value: ({ date }) => date },
        {
          label: "Services",
          value: ({ labels }) => (labels.length > 4 ? `${labels.length} services` : labels.join("; ")),
        },
      ],
    })}
  </div>`;
}

interface SourceRow extends Provenance {
  readonly figure: Figure;
  readonly labels: readonly string[];
}

/** One row for each figure and source, with the services that it holds for. */
function sourcesOf(services: readonly Service[]): SourceRow[] {
  return (Object.keys(FIGURES) as Figure[]).flatMap((figure) => {
    const rows = new Map<string, SourceRow>();
    for (const { label, evidence } of services) {
      const labels = rows.get(evidence[figure].source)?.labels ?? [];
      rows.set(evidence[figure].source, { ...evidence[figure], figure, labels: [...labels, label] });
    }
    return [...rows.values()].sort((a, b) => b.labels.length - a.labels.length);
  });
}

function three<Value>(
  { low, mode, high }: { readonly low: Value; readonly mode: Value; readonly high: Value },
  shown: (value: Value) => string,
): string {
  return `${shown(low)} – ${shown(mode)} – ${shown(high)}`;
}

function pounds(value: number): string {
  const places = value < 100 ? 2 : 0;
  return `£${value.toLocaleString("en-GB", { minimumFractionDigits: places, maximumFractionDigits: places })}`;
}
