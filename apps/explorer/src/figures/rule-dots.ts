import * as Plot from "@observablehq/plot";
import { chart, extentWithZero, millionTick } from "./chart.ts";
import type { KeyEntry } from "./key.ts";
import { PALETTE, SERIES } from "./palette.ts";
import { fit } from "./range-rows.ts";

/** What one rule gives one trust. */
export interface RuleDot {
  readonly trust: string;
  readonly rule: string;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

const SYMBOLS = ["circle", "diamond2", "square", "triangle"] as const;
const MARKS: readonly KeyEntry["mark"][] = ["dot", "diamond", "square", "triangle"];

/** The key that goes with {@link ruleDots}. */
export function ruleKey(rules: readonly string[]): KeyEntry[] {
  return rules.map((label, at) => ({ label, colour: SERIES[at] ?? PALETTE.grey, mark: MARKS[at] ?? "dot" }));
}

/** Per trust a line and a mark for each rule: the middle future and 9 in 10 of them, £m. */
export function ruleDots(dots: readonly RuleDot[], rules: readonly string[], width: number): Element {
  const trusts = [...new Set(dots.map(({ trust }) => trust))];
  const step = 16;
  const head = 24;
  const block = head + rules.length * step + 8;
  const at = (dot: RuleDot) => trusts.indexOf(dot.trust) * block + head + rules.indexOf(dot.rule) * step + 6;
  const height = trusts.length * block;
  const colour = (dot: RuleDot) => SERIES[rules.indexOf(dot.rule)] ?? PALETTE.grey;
  return chart({
    width,
    height: height + 32,
    marginTop: 4,
    marginBottom: 28,
    marginLeft: 4,
    marginRight: 16,
    x: {
      domain: extentWithZero(dots.flatMap(({ low, high }) => [low, high])),
      label: null,
      grid: true,
      ticks: width < 560 ? 4 : 8,
      tickFormat: millionTick,
    },
    y: { domain: [0, height], range: [4, height + 4], axis: null },
    marks: [
      Plot.ruleX([0], { stroke: PALETTE.grey, strokeWidth: 1.5 }),
      Plot.link(dots, { x1: "low", x2: "high", y1: at, y2: at, stroke: colour, strokeWidth: 2.5 }),
      ...rules.map((rule, k) =>
        Plot.dot(
          dots.filter((dot) => dot.rule === rule),
          {
            x: "middle",
            y: at,
            r: 5.5,
            fill: SERIES[k],
            symbol: SYMBOLS[k],
            stroke: "white",
            strokeWidth: 1,
          },
        ),
      ),
      Plot.text(trusts, {
        frameAnchor: "left",
        y: (_: string, index: number) => index * block + 12,
        text: (trust: string) => trust,
        ...fit(width),
        fontWeight: 600,
        fill: PALETTE.grey,
        stroke: "white",
        strokeWidth: 4,
      }),
    ],
  });
}
