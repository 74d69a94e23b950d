import * as Plot from "@observablehq/plot";
import { millions } from "../words/money.ts";
import { chart, extentWithZero, millionTick } from "./chart.ts";
import { PALETTE, signColour } from "./palette.ts";

/** One step of a waterfall: an effect, or a standing total. */
export interface Step {
  readonly label: string;
  readonly amount: number;
  readonly total?: true;
}

/** A step with where its bar begins and ends. */
export interface Fall extends Step {
  readonly from: number;
  readonly to: number;
}

/** Lays the steps end to end: each begins where the one before it ended, totals stand on nought. */
export function falls(steps: readonly Step[]): Fall[] {
  let level = 0;
  return steps.map((step) => {
    const from = step.total ? 0 : level;
    level = step.total ? step.amount : level + step.amount;
    return { ...step, from, to: level };
  });
}

/** Steps as bars from top to bottom, £m, each under its name and amount. */
export function waterfall(steps: readonly Step[], width: number): Element {
  const bars = falls(steps);
  const above = 18;
  const rowHeight = above + 20;
  const y = (bar: Fall) => bar.label;
  const links = bars.slice(0, -1).map((bar, at) => ({ x: bar.to, from: bar.label, to: bars[at + 1]?.label }));
  const text = {
    y,
    dy: -rowHeight / 2 + 10,
    fill: PALETTE.grey,
    stroke: "white",
    strokeWidth: 4,
    lineAnchor: "middle",
  } as const;
  return chart({
    width,
    height: bars.length * rowHeight + 34,
    marginTop: 4,
    marginBottom: 28,
    marginLeft: 4,
    marginRight: 16,
    x: {
      domain: extentWithZero(bars.flatMap(({ from, to }) => [from, to])),
      label: null,
      grid: true,
      ticks: width < 560 ? 4 : 8,
      tickFormat: millionTick,
    },
    y: { type: "band", domain: bars.map(y), axis: null, padding: 0 },
    marks: [
      Plot.ruleX([0], { stroke: PALETTE.grey, strokeWidth: 1.5 }),
      Plot.link(links, {
        x1: "x",
        x2: "x",
        y1: "from",
        y2: "to",
        stroke: "#768692",
        strokeWidth: 1,
        dy: above / 2,
      }),
      Plot.barX(bars, {
        x1: "from",
        x2: "to",
        y,
        insetTop: above,
        insetBottom: 4,
        fill: (bar: Fall) => (bar.total ? PALETTE.grey : signColour(bar.amount)),
      }),
      Plot.text(bars, {
        ...text,
        text: (bar: Fall) => (bar.total ? "" : bar.label),
        frameAnchor: "left",
        dx: 4,
      }),
      Plot.text(bars, {
        ...text,
        text: (bar: Fall) => (bar.total ? bar.label : ""),
        frameAnchor: "left",
        dx: 4,
        fontWeight: 700,
      }),
      Plot.text(bars, { ...text, text: (bar: Fall) => amountOf(bar), frameAnchor: "right", fontWeight: 600 }),
    ],
  });
}

function amountOf({ amount, total }: Fall): string {
  return amount > 0 && !total ? `+${millions(amount)}` : millions(amount);
}
