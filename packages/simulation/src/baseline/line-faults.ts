import type { Fault } from "../lib/errors.ts";
import { wrong } from "../lib/field-checks.ts";
import type { BaselineLine, Kind, Service, Trust } from "./records.ts";

/** The fields of a baseline that can be relied on; what is wrong with the others is said elsewhere. */
export interface Legible {
  readonly trusts: readonly Partial<Trust>[];
  readonly services: readonly Partial<Service>[];
  readonly lines: readonly Partial<BaselineLine>[];
}

/** What is wrong with the lines of a baseline: each by itself, and all together. A rule that lacks a field is silent. */
export function lineFaults({ trusts, services, lines }: Legible): Fault[] {
  const trustIds = idsOf(trusts.map(({ ods }) => ods));
  const serviceIds = idsOf(services.map(({ id }) => id));
  const kinds = new Map(services.map(({ id, kind }) => [id, kind]));
  const seen = new Set<string>();
  const faults = lines.flatMap((line, at) => {
    const path = `/lines/${at}`;
    const { trust, service } = line;
    const key = keyOf(trust, service);
    const twice = trust !== undefined && service !== undefined && seen.has(key);
    seen.add(key);
    const kind = service === undefined ? undefined : kinds.get(service);
    return [
      ...unknown("UNKNOWN_TRUST", `${path}/trust`, { id: trust, known: trustIds }),
      ...unknown("UNKNOWN_SERVICE", `${path}/service`, { id: service, known: serviceIds }),
      ...(twice
        ? [wrong("LINE_TWICE", path, { expected: "each trust and service once", received: key })]
        : []),
      ...amountFaults(line, path),
      ...(kind === undefined ? [] : KIND_FAULTS[kind](line, path)),
    ];
  });
  return [...faults, ...missing({ trusts, services }, seen)];
}

/** Ids that lines can name; undefined where one cannot be read, so that it might be any. */
function idsOf(ids: readonly (string | undefined)[]): ReadonlySet<string> | undefined {
  const known = ids.filter((id) => id !== undefined);
  return known.length === ids.length ? new Set(known) : undefined;
}

function amountFaults(line: Partial<BaselineLine>, path: string): Fault[] {
  const { pay = Number.NaN, nonPay = Number.NaN, volume, bookedSaving = 0 } = line;
  const cost = pay + nonPay;
  const faults: Fault[] = [];
  if ((pay > 0 || nonPay > 0) && volume === 0) {
    const next = "a line with cost needs the work that it pays for";
    faults.push(
      wrong("COST_WITHOUT_VOLUME", `${path}/volume`, { expected: "above nought", received: 0, next }),
    );
  }
  if (bookedSaving > cost / 2) {
    const expected = `at most half of the line's cost, £${cost / 2}`;
    faults.push(wrong("BOOKED_TOO_MUCH", `${path}/bookedSaving`, { expected, received: bookedSaving }));
  }
  return faults;
}

const KIND_FAULTS: Readonly<Record<Kind, (line: Partial<BaselineLine>, path: string) => Fault[]>> = {
  transactional: () => [],
  expert: () => [],
  leadership: ({ volume }, path) =>
    volume === undefined || volume === 0 || volume === 1
      ? []
      : [
          wrong("NOT_ONE_ORGANISATION", `${path}/volume`, {
            expected: "1, the trust that is led",
            received: volume,
          }),
        ],
  spend: (line, path) =>
    (["pay", "wte"] as const).flatMap((field) =>
      line[field] === undefined || line[field] === 0
        ? []
        : [
            wrong("STAFF_IN_SPEND", `${path}/${field}`, {
              expected: "0: a spend line has no staff",
              received: line[field],
            }),
          ],
    ),
};

function missing({ trusts, services }: Omit<Legible, "lines">, seen: ReadonlySet<string>): Fault[] {
  return trusts.flatMap(({ ods }) =>
    services
      .filter(({ id }) => ods !== undefined && id !== undefined && !seen.has(keyOf(ods, id)))
      .map(({ id }) => {
        const next = "where the trust has none, give a line of noughts";
        return wrong("MISSING_LINE", "/lines", { expected: `a line for ${ods} ${id}`, next });
      }),
  );
}

function unknown(
  code: string,
  path: string,
  { id, known }: { readonly id: string | undefined; readonly known: ReadonlySet<string> | undefined },
): Fault[] {
  if (id === undefined || known === undefined || known.has(id)) return [];
  return [wrong(code, path, { expected: "one of those listed in the baseline", received: id })];
}

function keyOf(trust: string | undefined, service: string | undefined): string {
  return `${trust} ${service}`;
}
