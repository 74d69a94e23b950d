import * as Plot from "@observablehq/plot";
import type { Range } from "../service/records.ts";
import { chart, extentWithZero, millionTick, spread } from "./chart.ts";
import { BANDS, PALETTE } from "./palette.ts";

/** One year of a fan. */
export interface FanPoint {
  readonly label: string;
  readonly range: Range;
}

/** The middle and the 50 % and 90 % model ranges over the years, £m, each labelled where it ends. */
export function fan(points: readonly FanPoint[], zeroLabel: string, width: number): Element {
  const wide = width >= 560;
  const height = wide ? 340 : 280;
  const margin = { top: 16, right: wide ? 150 : 32, bottom: 40, left: 48 };
  const domain = extentWithZero(points.flatMap(({ range }) => [range.p5, range.p95, range.central]));
  const labels = wide ? endLabels(points, domain, height - margin.top - margin.bottom) : [];
  const x = (point: FanPoint) => point.label;
  const last = points.at(-1)?.label;

  return chart({
    width,
    height,
    marginTop: margin.top,
    marginRight: margin.right,
    marginBottom: margin.bottom,
    marginLeft: margin.left,
    x: {
      type: "point",
      domain: points.map(x),
      label: null,
      padding: 0.1,
      tickFormat: yearTick(points, width),
    },
    y: { domain, nice: false, label: null, grid: true, tickFormat: millionTick, ticks: 6 },
    marks: [
      Plot.areaY(points, { x, y1: (p) => p.range.p5, y2: (p) => p.range.p95, fill: BANDS.wide }),
      Plot.areaY(points, { x, y1: (p) => p.range.p25, y2: (p) => p.range.p75, fill: BANDS.half }),
      Plot.lineY(points, { x, y: (p) => p.range.p5, stroke: BANDS.edge, strokeWidth: 1 }),
      Plot.lineY(points, { x, y: (p) => p.range.p95, stroke: BANDS.edge, strokeWidth: 1 }),
      Plot.ruleY([0], { stroke: PALETTE.grey, strokeWidth: 1.5 }),
      Plot.lineY(points, {
        x,
        y: (p) => p.range.central,
        stroke: PALETTE.plum,
        strokeWidth: 2,
        strokeDasharray: "5 4",
      }),
      Plot.lineY(points, { x, y: (p) => p.range.p50, stroke: PALETTE.blue, strokeWidth: 3 }),
      Plot.text([zeroLabel], {
        x: () => points[0]?.label,
        y: 0,
        dy: -8,
        textAnchor: "start",
        text: (d: string) => d,
        stroke: "white",
        strokeWidth: 4,
        fill: PALETTE.grey,
        fontWeight: 600,
      }),
      ...labels.map(({ text, value, dy, fill }) =>
        Plot.text([text], {
          x: () => last,
          y: () => value,
          dx: 10,
          dy,
          textAnchor: "start",
          fill,
          fontWeight: 600,
        }),
      ),
    ],
  });
}

function endLabels(points: readonly FanPoint[], [low, high]: readonly [number, number], pixels: number) {
  const end = points.at(-1)?.range;
  if (!end) return [];
  const labels = [
    { text: "9 in 10 futures", value: end.p95, fill: BANDS.edge },
    { text: "5 in 10 futures", value: end.p75, fill: BANDS.edge },
    { text: "Middle future", value: end.p50, fill: PALETTE.blue },
    { text: "Most likely settings", value: end.central, fill: PALETTE.plum },
  ];
  const place = (value: number) => (pixels * (high - value)) / (high - low);
  const placed = spread(
    labels.map(({ value }) => place(value)),
    18,
    pixels,
  );
  return labels.map((label, at) => ({ ...label, dy: (placed[at] ?? 0) - place(label.value) }));
}

function yearTick(points: readonly FanPoint[], width: number): (label: string) => string {
  const every = Math.ceil((points.length * 62) / Math.max(200, width - 60));
  const index = new Map(points.map(({ label }, at) => [label, at]));
  return (label) => ((index.get(label) ?? 0) % every === 0 ? label : "");
}
