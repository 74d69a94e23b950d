import { type Baseline, inputError } from "@shared-services/simulation";
import { COLUMN_NAMES, cellsOf, RETURN_COLUMNS } from "./fields.ts";
import { writeCsv } from "./write-csv.ts";

/**
 * A CSV file for one trust to overwrite with its own figures: a row of headers, a row of units, and its
 * lines as they stand. A blank cell keeps the figure, 0 means nought. Read back with `readReturn`.
 */
export function returnTemplate(baseline: Baseline, trust: string): string {
  const lines = baseline.lines.filter((line) => line.trust === trust);
  if (lines.length === 0) {
    const expected = baseline.trusts.map((one) => one.ods).join(", ");
    const message = `/trust: expected one of ${expected}, got ${JSON.stringify(trust)}`;
    throw inputError([{ code: "UNKNOWN_TRUST", path: "/trust", expected, received: trust, message }]);
  }
  return writeCsv([
    COLUMN_NAMES.map((name) => RETURN_COLUMNS[name].header),
    COLUMN_NAMES.map((name) => RETURN_COLUMNS[name].unit),
    ...lines.map((line) => {
      const cells = cellsOf(line, baseline);
      return COLUMN_NAMES.map((name) => cells[name]);
    }),
  ]);
}
