import * as Plot from "@observablehq/plot";
import { chart, extentWithZero, millionTick } from "./chart.ts";
import { PALETTE } from "./palette.ts";

/** A group of trusts and what it would gain by itself. */
export interface CoalitionDot {
  readonly size: number;
  readonly worth: number;
  /** Who is in it, for the best group of each size; empty for the others. */
  readonly label: string;
}

/** Every group by its size and worth, £m; the best of each size is filled and named. */
export function coalitionDots(dots: readonly CoalitionDot[], width: number): Element {
  const best = dots.filter(({ label }) => label !== "").sort((a, b) => a.size - b.size);
  const sizes = Math.max(...dots.map(({ size }) => size));
  return chart({
    width,
    height: width < 560 ? 300 : 360,
    marginTop: 16,
    marginBottom: 44,
    marginLeft: 48,
    marginRight: 24,
    x: {
      domain: [1.5, sizes + 0.5],
      ticks: Array.from({ length: sizes - 1 }, (_, at) => at + 2),
      tickFormat: "d",
      label: "Trusts in the group",
      labelAnchor: "center",
      labelArrow: "none",
    },
    y: {
      domain: extentWithZero(
        dots.map(({ worth }) => worth),
        0.1,
      ),
      label: null,
      grid: true,
      ticks: 6,
      tickFormat: millionTick,
    },
    marks: [
      Plot.ruleY([0], { stroke: PALETTE.grey, strokeWidth: 1.5 }),
      Plot.line(best, {
        x: "size",
        y: "worth",
        stroke: PALETTE.blue,
        strokeWidth: 1.5,
        strokeDasharray: "4 3",
      }),
      Plot.dot(dots, { x: "size", y: "worth", r: 4, stroke: "#768692", fill: "white" }),
      Plot.dot(best, { x: "size", y: "worth", r: 6, fill: PALETTE.blue, stroke: "white" }),
    ],
  });
}
