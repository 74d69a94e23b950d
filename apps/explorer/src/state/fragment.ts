import type { Agreement, Decision, MemberPlan, Override } from "../service/records.ts";
import { type Choice, START, type State, type View } from "./state.ts";

/** A state read from an address, and what in that address could not be read. */
export interface Reading {
  readonly state: State;
  readonly problems: readonly string[];
}

/**
 * The address of a state, without "#": readable, only what differs from the start, the same state always the
 * same text. It is never sent to the server.
 *
 * @example
 * fragmentOf(START); // "partnership=norfolk-and-waveney&model=joint-organisation"
 */
export function fragmentOf({ choice, view }: State): string {
  const entries: [string, string][] = [];
  const add = (key: string, value: string, start = "") => value !== start && entries.push([key, value]);
  if (choice.trusts.length > 0) add("trusts", choice.trusts.join("."));
  else add("partnership", choice.partnership);
  add("model", choice.operatingModel);
  for (const [year, model] of sorted(choice.stages)) add(`then.${year}`, model);
  add("evidence", choice.evidence);
  add("set", choice.set);
  add("baseline", choice.baseline, START.choice.baseline);
  add("charging", choice.chargingKey, START.choice.chargingKey);
  add("years", String(choice.horizon), String(START.choice.horizon));
  add(
    "out",
    sorted(choice.members)
      .filter(([, plan]) => plan.joins === false)
      .map(([ods]) => ods)
      .join("."),
  );
  for (const [ods, plan] of sorted(choice.members)) if (plan.wave) add(`wave.${ods}`, String(plan.wave));
  if (choice.readiness !== null) add("readiness", String(choice.readiness));
  add("optimism", String(choice.optimismBias), String(START.choice.optimismBias));
  for (const [id, override] of sorted(choice.parameters)) add(`p.${id}`, textOf(override));
  for (const [kind, override] of sorted(choice.scope)) add(`scope.${kind}`, textOf(override));
  if (typeof choice.agreement === "string") add("agreement", choice.agreement, "default");
  else add("agreement", JSON.stringify(choice.agreement));
  add("rules", view.rules.join("."));
  add("bridge", view.bridge);
  add("settings", view.settings, START.view.settings);
  add("ticks", view.ticks.join("."));
  for (const [ods, decision] of sorted(view.decisions)) add(`says.${ods}`, decision.replaceAll(" ", "-"));
  add("join-rule", view.joinRule, START.view.joinRule);
  return entries.map(([key, value]) => `${key}=${escaped(value)}`).join("&");
}

/**
 * Reads an address back. What cannot be read is left at its default and named, so that a mistyped link still
 * opens and says what it left out.
 */
export function readFragment(text: string): Reading {
  if (!text.includes("=")) return { state: START, problems: [] };
  const problems: string[] = [];
  let choice: Choice = START.choice;
  let view: View = START.view;
  for (const part of text.replace(/^#/, "").split("&").filter(Boolean)) {
    const at = part.indexOf("=");
    const key = at < 0 ? part : part.slice(0, at);
    const change = at < 0 ? null : read(key, unescaped(part.slice(at + 1)), { choice, view });
    if (change === null)
      problems.push(`The address has an entry that cannot be read: “${part}”. It was left out.`);
    choice = { ...choice, ...change?.choice };
    view = { ...view, ...change?.view };
  }
  return { state: { choice, view }, problems };
}

interface Change {
  readonly choice?: Partial<Choice>;
  readonly view?: Partial<View>;
}

function read(key: string, value: string, { choice: before, view }: State): Change | null {
  const [family, id = ""] = key.split(/\.(.*)/s);
  switch (family) {
    case "partnership":
      return isSlug(value) ? { choice: { partnership: value } } : null;
    case "trusts":
      return isCodes(value) ? { choice: { trusts: value.split(".") } } : null;
    case "model":
      return isSlug(value) ? { choice: { operatingModel: value } } : null;
    case "then":
      return /^[1-9]\d?$/.test(id) && isSlug(value)
        ? { choice: { stages: { ...before.stages, [id]: value } } }
        : null;
    case "evidence":
      return { choice: { evidence: value } };
    case "set":
      return isSlug(value) ? { choice: { set: value } } : null;
    case "baseline":
      return isSlug(value) ? { choice: { baseline: value } } : null;
    case "charging":
      return value === "cost-share" || value === "unit-price" ? { choice: { chargingKey: value } } : null;
    case "years":
      return /^([3-9]|[12]\d|30)$/.test(value) ? { choice: { horizon: Number(value) } } : null;
    case "out": {
      if (!isCodes(value)) return null;
      const plans = value.split(".").map((ods) => [ods, { ...before.members[ods], joins: false }] as const);
      return { choice: { members: { ...before.members, ...Object.fromEntries(plans) } } };
    }
    case "wave": {
      const wave = Number(value);
      if (!isCodes(id) || !Number.isInteger(wave) || wave < 1) return null;
      const plan: MemberPlan = { ...before.members[id], wave };
      return { choice: { members: { ...before.members, [id]: plan } } };
    }
    case "readiness": {
      const readiness = Number(value);
      return readiness >= 0 && readiness <= 1 && value !== "" ? { choice: { readiness } } : null;
    }
    case "optimism": {
      const optimismBias = Number(value);
      return optimismBias >= 0 && optimismBias <= 5 && value !== "" ? { choice: { optimismBias } } : null;
    }
    case "p":
    case "scope": {
      const override = overrideOf(value);
      if (override === null || id === "") return null;
      return family === "p"
        ? { choice: { parameters: { ...before.parameters, [id]: override } } }
        : { choice: { scope: { ...before.scope, [id]: override } } };
    }
    case "agreement": {
      const agreement = isSlug(value) ? value : agreementOf(value);
      return agreement === null ? null : { choice: { agreement } };
    }
    case "says": {
      const decision = DECISIONS.find((one) => one.replaceAll(" ", "-") === value);
      if (decision === undefined || !isCodes(id)) return null;
      return { view: { decisions: { ...view.decisions, [id]: decision } } };
    }
    case "join-rule":
      return isSlug(value) ? { view: { joinRule: value } } : null;
    case "rules":
      return value.split(".").every(isSlug) ? { view: { rules: value.split(".").slice(0, 4) } } : null;
    case "bridge":
      return isCodes(value) ? { view: { bridge: value } } : null;
    case "settings":
      return value === "central" || value === "mean" ? { view: { settings: value } } : null;
    case "ticks":
      return value.split(".").every(isSlug) ? { view: { ticks: value.split(".") } } : null;
    default:
      return null;
  }
}

/** "0.5" for a fixed number, "1~1.5~3" for a PERT range, JSON for any other prior. */
function textOf(override: Override): string {
  if (typeof override === "number") return String(override);
  return override.dist === "pert"
    ? `${override.low}~${override.mode}~${override.high}`
    : JSON.stringify(override);
}

function overrideOf(text: string): Override | null {
  if (text.startsWith("{")) return priorOf(text);
  const numbers = text.split("~").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  if (!numbers.every(Number.isFinite)) return null;
  const [low, mode, high] = numbers;
  if (low === undefined) return null;
  if (numbers.length === 1) return low;
  return numbers.length === 3 && mode !== undefined && high !== undefined
    ? { dist: "pert", low, mode, high }
    : null;
}

function priorOf(text: string): Override | null {
  try {
    const value: unknown = JSON.parse(text);
    const known = typeof value === "object" && value !== null && "dist" in value;
    return known && typeof value.dist === "string" ? (value as Override) : null;
  } catch {
    return null;
  }
}

/** The shape of an agreement; what is wrong inside it is said where it is shown. */
function agreementOf(text: string): Agreement | null {
  try {
    const { label, basis, clauses, given } = JSON.parse(text) as Partial<Agreement>;
    if (typeof label !== "string" || !basis || !Array.isArray(clauses)) return null;
    if (!clauses.every(({ clause }) => typeof clause === "string")) return null;
    return { label, basis, clauses, ...(given && { given }) };
  } catch {
    return null;
  }
}

/** What boards may say, other than that they agree. */
const DECISIONS: readonly Decision[] = ["agree with conditions", "decline", "defer", "none"];

function sorted<T>(record: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}

function isSlug(text: string): boolean {
  return /^[\w-]{1,80}$/.test(text);
}

function isCodes(text: string): boolean {
  return /^[A-Z0-9]{3,5}(\.[A-Z0-9]{3,5})*$/.test(text);
}

function escaped(value: string): string {
  return encodeURIComponent(value).replaceAll("%3A", ":").replaceAll("%2C", ",");
}

function unescaped(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
