import type { ScenarioChange } from "@shared-services/contracts/routes";

/**
 * Every place in which two JSON documents differ, in the order of their pointers; null where one of them has nothing.
 * Priors and ranges are compared as wholes.
 */
export function documentChanges(from: unknown, to: unknown, pointer = ""): ScenarioChange[] {
  if (isMap(from) && isMap(to)) {
    const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])].sort();
    return keys.flatMap((key) => {
      const token = key.replaceAll("~", "~0").replaceAll("/", "~1");
      return documentChanges(from[key], to[key], `${pointer}/${token}`);
    });
  }
  if (JSON.stringify(sorted(from)) === JSON.stringify(sorted(to))) return [];
  return [{ pointer, from: from ?? null, to: to ?? null }];
}

/** Something with parts of its own; a prior, or a range, is one value. */
function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return isObject(value) && !("dist" in value) && !("mode" in value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sorted(value: unknown): unknown {
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, sorted(part)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
