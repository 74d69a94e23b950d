import { listed } from "./quantity.ts";

/** Whom a partnership consists of, and how they are called on screen. */
export interface Named {
  readonly players: readonly string[];
  readonly name: (ods: string) => string;
}

/**
 * Who is in a group; of a large one rather who is not.
 *
 * @example
 * groupLabel(["A", "B", "C"], { players: ["A", "B", "C", "D"], name: (ods) => ods }); // "All but D"
 */
export function groupLabel(members: readonly string[], { players, name }: Named): string {
  const named = (codes: readonly string[]) => listed(codes.map(name));
  const missing = players.filter((ods) => !members.includes(ods));
  if (missing.length === 0) return "All together";
  return missing.length < members.length && missing.length <= 3
    ? `All but ${named(missing)}`
    : named(members);
}

/** The same in the midst of a sentence, "all but D"; up to three trusts go by their names. */
export function groupWithin(members: readonly string[], named: Named): string {
  if (members.length <= 3) return listed(members.map(named.name));
  return groupLabel(members, named).replace(/^All /, "all ");
}
