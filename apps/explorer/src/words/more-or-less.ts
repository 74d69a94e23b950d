import { percent } from "./quantity.ts";

/**
 * A range of changes in words, ends in their order: "0.5% less to 5.1% more".
 *
 * @example
 * moreOrLess({ low: -0.005, high: 0.051 }); // "0.5% less to 5.1% more"
 * moreOrLess({ low: 0.01, high: 0.05 }); // "1% to 5% more"
 */
export function moreOrLess({ low, high }: { readonly low: number; readonly high: number }): string {
  const [least, most] = [Math.round(low * 1000) / 1000, Math.round(high * 1000) / 1000];
  if (least === 0 && most === 0) return "no change";
  if (least === most) return `about ${percent(Math.abs(least))} ${least < 0 ? "less" : "more"}`;
  if (least === 0) return `up to ${percent(most)} more`;
  if (most === 0) return `up to ${percent(-least)} less`;
  if (least > 0) return `${percent(least)} to ${percent(most)} more`;
  if (most < 0) return `${percent(-most)} to ${percent(-least)} less`;
  return `${percent(-least)} less to ${percent(most)} more`;
}

/**
 * An amount with two figures, and no more digits than that: "52,000", "−2,500", "7.4".
 *
 * @example
 * roughly(51_843); // "52,000"
 */
export function roughly(value: number): string {
  const rounded = Number(value.toPrecision(2));
  return (rounded === 0 ? 0 : rounded).toLocaleString("en-GB").replace("-", "−");
}

/**
 * A range of amounts of which those below nought are called by another name.
 *
 * @example
 * eitherWay({ p5: -16_000, p95: 75_000 }, ["more errors", "fewer errors"]); // "16,000 more errors to 75,000 fewer errors"
 */
export function eitherWay(
  { p5, p95 }: { readonly p5: number; readonly p95: number },
  [below, above]: readonly [string, string],
): string {
  if (p5 >= 0) return `${roughly(p5)} to ${roughly(p95)} ${above}`;
  if (p95 <= 0) return `${roughly(-p95)} to ${roughly(-p5)} ${below}`;
  return `${roughly(-p5)} ${below} to ${roughly(p95)} ${above}`;
}
