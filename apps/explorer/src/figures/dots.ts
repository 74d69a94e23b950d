import { svg } from "../notebook/dom.ts";
import { PALETTE } from "./palette.ts";

/** Futures as dots in a row: the first `losses` of them crossed out. For boards that count rather than compute. */
export function dots(losses: number, of: number, label: string): SVGElement {
  const [size, gap] = [16, 5];
  const width = of * (size + gap) - gap;
  return svg`<svg class="dots" viewBox=${`0 0 ${width} ${size}`} role="img" aria-label=${label}>${Array.from(
    { length: of },
    (_, at) => dot(at * (size + gap) + size / 2, size / 2, at < losses),
  )}</svg>`;
}

function dot(x: number, r: number, lost: boolean): SVGElement {
  if (!lost) return svg`<circle cx=${x} cy=${r} r=${r - 1} fill=${PALETTE.blue}></circle>`;
  const a = r * 0.45;
  return svg`<g><circle cx=${x} cy=${r} r=${r - 1.5} fill="white" stroke=${PALETTE.orange} stroke-width="2.5"></circle><path d=${`M${x - a} ${r - a}l${2 * a} ${2 * a}m0 ${-2 * a}l${-2 * a} ${2 * a}`} stroke=${PALETTE.orange} stroke-width="2.5"></path></g>`;
}
