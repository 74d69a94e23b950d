type Members = Readonly<Record<string, unknown>>;

/**
 * JSON merge patch (RFC 7396): null takes a member away, objects are merged, all else replaces. A patch that changes
 * `dist` replaces the whole prior, since the members of one distribution mean nothing to another.
 *
 * @example
 * mergePatch({ a: 1, b: { c: 2 } }, { a: null, b: { d: 3 } }); // { b: { c: 2, d: 3 } }
 */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isMembers(patch)) return patch;
  const merged: Record<string, unknown> =
    isMembers(target) && !isAnotherPrior(target, patch) ? { ...target } : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete merged[name];
    else merged[name] = mergePatch(merged[name], value);
  }
  return merged;
}

function isAnotherPrior(target: Members, patch: Members): boolean {
  return typeof patch.dist === "string" && "dist" in target && patch.dist !== target.dist;
}

function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
