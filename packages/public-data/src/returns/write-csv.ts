/**
 * Rows as a CSV file that Excel opens as it should: UTF-8 with its mark, lines ending in CR LF, text that a
 * spreadsheet would run as a formula made harmless by a leading apostrophe (numbers are left alone).
 *
 * @example
 * writeCsv([["Pay", -5], ["=1+1", 2]]); // "\uFEFFPay,-5\r\n'=1+1,2\r\n"
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

function cell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const safe = RUNS_AS_FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What Excel, LibreOffice and Google Sheets may take for a formula, full-width forms included. */
const RUNS_AS_FORMULA = /^[=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20]/;
