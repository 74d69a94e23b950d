/** Rows of a table as records, from the heads of its columns to its cells; "" heads the first column of a grid. */
export type Row = Readonly<Record<string, string>>;

/**
 * The table that stands under a heading of a Markdown page. Throws where there is none.
 *
 * @example
 * tableUnder("### Sizes\n\n| | a |\n|---|---|\n| x | 1,200 |\n", "Sizes"); // [{ "": "x", a: "1,200" }]
 */
export function tableUnder(page: string, heading: string): Row[] {
  const section = page.split(/^#+ /m).find((part) => part.startsWith(`${heading}\n`));
  const lines = section?.split("\n").filter((line) => line.startsWith("|")) ?? [];
  if (lines.length < 3) throw new Error(`no table under "${heading}"`);
  const [heads, , ...rows] = lines.map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  return rows.map((cells) => Object.fromEntries(heads.map((head, k) => [head, cells[k]])));
}

/** A printed number, and half a unit of its last digit. */
export interface Printed {
  readonly value: number;
  readonly tolerance: number;
}

/** Reads `−1,234.50` as it is printed; throws for what is no number. */
export function printed(cell: string): Printed {
  const plain = cell.replaceAll(",", "").replace("−", "-");
  const value = Number(plain);
  if (plain === "" || !Number.isFinite(value)) throw new Error(`expected a number, got "${cell}"`);
  const decimals = plain.split(".")[1]?.length ?? 0;
  return { value, tolerance: 0.5 * 10 ** -decimals };
}
