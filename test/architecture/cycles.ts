import type { Source } from "../sources.ts";
import { importsOf } from "./imports.ts";
import { follow } from "./rooms.ts";

/**
 * The circles that the imports of values go round in, each as its path from a file back to itself. Types may point
 * back: nothing of them is left when the program runs.
 */
export function cyclesIn(sources: readonly Source[]): string[] {
  const edges = new Map(sources.map((source) => [source.path, valuesFrom(source)]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]) => {
    const start = trail.indexOf(path);
    if (start >= 0) cycles.push([...trail.slice(start), path].join(" → "));
    if (start >= 0 || done.has(path)) return;
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of edges.keys()) visit(path, []);
  return cycles;
}

function valuesFrom(source: Source): string[] {
  return importsOf(source)
    .filter((each) => !each.typeOnly)
    .flatMap(({ specifier }) => {
      const target = follow(source.path, specifier);
      return target.kind === "file" ? [target.path] : [];
    });
}
