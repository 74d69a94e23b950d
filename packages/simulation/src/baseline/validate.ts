import type { Fault } from "../lib/errors.ts";
import {
  anything,
  type Check,
  isRecord,
  listOf,
  numberWithin,
  oneOf,
  optional,
  orNull,
  record,
  someOf,
  soundFields,
  text,
  wrong,
} from "../lib/field-checks.ts";
import { lineFaults } from "./line-faults.ts";
import { HOLDS } from "./measures/measure.ts";
import { MEASURES } from "./measures/measures.ts";
import { oddities } from "./oddities.ts";
import { type BaselineLine, type FunctionId, KINDS, type Service, type Trust } from "./records.ts";
import { LINE_AMOUNTS } from "./units.ts";

/**
 * All that is wrong with a baseline document, and all that is possible but odd.
 *
 * Faults are refused: a missing or double line, text for a number, negative cost, cost without volume, a
 * contract that ended before the start. Warnings travel with the results: units that look wrong by a
 * thousand, unit costs far from the benchmark, pay without people. Each has a JSON pointer into the document. All are named at
 * once: what is wrong with one field hides nothing about the others, only what rests on that field itself.
 *
 * @example
 * baselineFaults(baseline).faults.length; // 0
 */
export function baselineFaults(document: unknown): { readonly faults: Fault[]; readonly warnings: Fault[] } {
  const head = HEAD(document, "");
  const trusts = looked<Trust>(document, "trusts", TRUST);
  const services = looked<Service>(document, "services", SERVICE);
  const lines = looked<BaselineLine>(document, "lines", LINE);
  const shapes = lines.flatMap(({ faults }) => faults);
  if (trusts.length === 0 || services.length === 0 || !isRecord(document) || !Array.isArray(document.lines)) {
    return { faults: [...head, ...shapes], warnings: [] };
  }
  const legible = {
    trusts: trusts.map(fieldsOf),
    services: services.map(fieldsOf),
    lines: lines.map(fieldsOf),
  };
  const faults = [
    ...head,
    ...repeated(legible.trusts, "trusts", ({ ods }) => ods),
    ...repeated(legible.services, "services", ({ id }) => id),
    ...legible.trusts.flatMap(frontlineFault),
    ...shapes,
    ...lineFaults(legible),
  ];
  const sound = { trusts: trusts.map(wholeOf), services: services.map(wholeOf), lines: lines.map(wholeOf) };
  return { faults, warnings: oddities(sound) };
}

/** An entry of one of the lists of a document: what is wrong with it, and its fields that can be relied on. */
interface Looked<T> {
  readonly faults: readonly Fault[];
  readonly fields: Partial<T>;
}

function looked<T>(document: unknown, list: string, check: Check): Looked<T>[] {
  const entries: unknown = isRecord(document) ? document[list] : undefined;
  if (!Array.isArray(entries)) return [];
  return entries.map((entry: unknown, at) => {
    const path = `/${list}/${at}`;
    const faults = check(entry, path);
    return { faults, fields: soundFields<T>(entry, faults, path) };
  });
}

function fieldsOf<T>({ fields }: Looked<T>): Partial<T> {
  return fields;
}

function wholeOf<T>({ faults, fields }: Looked<T>): T | undefined {
  return faults.length === 0 ? (fields as T) : undefined;
}

const FUNCTIONS: readonly FunctionId[] = [
  "finance",
  "procurement",
  "people",
  "digital",
  "estates",
  "risk-and-governance",
  "communications",
];

const LARGEST = 1e12;
const money = numberWithin(0, LARGEST, "£ a year, nought or more");
const amount = numberWithin(0, LARGEST, "a number, nought or more");
const positive = numberWithin(Number.MIN_VALUE, LARGEST, "a number above nought");
const share = numberWithin(0, 1, "a share between 0 and 1");

const TRUST = record({
  ods: text,
  name: text,
  type: orNull(text),
  region: orNull(text),
  ics: orNull(record({ code: text, name: text })),
  operatingIncome: numberWithin(Number.MIN_VALUE, LARGEST, "£ a year, above nought"),
  wte: amount,
  frontlineWte: amount,
});

const SERVICE = record({
  id: text,
  label: text,
  function: oneOf(FUNCTIONS),
  kind: oneOf(KINDS),
  driver: text,
  elasticity: range(numberWithin(0.01, 1.5, "an elasticity between 0.01 and 1.5")),
  standard: range(share),
  automatable: share,
  refVolume: positive,
  bench: amount,
  efficientScale: orNull(positive),
  boundary: text,
});

const SOURCINGS: Readonly<Record<string, Check>> = {
  "in-house": record({ by: text }),
  bought: record({
    by: text,
    provider: text,
    contractEnd: (value, path) =>
      typeof value === "number" && value <= 0
        ? [
            wrong("CONTRACT_ENDED", path, {
              expected: "years from the programme's start to the contract's end, above nought",
              received: value,
              next: "make the line in-house, or give the end of the renewed contract",
            }),
          ]
        : numberWithin(0, 100, "years from the programme's start")(value, path),
  }),
  hosted: record({ by: text, for: listOf(text) }),
};

const LINE = record({
  trust: text,
  service: text,
  pay: money,
  nonPay: money,
  wte: amount,
  volume: amount,
  sourcing,
  bookedSaving: money,
  bookedFrom: numberWithin(0, 100, "years from the programme's start"),
  origin: oneOf(["return", "estimate", "assumption"]),
  spread: optional(numberWithin(0, 2, "a log share between 0 and 2")),
  replaced: optional(record(Object.fromEntries(LINE_AMOUNTS.map((field) => [field, optional(amount)])))),
  kpis: optional(record(Object.fromEntries(MEASURES.map(({ id, holds }) => [id, optional(figure(holds))])))),
});

const HEAD = record({
  priceYear: (value, path) =>
    typeof value === "string" && isFinancialYear(value)
      ? []
      : [wrong("NOT_A_YEAR", path, { expected: "a financial year such as 2025/26", received: value })],
  trusts: someOf(TRUST),
  services: someOf(SERVICE),
  lines: listOf(anything),
});

/** "2025/26": a year, and the last two digits of the next. */
function isFinancialYear(value: string): boolean {
  const [, first, second] = /^(\d{4})\/(\d{2})$/.exec(value) ?? [];
  return first !== undefined && (Number(first) + 1) % 100 === Number(second);
}

function sourcing(value: unknown, path: string): Fault[] {
  const by = typeof value === "object" && value !== null && "by" in value ? value.by : undefined;
  const check = typeof by === "string" && Object.hasOwn(SOURCINGS, by) ? SOURCINGS[by] : undefined;
  return check ? check(value, path) : oneOf(Object.keys(SOURCINGS))(by, `${path}/by`);
}

function figure(holds: keyof typeof HOLDS): Check {
  const { least, most, expected } = HOLDS[holds];
  return numberWithin(least, most, expected);
}

function range(bound: Check): Check {
  const shape = record({ low: bound, mode: bound, high: bound });
  return (value, path) => {
    const faults = shape(value, path);
    if (faults.length > 0) return faults;
    const { low, mode, high } = value as { low: number; mode: number; high: number };
    return low <= mode && mode <= high
      ? []
      : [wrong("DISORDERED", path, { expected: "low ≤ mode ≤ high", received: value })];
  };
}

function repeated<T>(records: readonly T[], list: string, idOf: (record: T) => string | undefined): Fault[] {
  const seen = new Set<string>();
  return records.flatMap((record, at) => {
    const id = idOf(record);
    if (id === undefined) return [];
    if (seen.has(id)) return [wrong("TWICE", `/${list}/${at}`, { expected: "each id once", received: id })];
    seen.add(id);
    return [];
  });
}

function frontlineFault({ wte, frontlineWte }: Partial<Trust>, at: number): Fault[] {
  if (wte === undefined || frontlineWte === undefined || frontlineWte <= wte) return [];
  const expected = `at most the trust's ${wte} wte`;
  return [
    wrong("MORE_FRONTLINE_THAN_STAFF", `/trusts/${at}/frontlineWte`, { expected, received: frontlineWte }),
  ];
}
