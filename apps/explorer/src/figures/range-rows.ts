import * as Plot from "@observablehq/plot";
import { chart, extentWithZero, millionTick } from "./chart.ts";
import { PALETTE, signColour } from "./palette.ts";

/** One row: a figure with its range. */
export interface RangeRow {
  readonly label: string;
  /** The range in words. */
  readonly note: string;
  /** What else is said of it. */
  readonly detail?: string;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** How the rows are drawn. */
export interface RangeRowsOptions {
  /** Ends of the axis; left out, they hold all rows and nought. */
  readonly domain?: readonly [number, number];
  readonly tick?: (value: number) => string;
}

/** Bars from nought to the middle future with a line over 9 in 10 futures, one under each label; losses go left. */
export function rangeRows(rows: readonly RangeRow[], width: number, options: RangeRowsOptions = {}): Element {
  const narrow = width < 560;
  const detailed = rows.some(({ detail }) => detail);
  const above = narrow ? (detailed ? 54 : 38) : 22;
  const rowHeight = above + 26;
  const margin = { top: 4, bottom: 28, left: 4, right: 16 };
  const domain = options.domain ?? extentWithZero(rows.flatMap(({ low, high }) => [low, high]));
  const y = (row: RangeRow) => row.label;
  const bar = { y, insetTop: above, insetBottom: 8 };
  const shift = above / 2 - 4;

  return chart({
    width,
    height: rows.length * rowHeight + margin.top + margin.bottom,
    marginTop: margin.top,
    marginBottom: margin.bottom,
    marginLeft: margin.left,
    marginRight: margin.right,
    x: {
      domain: [...domain],
      label: null,
      grid: true,
      ticks: narrow ? 4 : 8,
      tickFormat: options.tick ?? millionTick,
    },
    y: { type: "band", domain: rows.map(y), axis: null, padding: 0 },
    marks: [
      Plot.barX(rows, { ...bar, x1: 0, x2: "middle", fill: (row: RangeRow) => signColour(row.middle) }),
      Plot.ruleX([0], { stroke: PALETTE.grey, strokeWidth: 1.5 }),
      Plot.link(rows, {
        x1: "low",
        x2: "high",
        y1: y,
        y2: y,
        dy: shift,
        stroke: PALETTE.grey,
        strokeWidth: 2,
      }),
      Plot.tickX(rows, {
        ...bar,
        x: "low",
        insetTop: above + 3,
        insetBottom: 11,
        stroke: PALETTE.grey,
        strokeWidth: 2,
      }),
      Plot.tickX(rows, {
        ...bar,
        x: "high",
        insetTop: above + 3,
        insetBottom: 11,
        stroke: PALETTE.grey,
        strokeWidth: 2,
      }),
      Plot.text(rows, {
        y,
        text: "label",
        ...fit(width),
        frameAnchor: "left",
        dx: 4,
        dy: -rowHeight / 2 + 12,
        fontWeight: 600,
        ...halo,
      }),
      Plot.text(rows, {
        y,
        text: (row: RangeRow) => (narrow || !row.detail ? row.note : `${row.note}; ${row.detail}`),
        frameAnchor: narrow ? "left" : "right",
        dx: narrow ? 4 : 0,
        dy: -rowHeight / 2 + (narrow ? 30 : 12),
        ...halo,
      }),
      ...(narrow && detailed
        ? [
            Plot.text(rows, {
              y,
              text: "detail",
              frameAnchor: "left",
              dx: 4,
              dy: -rowHeight / 2 + 47,
              ...halo,
            }),
          ]
        : []),
    ],
  });
}

/** Cuts a label that is wider than the chart. */
export function fit(width: number) {
  return { lineWidth: width / 15, textOverflow: "ellipsis" } as const;
}

const halo = { fill: PALETTE.grey, stroke: "white", strokeWidth: 4, lineAnchor: "middle" } as const;
