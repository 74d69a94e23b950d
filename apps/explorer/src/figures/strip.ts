import { svg } from "../notebook/dom.ts";
import { PALETTE } from "./palette.ts";

/** A range on a shared scale, small enough to stand in a line of text; its words stand beside it. */
export function strip(
  { low, middle, high }: { readonly low: number; readonly middle: number; readonly high: number },
  [from, to]: readonly [number, number],
): SVGElement {
  const at = (value: number) => `${(100 * (value - from)) / (to - from || 1)}%`;
  const size = (a: number, b: number) => `${(100 * Math.max(0, b - a)) / (to - from || 1)}%`;
  return svg`<svg class="strip" width="100%" height="26" aria-hidden="true">
    <rect x=${at(low)} y="8" width=${size(low, Math.min(0, high))} height="10" fill=${PALETTE.orange}></rect>
    <rect x=${at(Math.max(0, low))} y="8" width=${size(Math.max(0, low), high)} height="10" fill="#6BACE6"></rect>
    <line x1=${at(0)} x2=${at(0)} y1="0" y2="26" stroke=${PALETTE.grey} stroke-width="1.5"></line>
    <line x1=${at(middle)} x2=${at(middle)} y1="3" y2="23" stroke=${middle < 0 ? "#8A2F06" : PALETTE.blue} stroke-width="4"></line>
  </svg>`;
}
