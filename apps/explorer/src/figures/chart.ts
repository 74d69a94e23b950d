import * as Plot from "@observablehq/plot";
import { PALETTE } from "./palette.ts";

/** What all charts share: the page's own type, room for labels that overhang. */
export function chart(options: Plot.PlotOptions): Element {
  return Plot.plot({
    ...options,
    style: {
      fontFamily: "inherit",
      fontSize: "14px",
      overflow: "visible",
      color: PALETTE.grey,
      background: "none",
    },
  });
}

/** Ticks in millions of pounds: "−5", "0", "2.5". */
export function millionTick(pounds: number): string {
  const value = Math.round(pounds / 1e4) / 100;
  return value < 0 ? `−${Math.abs(value)}` : String(value);
}

/** The ends of an axis that holds all values and nought, with a little air. */
export function extentWithZero(values: readonly number[], air = 0.04): [number, number] {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  if (low === high) return [0, 1];
  const pad = (high - low || 1) * air;
  return [low < 0 ? low - pad : 0, high > 0 ? high + pad : 0];
}

/**
 * Moves labels that stand in a column apart, keeping their order: near the places wanted, with at least `gap`
 * between them, none beyond `end`.
 */
export function spread(wanted: readonly number[], gap: number, end: number): number[] {
  const order = wanted.map((place, at) => ({ place, at })).sort((a, b) => a.place - b.place);
  const placed: number[] = [];
  let floor = Number.NEGATIVE_INFINITY;
  for (const { place, at } of order) {
    placed[at] = Math.max(place, floor);
    floor = (placed[at] ?? 0) + gap;
  }
  let ceiling = end;
  for (const { at } of order.reverse()) {
    placed[at] = Math.min(placed[at] ?? 0, ceiling);
    ceiling = (placed[at] ?? 0) - gap;
  }
  return placed;
}
