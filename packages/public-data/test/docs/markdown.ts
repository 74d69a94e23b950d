import type { Prior } from "@shared-services/simulation";

/** A Markdown table; cells are given as text. */
export function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(headers), line(headers.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A whole page: paragraphs with an empty line between, and who made it. */
export function page(title: string, paragraphs: readonly string[]): string {
  const made =
    "<!-- Generated from the data by `pnpm --filter @shared-services/public-data docs`; a test compares. Do not edit. -->";
  return `${[`# ${title}`, made, ...paragraphs].join("\n\n")}\n`;
}

/** A prior as people read it: low – most likely – high. */
export function shown(prior: Prior): string {
  if (prior.dist === "fixed") return figure(prior.value);
  if (prior.dist === "pert") return [prior.low, prior.mode, prior.high].map(figure).join(" – ");
  if (prior.dist === "bernoulli" && typeof prior.probability !== "number") {
    return `works with chance ${shown(prior.probability)}`;
  }
  return JSON.stringify(prior);
}

/** A number with thousands separated, and no more digits than were given. */
export function figure(value: number): string {
  return value.toLocaleString("en-GB", { maximumFractionDigits: 6 });
}
