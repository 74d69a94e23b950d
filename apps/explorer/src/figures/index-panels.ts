import * as Plot from "@observablehq/plot";
import type { Range } from "../service/records.ts";
import { chart } from "./chart.ts";
import { BANDS, PALETTE } from "./palette.ts";

/** One index over the years, without and with sharing. */
export interface IndexPanel {
  readonly label: string;
  readonly alone: readonly Range[];
  readonly shared: readonly Range[];
}

/** The colours and marks of both lines, for the key. */
export const INDEX_MARKS = {
  shared: PALETTE.blue,
  band: BANDS.wide,
  alone: PALETTE.grey,
  aloneBand: "#B9B9B9",
} as const;

const PANEL_HEIGHT = 230;
const HEADING = 26;

/** Panels on one scale about 100, side by side where there is room: sharing, and standing alone dashed, each with its 9 in 10 range. */
export function indexPanels(years: readonly string[], panels: readonly IndexPanel[], width: number): Element {
  const abreast = width >= 640;
  const points = panels.flatMap(({ label, alone, shared }) =>
    years.map((year, at) => ({
      label,
      year,
      low: shared[at]?.p5 ?? 0,
      middle: shared[at]?.p50 ?? 0,
      high: shared[at]?.p95 ?? 0,
      alone: alone[at]?.p50 ?? 0,
      aloneLow: alone[at]?.p5 ?? 0,
      aloneHigh: alone[at]?.p95 ?? 0,
    })),
  );
  const facet = abreast ? ({ fx: "label" } as const) : ({ fy: "label" } as const);
  const x = "year";
  const shown = new Set([years[0], years.at(-1)]);
  const values = points.flatMap(({ low, high, aloneLow, aloneHigh }) => [
    low,
    high,
    aloneLow,
    aloneHigh,
    100,
  ]);
  const labels = panels.map(({ label }) => label);
  const scale = { domain: labels, axis: null, padding: abreast ? 0.1 : 0.25 };

  return chart({
    width,
    height: abreast ? PANEL_HEIGHT + HEADING + 34 : panels.length * (PANEL_HEIGHT * 0.9) + HEADING,
    marginTop: HEADING,
    marginBottom: 34,
    marginLeft: 40,
    marginRight: 16,
    ...(abreast ? { fx: scale } : { fy: scale }),
    x: {
      type: "point",
      domain: [...years],
      label: null,
      padding: 0.8,
      tickFormat: (year: string) => (shown.has(year) ? year : ""),
    },
    y: {
      domain: [Math.min(...values) - 1, Math.max(...values) + 1],
      label: null,
      grid: true,
      ticks: 5,
    },
    marks: [
      Plot.ruleY([100], { stroke: PALETTE.grey, strokeOpacity: 0.6 }),
      Plot.areaY(points, { ...facet, x, y1: "low", y2: "high", fill: INDEX_MARKS.band }),
      Plot.areaY(points, {
        ...facet,
        x,
        y1: "aloneLow",
        y2: "aloneHigh",
        fill: INDEX_MARKS.aloneBand,
        fillOpacity: 0.45,
      }),
      Plot.lineY(points, {
        ...facet,
        x,
        y: "alone",
        stroke: INDEX_MARKS.alone,
        strokeWidth: 2.5,
        strokeDasharray: "5 4",
      }),
      Plot.lineY(points, { ...facet, x, y: "middle", stroke: INDEX_MARKS.shared, strokeWidth: 3 }),
      Plot.text(
        labels.map((label) => ({ label })),
        {
          ...facet,
          text: "label",
          frameAnchor: "top-left",
          dy: -HEADING + 4,
          fontWeight: 600,
          fill: PALETTE.grey,
        },
      ),
    ],
  });
}
