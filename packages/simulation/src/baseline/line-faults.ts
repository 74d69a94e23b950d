import type { Fault } from "../lib/errors.ts";
import { wrong } from "../lib/field-checks.ts";
import type { Baseline, BaselineLine, Kind } from "./records.ts";

/**
 * What is wrong with the lines of a baseline: each by itself, and all together. A line whose shape is wrong
 * is `undefined` here and only counts as given.
 */
export function lineFaults(baseline: Baseline, lines: readonly (BaselineLine | undefined)[]): Fault[] {
  const trusts = new Set(baseline.trusts.map((trust) => trust.ods));
  const kinds = new Map(baseline.services.map((service) => [service.id, service.kind]));
  const seen = new Set<string>();
  const faults = lines.flatMap((line, at) => {
    const path = `/lines/${at}`;
    const { trust, service } = baseline.lines[at] ?? {};
    const key = keyOf(trust, service);
    const twice = seen.has(key);
    seen.add(key);
    if (line === undefined) return [];
    const kind = kinds.get(line.service);
    return [
      ...(trusts.has(line.trust) ? [] : [unknown("UNKNOWN_TRUST", `${path}/trust`, line.trust)]),
      ...(kind === undefined ? [unknown("UNKNOWN_SERVICE", `${path}/service`, line.service)] : []),
      ...(twice
        ? [wrong("LINE_TWICE", path, { expected: "each trust and service once", received: key })]
        : []),
      ...amountFaults(line, path),
      ...(kind === undefined ? [] : KIND_FAULTS[kind](line, path)),
    ];
  });
  return [...faults, ...missing(baseline, seen)];
}

function amountFaults(line: BaselineLine, path: string): Fault[] {
  const cost = line.pay + line.nonPay;
  const faults: Fault[] = [];
  if (cost > 0 && line.volume === 0) {
    const next = "a line with cost needs the work that it pays for";
    faults.push(
      wrong("COST_WITHOUT_VOLUME", `${path}/volume`, { expected: "above nought", received: 0, next }),
    );
  }
  if (line.bookedSaving > cost / 2) {
    const expected = `at most half of the line's cost, £${cost / 2}`;
    faults.push(wrong("BOOKED_TOO_MUCH", `${path}/bookedSaving`, { expected, received: line.bookedSaving }));
  }
  return faults;
}

const KIND_FAULTS: Readonly<Record<Kind, (line: BaselineLine, path: string) => Fault[]>> = {
  transactional: () => [],
  expert: () => [],
  leadership: ({ volume }, path) =>
    volume === 0 || volume === 1
      ? []
      : [
          wrong("NOT_ONE_ORGANISATION", `${path}/volume`, {
            expected: "1, the trust that is led",
            received: volume,
          }),
        ],
  spend: (line, path) =>
    (["pay", "wte"] as const).flatMap((field) =>
      line[field] === 0
        ? []
        : [
            wrong("STAFF_IN_SPEND", `${path}/${field}`, {
              expected: "0: a spend line has no staff",
              received: line[field],
            }),
          ],
    ),
};

function missing({ trusts, services }: Baseline, seen: ReadonlySet<string>): Fault[] {
  return trusts.flatMap(({ ods }) =>
    services
      .filter((service) => !seen.has(keyOf(ods, service.id)))
      .map((service) => {
        const next = "where the trust has none, give a line of noughts";
        return wrong("MISSING_LINE", "/lines", { expected: `a line for ${ods} ${service.id}`, next });
      }),
  );
}

function unknown(code: string, path: string, received: string): Fault {
  return wrong(code, path, { expected: "one of those listed in the baseline", received });
}

function keyOf(trust: string | undefined, service: string | undefined): string {
  return `${trust} ${service}`;
}
