/** A number read from a cell, or why it is none. */
export type ReadNumber = { readonly value: number } | { readonly wanted: string };

/**
 * Reads a number as people write it in spreadsheets: "£1,234k", "(1,200)", "1,200-", "2.5m", "12%", "1.2E+06", a
 * lone dash for nought. Percentages are read only where a share is wanted. Says what is wrong with anything
 * else: text, a formula error, the letter O for a nought, a comma in the wrong place.
 *
 * @example
 * readNumber("(£1,200)", "number"); // { value: -1200 }
 * readNumber("12%", "share"); // { value: 0.12 }
 * readNumber("12,5OO", "number"); // { wanted: "digits; is there a letter O for a nought?" }
 */
export function readNumber(cell: string, holds: "number" | "share"): ReadNumber {
  const written = cell.replace(/[\s\u00A0\u202F']/g, "").replaceAll("\u2212", "-");
  if (/^[-\u2013\u2014]$/.test(written)) return { value: 0 };
  if (written.startsWith("#")) return { wanted: "a value; the spreadsheet's formula there has failed" };
  if (written.startsWith("=")) return { wanted: "the value, not the formula" };
  const { sign, rest } = signed(written);
  const match = /^£?(\d[\d,]*(?:\.\d*)?|\.\d+)(e[+-]?\d{1,3})?(%|k|m|bn)?$/i.exec(rest);
  if (!match) return { wanted: wantedInstead(rest) };
  const [, digits, power = "", suffix = ""] = match;
  if (!/^\d+(\.\d*)?$|^\d{1,3}(,\d{3})+(\.\d*)?$|^\.\d+$/.test(digits)) {
    return { wanted: "a point for decimals, and commas only between thousands" };
  }
  if (suffix === "%" && holds !== "share") return { wanted: "an amount, not a percentage" };
  const value = Number(digits.replaceAll(",", "") + power + (POWERS[suffix.toLowerCase()] ?? ""));
  return Number.isFinite(value)
    ? { value: sign * (suffix === "%" ? value / 100 : value) + 0 }
    : { wanted: "a number" };
}

/** As written behind a number; of no use behind one that has a power already. */
const POWERS: Readonly<Record<string, string>> = { k: "e3", m: "e6", bn: "e9" };

/** Minus signs before or after the amount, and brackets, as accountants use them. */
function signed(written: string): { sign: 1 | -1; rest: string } {
  const brackets = /^(£?)\((.*)\)$/.exec(written);
  if (brackets) return { sign: -1, rest: brackets[1] + brackets[2] };
  if (written.endsWith("-")) return { sign: -1, rest: written.slice(0, -1) };
  const sign = /^(?:£?-|-£)/.test(written) ? -1 : 1;
  return { sign, rest: written.replace(/^(£?)[-+]/, "$1") };
}

function wantedInstead(rest: string): string {
  return /^[£\d.,]*o[\do.,]*(%|k|m|bn)?$/i.test(rest)
    ? "digits; is there a letter O for a nought?"
    : "a number";
}
