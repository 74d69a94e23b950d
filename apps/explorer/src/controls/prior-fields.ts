import type { Override, Prior } from "../service/records.ts";

/** One number of a prior that a reader can change. */
export interface PriorField {
  readonly key: string;
  readonly label: string;
  readonly value: number;
}

const LABELS: Readonly<Record<string, string>> = {
  value: "Value",
  low: "Low",
  mode: "Most likely",
  high: "High",
  mean: "Mean",
  sd: "Standard deviation",
  median: "Median",
  logSd: "Log spread",
  alpha: "Alpha",
  beta: "Beta",
  probability: "Chance",
};

const ORDER = Object.keys(LABELS);

/** The numbers of a prior in the order in which a reader expects them: low, most likely, high. */
export function priorFields(prior: Prior): PriorField[] {
  const numbers =
    prior.dist === "bernoulli" && typeof prior.probability === "object" ? prior.probability : prior;
  return Object.entries(numbers)
    .filter((entry): entry is [string, number] => typeof entry[1] === "number")
    .sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b))
    .map(([key, value]) => ({ key, label: LABELS[key] ?? key, value }));
}

/** The same prior with one of its numbers changed. */
export function withField(prior: Prior, key: string, value: number): Prior {
  if (prior.dist === "bernoulli" && typeof prior.probability === "object") {
    return { ...prior, probability: { ...prior.probability, [key]: value } };
  }
  return { ...prior, [key]: value } as Prior;
}

/** An override as a prior: a bare number is a fixed one. */
export function asPrior(override: Override): Prior {
  return typeof override === "number" ? { dist: "fixed", value: override } : override;
}

/** The most likely value of a prior: what a slider moves. */
export function modeOf(prior: Prior): number {
  const fields = new Map(priorFields(prior).map(({ key, value }) => [key, value]));
  const named = ["mode", "value", "mean", "median", "probability"].flatMap((key) => fields.get(key) ?? []);
  const [low = 0, high = low] = [fields.get("low"), fields.get("high")];
  return named[0] ?? (low + high) / 2;
}

/**
 * A prior whose most likely value is moved while its range stays, and grows only where it must to hold it.
 *
 * @example
 * withMode({ dist: "pert", low: 1, mode: 1.5, high: 3 }, 2); // { dist: "pert", low: 1, mode: 2, high: 3 }
 */
export function withMode(prior: Prior, mode: number): Override {
  if (prior.dist !== "pert" && prior.dist !== "triangular") return mode;
  return { ...prior, low: Math.min(prior.low, mode), mode, high: Math.max(prior.high, mode) };
}

/** True where two priors say the same. */
export function samePrior(a: Prior, b: Prior): boolean {
  const [one, other] = [priorFields(a), priorFields(b)];
  return a.dist === b.dist && one.every((field, at) => field.value === other[at]?.value);
}
