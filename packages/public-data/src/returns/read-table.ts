import type { Fault } from "@shared-services/simulation";
import Papa from "papaparse";
import { COLUMN_NAMES, RETURN_COLUMNS, type ReturnColumn } from "./fields.ts";

/** One row of a return: where it stands in the sheet, and what each recognised column says, trimmed. */
export interface ReturnRow {
  /** As a spreadsheet counts, from 1. */
  readonly row: number;
  readonly cells: Readonly<Partial<Record<ReturnColumn, string>>>;
}

/** The rows of a return below its header, and where each column stands. */
export interface ReturnTable {
  readonly rows: readonly ReturnRow[];
  readonly columns: ReadonlyMap<ReturnColumn, number>;
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
}

/**
 * Reads an uploaded CSV file or a block pasted from a spreadsheet: columns in any order, titles above the
 * header, a row of units below it, blank rows and a byte-order mark are all understood.
 */
export function readTable(text: string): ReturnTable {
  const body = text.replace(/^\uFEFF/, "");
  if (body.length > LARGEST) {
    return nothing(fault("TOO_LARGE", "", `at most ${LARGEST} characters`, `${body.length}`));
  }
  const rows = Papa.parse<string[]>(body, { delimiter: delimiterOf(body), skipEmptyLines: false }).data;
  const headerAt = rows.slice(0, HEADER_WITHIN).findIndex((row) => {
    const names = row.map(columnNamed);
    return names.includes("trust") && names.includes("service");
  });
  if (headerAt < 0) {
    const expected = `a row of headers with at least Trust and Service in the first ${HEADER_WITHIN} rows`;
    return nothing(fault("NO_HEADER", "A1", expected, rows[0]?.join(" ") ?? ""));
  }
  const columns = new Map<ReturnColumn, number>();
  const faults: Fault[] = [];
  const warnings: Fault[] = [];
  rows[headerAt].forEach((header, at) => {
    const name = columnNamed(header);
    const cell = cellName(headerAt + 1, at);
    if (name === undefined) {
      if (header.trim()) warnings.push(fault("IGNORED_COLUMN", cell, "a column of the template", header));
    } else if (columns.has(name)) {
      faults.push(fault("COLUMN_TWICE", cell, "each column once", header));
    } else columns.set(name, at);
  });
  const width = rows[headerAt].findLastIndex((header) => header.trim() !== "") + 1;
  const below = rows
    .slice(headerAt + 1)
    .map((row, at) => ({ ...rowOf(row, headerAt + 2 + at, columns), beyond: row.slice(width) }))
    .filter(hasContent);
  faults.push(...below.flatMap(({ row, beyond }) => overflow(row, width, beyond)));
  return { rows: below.map(({ row, cells }) => ({ row, cells })), columns, faults, warnings };
}

/** A fault of a return, with the cell as a spreadsheet names it. */
export function fault(code: string, cell: string, expected: string, received: string): Fault {
  const message = `${cell ? `${cell}: ` : ""}expected ${expected}, got ${JSON.stringify(shortened(received))}`;
  return { code, path: `/${cell}`, expected, received, message };
}

/** The name of a cell as a spreadsheet shows it; row from 1, column from 0. */
export function cellName(row: number, column: number): string {
  const letters = column < 26 ? "" : String.fromCharCode(64 + Math.floor(column / 26));
  return `${letters}${String.fromCharCode(65 + (column % 26))}${row}`;
}

const LARGEST = 5_000_000;
const HEADER_WITHIN = 20;
const LONGEST_SHOWN = 60;

const NAMES: ReadonlyMap<string, ReturnColumn> = new Map(
  COLUMN_NAMES.flatMap((name) => {
    const { header, aliases } = RETURN_COLUMNS[name];
    return [header, name, ...aliases].map((alias) => [plain(alias), name] as const);
  }),
);

function columnNamed(header: string): ReturnColumn | undefined {
  return NAMES.get(plain(header)) ?? NAMES.get(plain(header.replace(/\(.*\)/, "")));
}

function plain(header: string): string {
  return header.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** What separates cells: tabs when pasted from a spreadsheet, semicolons in some saved files, else commas. */
function delimiterOf(body: string): string {
  const header =
    body.split("\n", HEADER_WITHIN).find((line) => /trust|ods/i.test(line) && /service/i.test(line)) ?? "";
  const separators = ["\t", ";", ","];
  return separators.reduce(
    (best, one) => (header.split(one).length > header.split(best).length ? one : best),
    ",",
  );
}

function rowOf(
  row: readonly string[],
  number: number,
  columns: ReadonlyMap<ReturnColumn, number>,
): ReturnRow {
  const cells = [...columns].map(([name, at]) => [name, (row[at] ?? "").trim().replace(/^'/, "")]);
  return { row: number, cells: Object.fromEntries(cells) };
}

/** Cells for which there is no header: a comma in a number has split it, and its end would be lost. */
function overflow(row: number, width: number, beyond: readonly string[]): Fault[] {
  const first = beyond.findIndex((cell) => cell.trim() !== "");
  if (first < 0) return [];
  const expected = "nothing beyond the last header";
  const one = fault("TOO_MANY_CELLS", cellName(row, width + first), expected, beyond[first].trim());
  return [{ ...one, message: `${one.message}; is there a comma in a number?` }];
}

function hasContent({ cells }: ReturnRow): boolean {
  return Object.values(cells).some((cell) => cell !== "") && !isUnits(cells);
}

function isUnits(cells: ReturnRow["cells"]): boolean {
  return cells.trust === RETURN_COLUMNS.trust.unit && cells.service === RETURN_COLUMNS.service.unit;
}

function nothing(one: Fault): ReturnTable {
  return { rows: [], columns: new Map(), faults: [one], warnings: [] };
}

function shortened(received: string): string {
  return received.length > LONGEST_SHOWN ? `${received.slice(0, LONGEST_SHOWN)}…` : received;
}
