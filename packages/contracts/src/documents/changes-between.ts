import type { ScenarioChange } from "../routes/scenarios.ts";
import { pointerTo } from "./pointer.ts";

/**
 * Every place in which two documents differ, each once, in the order of their pointers; what is only in one is null in
 * the other. Priors are compared as wholes.
 *
 * @example
 * changesBetween({ draws: 100 }, { draws: 200 }); // [{ pointer: "/draws", from: 100, to: 200 }]
 */
export function changesBetween(from: unknown, to: unknown, pointer = ""): ScenarioChange[] {
  if (JSON.stringify(sorted(from)) === JSON.stringify(sorted(to))) return [];
  if (!isMap(from) || !isMap(to)) return [{ pointer, from: from ?? null, to: to ?? null }];
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])].sort();
  return names.flatMap((name) =>
    changesBetween(ownOf(from, name), ownOf(to, name), pointer + pointerTo([name])),
  );
}

function ownOf(map: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(map, name) ? map[name] : undefined;
}

/** Something with parts of its own; a prior, or a range, is one value. */
function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !("dist" in value) &&
    !("mode" in value)
  );
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, sorted(part)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
