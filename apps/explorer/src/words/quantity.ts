/** A share of one as a percentage: "27%", "2.5%". */
export function percent(share: number): string {
  const value = Math.round(share * 1000) / 10;
  return `${value < 0 ? "−" : ""}${Math.abs(value)}%`;
}

/** Whole-time equivalents, one decimal below ten: "4.6", "132". */
export function posts(wte: number): string {
  const rounded = Math.abs(wte) < 9.95 ? Math.round(wte * 10) / 10 : Math.round(wte);
  return rounded === 0 ? "0" : rounded.toLocaleString("en-GB").replace("-", "−");
}

/** A number with separators and no more digits than it needs: "14,000", "0.085". */
export function plain(value: number): string {
  return Number(value.toPrecision(6)).toLocaleString("en-GB", { maximumFractionDigits: 6 }).replace("-", "−");
}

/** Words joined as in a sentence: "a, b and c". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** A whole number in words up to twelve, in figures beyond. */
export function counted(n: number): string {
  const words = "no one two three four five six seven eight nine ten eleven twelve".split(" ");
  return words[n] ?? n.toLocaleString("en-GB");
}

/** The same sentence with a capital letter. */
export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/**
 * A trust's name, short enough for an axis: without the words that all of them share.
 *
 * @example
 * shortName("Norfolk and Norwich University Hospitals NHS Foundation Trust"); // "Norfolk and Norwich University Hospitals"
 */
export function shortName(name: string): string {
  return name
    .replace(/\b(NHS|Foundation|Trust|National Health Service)\b/gi, "")
    .replace(/\s+/g, " ")
    .replace(/[\s,]+$/, "")
    .trim();
}
