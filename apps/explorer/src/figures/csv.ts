/** One column of a table: how it is headed, what it says and what it exports. */
export interface Column<Row> {
  readonly label: string;
  /** Unit, shown under the label and written into the export's heading. */
  readonly unit?: string;
  /** What the export writes: numbers in full, not as rounded on screen. */
  readonly value: (row: Row) => number | string;
  /** What the screen shows; left out, the value as it is. */
  readonly text?: (row: Row) => string;
  /** True for the column that names the row. */
  readonly heading?: true;
  /** What the closing row says of the column's sum; left out where the values do not add up to anything. */
  readonly sum?: ((total: number) => string) | undefined;
}

/** A table's content. */
export interface Sheet<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

/** CSV with a heading row (RFC 4180, CRLF). Text that a spreadsheet would run as a formula is disarmed. */
export function csvOf<Row>(sheet: Sheet<Row>): string {
  return lines(sheet)
    .map((line) => line.map(quoted).join(","))
    .join("\r\n");
}

/** Tab-separated text, as spreadsheets take it from the clipboard. */
export function tsvOf<Row>(sheet: Sheet<Row>): string {
  return lines(sheet)
    .map((line) => line.map((cell) => cell.replace(/[\t\r\n]+/g, " ")).join("\t"))
    .join("\n");
}

function lines<Row>({ columns, rows }: Sheet<Row>): string[][] {
  const heading = columns.map(({ label, unit }) => (unit ? `${label} (${unit})` : label));
  return [heading, ...rows.map((row) => columns.map(({ value }) => exported(value(row))))];
}

function exported(value: number | string): string {
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  return /^[=+\-@\t\r\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}]/u.test(value) ? `'${value}` : value;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
