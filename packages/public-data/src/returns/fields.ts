import { type Baseline, type BaselineLine, MEASURES, type MeasureId } from "@shared-services/simulation";

/** Columns of a return that name the line, tell about it, or hold one of its figures. */
export type ReturnColumn = "trust" | "service" | "label" | "driver" | ReturnField;

/** Columns of a return that change a line. */
export type ReturnField = NumberField | "sourcing" | "provider" | "origin";

/** Columns of a return that hold numbers. */
export type NumberField =
  | "pay"
  | "nonPay"
  | "wte"
  | "volume"
  | "contractEnd"
  | "bookedSaving"
  | "bookedFrom"
  | "spread"
  | MeasureId;

/** How a column is headed, what it is measured in, and what it is called in returns made by hand. */
export interface ColumnSpec {
  readonly header: string;
  readonly unit: string;
  readonly holds: "text" | "number" | "share";
  readonly aliases: readonly string[];
}

/** The columns of a return in the order of the template. */
export const RETURN_COLUMNS: Readonly<Record<ReturnColumn, ColumnSpec>> = {
  trust: { header: "Trust", unit: "ODS code", holds: "text", aliases: ["ODS", "ODS code", "organisation"] },
  service: { header: "Service", unit: "id", holds: "text", aliases: ["service id"] },
  label: { header: "What it is", unit: "for information", holds: "text", aliases: ["service name"] },
  pay: { header: "Pay", unit: "£ a year", holds: "number", aliases: ["pay cost", "staff cost"] },
  nonPay: { header: "Non-pay", unit: "£ a year", holds: "number", aliases: ["non pay cost"] },
  wte: { header: "Staff", unit: "wte", holds: "number", aliases: ["wte", "fte", "staff wte"] },
  volume: { header: "Volume", unit: "units of the driver a year", holds: "number", aliases: ["activity"] },
  driver: { header: "Driver", unit: "for information", holds: "text", aliases: ["unit of volume"] },
  sourcing: {
    header: "Provided by",
    unit: "in-house, bought or hosted",
    holds: "text",
    aliases: ["sourcing"],
  },
  provider: {
    header: "Provider or customers",
    unit: "name; or ODS codes with ;",
    holds: "text",
    aliases: ["provider"],
  },
  contractEnd: {
    header: "Contract ends",
    unit: "years from the start",
    holds: "number",
    aliases: ["contract end"],
  },
  bookedSaving: {
    header: "Saving already planned",
    unit: "£ a year",
    holds: "number",
    aliases: ["booked saving"],
  },
  bookedFrom: { header: "Planned from", unit: "year (0, 1, …)", holds: "number", aliases: ["booked from"] },
  ...byMeasure(({ column, holds }) => ({ ...column, holds: holds === "share" ? "share" : "number" })),
  spread: { header: "Margin of error", unit: "log share", holds: "share", aliases: ["spread"] },
  origin: {
    header: "Where from",
    unit: "return, estimate or assumption",
    holds: "text",
    aliases: ["origin"],
  },
};

/** The names of the columns, in the order of the template. */
export const COLUMN_NAMES = Object.keys(RETURN_COLUMNS) as readonly ReturnColumn[];

/** What a line shows in each column of the template; blank where it has nothing to say. */
export function cellsOf(
  line: BaselineLine,
  baseline: Baseline,
): Readonly<Record<ReturnColumn, string | number>> {
  const service = baseline.services.find((one) => one.id === line.service);
  return {
    trust: line.trust,
    service: line.service,
    label: service?.label ?? "",
    driver: service?.driver ?? "",
    pay: line.pay,
    nonPay: line.nonPay,
    wte: line.wte,
    volume: line.volume,
    sourcing: line.sourcing.by,
    provider: providerOf(line),
    contractEnd: line.sourcing.by === "bought" ? line.sourcing.contractEnd : "",
    bookedSaving: line.bookedSaving,
    bookedFrom: line.bookedFrom,
    ...byMeasure(({ id }) => line.kpis?.[id] ?? ""),
    spread: line.spread ?? "",
    origin: line.origin,
  };
}

/** A record with an entry for every measure of quality. */
export function byMeasure<T>(of: (measure: (typeof MEASURES)[number]) => T): Readonly<Record<MeasureId, T>> {
  return Object.fromEntries(MEASURES.map((measure) => [measure.id, of(measure)])) as Record<MeasureId, T>;
}

function providerOf({ sourcing }: BaselineLine): string {
  if (sourcing.by === "bought") return sourcing.provider;
  return sourcing.by === "hosted" ? sourcing.for.join("; ") : "";
}
