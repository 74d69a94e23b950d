import { percent, plain } from "./quantity.ts";

/** A parameter's value with its unit, as one would say it: "27%", "1.5 years", "£80,000 per member a year". */
export function unitValue(value: number, unit: string): string {
  if (/^(share|probability)\b/.test(unit)) return percent(value);
  if (unit.startsWith("£")) return `£${plain(value)}${unit.slice(1)}`;
  return `${plain(value)} ${value === 1 ? unit.replace(/^years\b/, "year") : unit}`;
}

/** A share whose unit says of what: "share of moved annual cost" becomes "of moved annual cost". */
export function unitRest(unit: string): string {
  const rest = /^(?:share|probability)\s+(.*)$/.exec(unit);
  return rest?.[1] ?? "";
}
