import type { Fault } from "../../lib/errors.ts";
import { sum } from "../../lib/sum.ts";
import type { Distribution } from "../distribution.ts";
import type { Prior } from "../prior.ts";

type Discrete = Extract<Prior, { dist: "discrete" }>;

/** One of a few values, each with a weight; weights need not add up to one. */
export const discrete: Distribution<Discrete> = {
  dist: "discrete",
  label: "One of several values",
  help: "A few possible values, each with a weight: 3 and 1 mean three times in four and once in four.",
  example: { dist: "discrete", values: [3, 5, 7], weights: [1, 2, 1] },
  fields: {
    values: { help: "The possible values.", holds: "values" },
    weights: { help: "How likely each is, relative to the others.", holds: "weights" },
  },
  faults: ({ values, weights }, path) => [
    ...lengthFaults(values, weights, path),
    ...weightFaults(weights, path),
  ],
  mostLikely: ({ values, weights }) => values[weights.indexOf(Math.max(...weights))],
  mean: ({ values, weights }) => sum(values.map((value, k) => value * weights[k])) / sum(weights),
  variance: (prior) => {
    const centre = discrete.mean(prior);
    const squares = prior.values.map((value, k) => prior.weights[k] * (value - centre) * (value - centre));
    return sum(squares) / sum(prior.weights);
  },
  range: ({ values, weights }) => {
    const possible = values.filter((_, k) => weights[k] > 0);
    return [Math.min(...possible), Math.max(...possible)];
  },
  sampler: ({ values, weights }) => {
    const order = values
      .map((_, k) => k)
      .filter((k) => weights[k] > 0)
      .sort((a, b) => values[a] - values[b]);
    const rising = order.map((k) => values[k]);
    const total = sum(weights);
    const below = order.map((_, place) => sum(order.slice(0, place).map((k) => weights[k])) / total);
    return (U, out, n) => {
      for (let d = 0; d < n; d++) {
        let place = rising.length - 1;
        while (U[d] < below[place]) place--;
        out[d] = rising[place];
      }
    };
  },
};

function lengthFaults(values: readonly number[], weights: readonly number[], path: string): Fault[] {
  if (values.length === weights.length) return [];
  const expected = `${values.length} weights, one for each value`;
  const message = `${path}/weights: expected ${expected}, got ${weights.length}`;
  return [{ code: "PRIOR_WEIGHTS", path: `${path}/weights`, expected, received: weights.length, message }];
}

function weightFaults(weights: readonly number[], path: string): Fault[] {
  if (weights.some((weight) => weight > 0)) return [];
  const expected = "at least one weight greater than 0";
  const message = `${path}/weights: expected ${expected}, got ${weights.join(", ")}`;
  return [{ code: "PRIOR_WEIGHTS", path: `${path}/weights`, expected, received: weights, message }];
}
