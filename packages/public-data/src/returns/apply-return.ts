import { type Baseline, type BaselineLine, refuse } from "@shared-services/simulation";

/**
 * The baseline with the given lines in place of those of the same trust and service; all others, and their
 * order, stay. Throws an InputError for a line that has no place in it.
 */
export function applyReturn(baseline: Baseline, lines: readonly BaselineLine[]): Baseline {
  const given = new Map(lines.map((line) => [keyOf(line), line]));
  const known = new Set(baseline.lines.map(keyOf));
  refuse(
    lines.flatMap((line, at) => {
      if (known.has(keyOf(line))) return [];
      const expected = "a trust and service of the baseline";
      const message = `/${at}: expected ${expected}, got ${keyOf(line)}`;
      return [{ code: "UNKNOWN_LINE", path: `/${at}`, expected, received: keyOf(line), message }];
    }),
  );
  return { ...baseline, lines: baseline.lines.map((line) => given.get(keyOf(line)) ?? line) };
}

function keyOf({ trust, service }: BaselineLine): string {
  return `${trust} ${service}`;
}
