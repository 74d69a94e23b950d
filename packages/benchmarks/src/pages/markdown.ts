/** A Markdown table; cells are given as text. */
export function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(headers), line(headers.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A whole page: paragraphs with an empty line between, and the command that wrote it. */
export function page(title: string, command: string, paragraphs: readonly string[]): string {
  const made = `<!-- Written by \`pnpm --filter @shared-services/benchmarks ${command}\`; tests recompute it. Do not edit. -->`;
  return `${[`# ${title}`, made, ...paragraphs].join("\n\n")}\n`;
}

/** £ in millions: one digit after the point, two where it is small. */
export function millions(pounds: number): string {
  return number(pounds / 1e6, Math.abs(pounds) < 9.95e6 ? 2 : 1);
}

/** The same as a sum of money, e.g. "−£1.28m". */
export function poundsInMillions(pounds: number): string {
  const text = millions(pounds);
  return text.startsWith("−") ? `−£${text.slice(1)}m` : `£${text}m`;
}

/** A share as a percentage, one digit after the point. */
export function percent(share: number): string {
  return number(share * 100, 1);
}

/** A chance, two digits after the point; never nought or one unless it is. */
export function chance(share: number): string {
  if (share > 0 && share < 0.005) return "< .01";
  if (share < 1 && share > 0.995) return "> .99";
  return share.toFixed(2).replace(/^0(?=\.)/, "");
}

/** A number with a real minus sign, thousands separated, and no minus before nought. */
export function number(value: number, digits: number): string {
  const text = Math.abs(value).toLocaleString("en-GB", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}
