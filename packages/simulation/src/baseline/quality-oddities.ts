import type { Fault } from "../lib/errors.ts";
import { appliesTo, type Holds } from "./measures/measure.ts";
import { MEASURES } from "./measures/measures.ts";
import type { BaselineLine, Service } from "./records.ts";

/**
 * What is odd in a line's figures of quality: of a measure that its service does not have (it counts for nothing), far
 * from what trusts report, or at odds with what another figure of the line says.
 */
export function qualityOddities({ kpis = {} }: BaselineLine, service: Service, path: string): Fault[] {
  return MEASURES.flatMap((measure) => {
    const { id, label, holds, usual, otherwise, services } = measure;
    const received = kpis[id];
    if (received === undefined) return [];
    const at = { path: `${path}/kpis/${id}`, received, got: shown(received, holds) };
    if (!appliesTo(measure, service)) {
      const expected = `${label.toLowerCase()} at ${placesOf(services)} only`;
      return [
        odd("NOT_OF_THIS_SERVICE", { ...at, expected, next: `at ${service.id} it counts for nothing` }),
      ];
    }
    const [low, high] = usual;
    const follows = otherwise?.(kpis);
    return [
      ...(received < low || received > high
        ? [
            odd("UNUSUAL_QUALITY", {
              ...at,
              expected: `${label.toLowerCase()} between ${shown(low, holds)} and ${shown(high, holds)}`,
              next: "please check it",
            }),
          ]
        : []),
      ...(follows !== undefined && Math.abs(follows - received) > AT_ODDS
        ? [
            odd("FIGURES_AT_ODDS", {
              ...at,
              expected: `about ${shown(follows, holds)}, as the line's other figures say`,
              next: "each is taken as it is: is one of them an estimate, or does it count something else?",
            }),
          ]
        : []),
    ];
  });
}

/** Two figures of the same thing may differ by as much without a word: they are measured in different months. */
const AT_ODDS = 0.02;

function placesOf(services: "ordinary" | readonly string[]): string {
  return services === "ordinary" ? "transactional and expert services" : services.join(", ");
}

function shown(value: number, holds: Holds): string {
  return holds === "share" ? `${Number((100 * value).toPrecision(3))} %` : `${value} days`;
}

function odd(
  code: string,
  {
    path,
    received,
    got,
    expected,
    next,
  }: Readonly<Record<"path" | "got" | "expected" | "next", string>> & {
    readonly received: number;
  },
): Fault {
  return { code, path, expected, received, message: `${path}: expected ${expected}, got ${got}; ${next}` };
}
