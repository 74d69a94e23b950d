import type { Choice } from "./state.ts";

/** What has changed from one choice to another, for those who see figures that are not yet of the new one. */
export function changeWords(before: Choice, after: Choice): string {
  const differs = (...keys: readonly (keyof Choice)[]) =>
    keys.some((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  if (differs("partnership", "trusts", "members")) return "the trusts have changed";
  if (differs("operatingModel", "stages")) return "the operating model has changed";
  if (differs("baseline")) return "the trusts’ own figures have changed";
  if (differs("agreement")) return "the agreement has changed";
  if (
    differs("evidence", "set", "chargingKey", "horizon", "readiness", "optimismBias", "parameters", "scope")
  )
    return "an assumption has changed";
  return "being worked out again";
}
