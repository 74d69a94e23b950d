import * as Plot from "@observablehq/plot";
import type { Range } from "../service/records.ts";
import { posts } from "../words/quantity.ts";
import { chart, spread } from "./chart.ts";
import { BANDS, PALETTE, SERIES } from "./palette.ts";

/** One line over the years. */
export interface YearLine {
  readonly label: string;
  readonly values: readonly Range[];
}

const DASHES = ["none", "7 3", "2 3", "9 3 2 3"];

/** Up to four lines from nought up, each labelled where it ends; the first with its 9 in 10 range. */
export function yearLines(years: readonly string[], lines: readonly YearLine[], width: number): Element {
  const wide = width >= 560;
  const height = wide ? 320 : 280;
  const margin = { top: 14, right: wide ? 170 : 32, bottom: 40, left: 48 };
  const top = Math.max(1, ...lines.flatMap(({ values }) => values.map(({ p95 }) => p95))) * 1.04;
  const pixels = height - margin.top - margin.bottom;
  const place = (value: number) => (pixels * (top - value)) / top;
  const ends = lines.map(({ values }) => values.at(-1)?.p50 ?? 0);
  const placed = spread(ends.map(place), 18, pixels - 6);
  const every = Math.ceil((years.length * 62) / Math.max(200, width - 60));
  const x = (_: unknown, at: number) => years[at];

  return chart({
    width,
    height,
    marginTop: margin.top,
    marginRight: margin.right,
    marginBottom: margin.bottom,
    marginLeft: margin.left,
    x: {
      type: "point",
      domain: [...years],
      label: null,
      padding: 0.1,
      tickFormat: (d: string) => (years.indexOf(d) % every === 0 ? d : ""),
    },
    y: { domain: [0, top], label: null, grid: true, ticks: 6, tickFormat: (d: number) => posts(d) },
    marks: [
      Plot.areaY(lines[0]?.values ?? [], { x, y1: "p5", y2: "p95", fill: BANDS.wide }),
      Plot.ruleY([0], { stroke: PALETTE.grey }),
      ...lines.map(({ values }, at) =>
        Plot.lineY(values, {
          x,
          y: "p50",
          stroke: SERIES[at],
          strokeWidth: 2.5,
          strokeDasharray: DASHES[at],
        }),
      ),
      ...(wide
        ? lines.map(({ label }, at) =>
            Plot.text([label], {
              x: () => years.at(-1),
              y: () => ends[at],
              dx: 10,
              dy: (placed[at] ?? 0) - place(ends[at] ?? 0),
              textAnchor: "start",
              fill: at === 1 ? "#B3430F" : SERIES[at],
              fontWeight: 600,
            }),
          )
        : []),
    ],
  });
}
