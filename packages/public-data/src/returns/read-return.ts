import { type Baseline, type BaselineLine, baselineFaults, type Fault } from "@shared-services/simulation";
import { applyReturn } from "./apply-return.ts";
import { cellsOf, RETURN_COLUMNS, type ReturnColumn } from "./fields.ts";
import { type RowFault, readLine } from "./read-line.ts";
import { cellName, fault, type ReturnRow, type ReturnTable, readTable } from "./read-table.ts";

/** One figure that a return changes. */
export interface ReturnChange {
  readonly trust: string;
  readonly service: string;
  /** Header of the column. */
  readonly column: string;
  /** Cell of the sheet, e.g. "D17". */
  readonly cell: string;
  readonly from: string | number;
  readonly to: string | number;
}

/** What was read from a return. With faults there are no lines: nothing is applied by halves. */
export interface ReadReturn {
  /** The lines that change, whole, ready for `applyReturn`. */
  readonly lines: readonly BaselineLine[];
  readonly changes: readonly ReturnChange[];
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
}

/**
 * Reads a trust's own return, uploaded as CSV or pasted from a spreadsheet, over a baseline.
 *
 * A blank cell keeps the figure, 0 means nought. A line whose figures change, or whose "Where from" says
 * return, is the trust's own from then on and loses its margin of error; all other lines stay estimates.
 * Every fault of every cell is named at once, and so is what would be wrong with the baseline afterwards.
 */
export function readReturn(text: string, baseline: Baseline): ReadReturn {
  const table = readTable(text);
  const { read, faults: ofRows } = readRows(table, baseline);
  const lines = read.map(({ line }) => line);
  const after = baselineFaults(applyReturn(baseline, lines));
  const rowAt = new Map(read.map((one) => [one.at, one]));
  const inSheet = (one: Fault) => placed(one, rowAt, table);
  const faults = [...table.faults, ...ofRows, ...after.faults.flatMap(inSheet)];
  const changes = read.flatMap((one) => changesOf(one, baseline, table));
  const warnings = [...table.warnings, ...after.warnings.flatMap(inSheet)];
  return faults.length > 0
    ? { lines: [], changes: [], faults, warnings }
    : { lines, changes, faults, warnings };
}

/** A row that changes a line: `at` is the line's place in the baseline. */
interface ReadRow {
  readonly row: ReturnRow;
  readonly at: number;
  readonly line: BaselineLine;
  /** Columns whose cells are at fault: what the line holds there is not the trust's. */
  readonly unread: ReadonlySet<ReturnColumn>;
}

function readRows(table: ReturnTable, baseline: Baseline): { read: ReadRow[]; faults: Fault[] } {
  const places = placesOf(baseline);
  const firstRow = new Map<number, number>();
  const read: ReadRow[] = [];
  const faults: Fault[] = [];
  for (const row of table.rows) {
    const blame = (found: readonly RowFault[]) => faults.push(...found.map((one) => atCell(one, row, table)));
    const at = places.lines.get(`${trustIn(row, places)} ${serviceIn(row, places)}`);
    if (at === undefined) {
      blame(placeFaults(row, places));
      continue;
    }
    const before = firstRow.get(at);
    if (before === undefined) firstRow.set(at, row.row);
    else
      blame([{ code: "LINE_TWICE", column: "trust", expected: `each line once; row ${before} has it too` }]);
    const { line, changed, faults: ofCells } = readLine(row.cells, baseline.lines[at]);
    blame(ofCells);
    const unread = new Set(ofCells.map(({ column }) => column));
    if (changed && before === undefined) read.push({ row, at, line, unread });
  }
  if (table.rows.length === 0 && table.faults.length === 0) {
    faults.push(fault("NO_ROWS", "", "at least one line below the header", ""));
  }
  return { read, faults };
}

interface Places {
  readonly trusts: ReadonlyMap<string, string>;
  readonly services: ReadonlyMap<string, string>;
  readonly lines: ReadonlyMap<string, number>;
}

/** How trusts and services may be called in a return: by code or name, by id or label, in any case. */
function placesOf({ trusts, services, lines }: Baseline): Places {
  return {
    trusts: new Map(
      trusts.flatMap(({ ods, name }) => [[ods, ods] as const, [name, ods] as const]).map(lowered),
    ),
    services: new Map(
      services.flatMap(({ id, label }) => [[label, id] as const, [id, id] as const]).map(lowered),
    ),
    lines: new Map(lines.map((line, at) => [`${line.trust} ${line.service}`, at])),
  };
}

function lowered([name, id]: readonly [string, string]): readonly [string, string] {
  return [name.toLowerCase(), id];
}

function trustIn({ cells }: ReturnRow, { trusts }: Places): string | undefined {
  return trusts.get((cells.trust ?? "").toLowerCase());
}

function serviceIn({ cells }: ReturnRow, { services }: Places): string | undefined {
  return services.get((cells.service ?? "").toLowerCase());
}

function placeFaults(row: ReturnRow, places: Places): RowFault[] {
  const faults: RowFault[] = [];
  if (trustIn(row, places) === undefined) {
    const codes = [...new Set(places.trusts.values())].join(", ");
    faults.push({ code: "UNKNOWN_TRUST", column: "trust", expected: `a trust of this baseline (${codes})` });
  }
  if (serviceIn(row, places) === undefined) {
    faults.push({
      code: "UNKNOWN_SERVICE",
      column: "service",
      expected: "a service as the template names it",
    });
  }
  return faults.length > 0
    ? faults
    : [{ code: "MISSING_LINE", column: "service", expected: "a line of the baseline" }];
}

function atCell({ code, column, expected }: RowFault, row: ReturnRow, table: ReturnTable): Fault {
  return fault(code, cellOf(row, column, table), expected, row.cells[column] ?? "");
}

function cellOf(row: ReturnRow, column: ReturnColumn, { columns }: ReturnTable): string {
  return cellName(row.row, columns.get(column) ?? 0);
}

/** A fault of the baseline that would result, moved to the cell of the sheet that causes it; none where that is named already. */
function placed(one: Fault, rowAt: ReadonlyMap<number, ReadRow>, table: ReturnTable): Fault[] {
  const [, list, at, ...field] = one.path.split("/");
  const read = list === "lines" && at !== undefined ? rowAt.get(Number(at)) : undefined;
  if (!read) return [];
  const column = [...field]
    .reverse()
    .find((name): name is ReturnColumn => Object.hasOwn(RETURN_COLUMNS, name));
  if (column !== undefined && read.unread.has(column)) return [];
  const cell = cellOf(read.row, column ?? "service", table);
  return [{ ...one, path: `/${cell}`, message: one.message.replace(one.path, cell) }];
}

function changesOf({ row, at, line }: ReadRow, baseline: Baseline, table: ReturnTable): ReturnChange[] {
  const before = cellsOf(baseline.lines[at], baseline);
  const after = cellsOf(line, baseline);
  return [...table.columns.keys()]
    .filter((column) => before[column] !== after[column])
    .map((column) => ({
      trust: line.trust,
      service: line.service,
      column: RETURN_COLUMNS[column].header,
      cell: cellOf(row, column, table),
      from: before[column],
      to: after[column],
    }));
}
