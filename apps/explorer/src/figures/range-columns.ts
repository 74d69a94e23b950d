import type { Chance, Range } from "../service/records.ts";
import { chancePercent } from "../words/chance.ts";
import { thousands } from "../words/money.ts";
import type { Column } from "./csv.ts";

/** Low, central and high columns of a figure: what every table that leaves this page must carry. */
export function rangeColumns<Row>(
  rangeOf: (row: Row) => Range,
  { unit, text }: { readonly unit: string; readonly text: (value: number) => string } = {
    unit: "£000",
    text: thousands,
  },
): Column<Row>[] {
  const column = (label: string, value: (range: Range) => number): Column<Row> => ({
    label,
    unit,
    value: (row) => value(rangeOf(row)),
    text: (row) => text(value(rangeOf(row))),
  });
  return [
    column("Low (5%)", ({ p5 }) => p5),
    column("Central (middle future)", ({ p50 }) => p50),
    column("High (95%)", ({ p95 }) => p95),
  ];
}

/** The average over the futures: the one figure of a range that adds up over trusts. */
export function meanColumn<Row>(rangeOf: (row: Row) => Range): Column<Row> {
  return {
    label: "Average of futures",
    unit: "£000",
    value: (row) => rangeOf(row).mean,
    text: (row) => thousands(rangeOf(row).mean),
    sum: thousands,
  };
}

/** How far an average would move with other futures, orders and groups. */
export function errorColumn<Row>(errorOf: (row: Row) => number): Column<Row> {
  return {
    label: "Standard error",
    unit: "£000",
    value: errorOf,
    text: (row) => thousands(errorOf(row)),
  };
}

/** The future in which everything is at its most likely value. */
export function centralColumn<Row>(
  rangeOf: (row: Row) => Range,
  { unit, text }: { readonly unit: string; readonly text: (value: number) => string } = {
    unit: "£000",
    text: thousands,
  },
): Column<Row> {
  return {
    label: "Most likely settings",
    unit,
    value: (row) => rangeOf(row).central,
    text: (row) => text(rangeOf(row).central),
  };
}

/** A chance, exported as a share of modelled futures. */
export function chanceColumn<Row>(label: string, chanceOf: (row: Row) => Chance): Column<Row> {
  return {
    label,
    unit: "share of futures",
    value: (row) => chanceOf(row).share,
    text: (row) => chancePercent(chanceOf(row)),
  };
}
