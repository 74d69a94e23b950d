import { type BaselineLine, type Origin, replacedBy, type Sourcing } from "@shared-services/simulation";
import { byMeasure, type NumberField, RETURN_COLUMNS, type ReturnColumn } from "./fields.ts";
import { readNumber } from "./read-number.ts";

/** What is wrong with one cell of a row. */
export interface RowFault {
  readonly code: string;
  readonly column: ReturnColumn;
  readonly expected: string;
}

/** The cells of one row, trimmed; a column that the sheet lacks is undefined. */
export type RowCells = Readonly<Partial<Record<ReturnColumn, string>>>;

/** A row laid over the line as it stands, and all that is wrong with its cells. */
export interface LineRead {
  /** What cannot be read is no number in it, or stands as it did. */
  readonly line: BaselineLine;
  readonly changed: boolean;
  readonly faults: readonly RowFault[];
}

/** Lays a row over the line as it stands. */
export function readLine(cells: RowCells, line: BaselineLine): LineRead {
  const faults: RowFault[] = [];
  const numberOr = <T extends number | undefined>(column: NumberField, standing: T): T | number => {
    const cell = cells[column];
    if (cell === undefined || cell === "") return standing;
    const read = readNumber(cell, RETURN_COLUMNS[column].holds === "share" ? "share" : "number");
    if ("value" in read) return read.value;
    faults.push({ code: "NOT_A_NUMBER", column, expected: read.wanted });
    return Number.NaN;
  };
  const figures = {
    pay: numberOr("pay", line.pay),
    nonPay: numberOr("nonPay", line.nonPay),
    wte: numberOr("wte", line.wte),
    volume: numberOr("volume", line.volume),
    bookedSaving: numberOr("bookedSaving", line.bookedSaving),
    bookedFrom: numberOr("bookedFrom", line.bookedFrom),
  };
  const kpis = byMeasure(({ id }) => numberOr(id, line.kpis?.[id]));
  const contractEnd = numberOr("contractEnd", undefined);
  const { sourcing, faults: ofSourcing } = readSourcing(cells, { standing: line.sourcing, contractEnd });
  faults.push(...ofSourcing);
  const said = (cells.origin ?? "").toLowerCase();
  if (said !== "" && !isOrigin(said))
    faults.push({ code: "UNKNOWN_WORD", column: "origin", expected: RETURN_COLUMNS.origin.unit });
  const spread = numberOr("spread", line.spread);

  const next = { ...line, ...figures, sourcing, ...kept(line, kpis) };
  const differs = JSON.stringify(next) !== JSON.stringify(line);
  const origin = originOf(said, differs, line.origin);
  if (!differs && origin === line.origin && spread === line.spread) return { line, changed: false, faults };
  const { spread: _, replaced: __, ...rest } = next;
  const ownSpread = origin === "return" && spread === line.spread ? undefined : spread;
  const replaced = replacedBy(next, line);
  return {
    line: {
      ...rest,
      origin,
      ...(ownSpread !== undefined && { spread: ownSpread }),
      ...(replaced && { replaced }),
    },
    changed: true,
    faults,
  };
}

/** Quality figures that the sheet gives, over those that it does not know; none stays none. */
function kept(
  line: BaselineLine,
  read: Readonly<Record<string, number | undefined>>,
): Pick<BaselineLine, "kpis"> {
  const given = Object.entries(read).filter((pair): pair is [string, number] => pair[1] !== undefined);
  if (given.length === 0) return {};
  return { kpis: { ...line.kpis, ...Object.fromEntries(given) } };
}

/** A line with other figures than the estimate's is the trust's own, unless it says that it is assumed. */
function originOf(said: string, differs: boolean, standing: Origin): Origin {
  if (!isOrigin(said)) return differs ? "return" : standing;
  return said === "estimate" && differs ? "return" : said;
}

function isOrigin(word: string): word is Origin {
  return word === "return" || word === "estimate" || word === "assumption";
}

function readSourcing(
  { sourcing, provider = "" }: RowCells,
  { standing, contractEnd }: { standing: Sourcing; contractEnd: number | undefined },
): { readonly sourcing: Sourcing; readonly faults: readonly RowFault[] } {
  const by = (sourcing || standing.by).toLowerCase().replace(/[\s_]/g, "-");
  if (by === "in-house") {
    const expected = "a blank: the service is in-house";
    const code = "CONTRACT_IN_HOUSE";
    return {
      sourcing: { by },
      faults: contractEnd === undefined ? [] : [{ code, column: "contractEnd", expected }],
    };
  }
  if (by === "hosted") {
    const customers = provider
      .split(/[;,]/)
      .map((ods) => ods.trim())
      .filter(Boolean);
    const isGiven = customers.length > 0 || standing.by !== "hosted";
    return { sourcing: { by, for: isGiven ? customers : standing.for }, faults: [] };
  }
  if (by !== "bought") {
    const expected = RETURN_COLUMNS.sourcing.unit;
    return { sourcing: standing, faults: [{ code: "UNKNOWN_WORD", column: "sourcing", expected }] };
  }
  const was = standing.by === "bought" ? standing : undefined;
  const name = provider || was?.provider || "";
  const end = contractEnd ?? was?.contractEnd ?? Number.NaN;
  const faults: RowFault[] = [];
  if (name === "") faults.push({ code: "NO_PROVIDER", column: "provider", expected: "the provider's name" });
  if (contractEnd === undefined && was === undefined) {
    const expected = "years until the contract ends";
    faults.push({ code: "NO_CONTRACT_END", column: "contractEnd", expected });
  }
  return { sourcing: { by, provider: name, contractEnd: end }, faults };
}
