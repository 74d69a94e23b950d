import { constant, type Distribution, disordered } from "../distribution.ts";
import type { Prior } from "../prior.ts";

type Triangular = Extract<Prior, { dist: "triangular" }>;

/** A low, most likely and high value joined by straight lines: more weight at the ends than a PERT. */
export const triangular: Distribution<Triangular> = {
  dist: "triangular",
  label: "Triangular",
  help: "A low, most likely and high value, with more weight near the ends than a PERT has.",
  example: { dist: "triangular", low: 0.1, mode: 0.2, high: 0.4 },
  fields: {
    low: { help: "The least possible value.", holds: "value" },
    mode: { help: "The most likely value.", holds: "value" },
    high: { help: "The greatest possible value.", holds: "value" },
  },
  faults: ({ low, mode, high }, path) => [
    ...disordered(path, ["low", low], ["mode", mode]),
    ...disordered(path, ["mode", mode], ["high", high]),
  ],
  mostLikely: ({ mode }) => mode,
  mean: ({ low, mode, high }) => (low + mode + high) / 3,
  variance: ({ low, mode, high }) => {
    const rise = mode - low;
    const fall = high - mode;
    return (rise * rise + fall * fall + rise * fall) / 18;
  },
  range: ({ low, high }) => [low, high],
  sampler: ({ low, mode, high }) => {
    const width = high - low;
    if (width === 0) return constant(low);
    const turn = (mode - low) / width;
    const rise = width * (mode - low);
    const fall = width * (high - mode);
    return (U, out, n) => {
      for (let d = 0; d < n; d++) {
        const u = U[d];
        out[d] = u < turn ? low + Math.sqrt(u * rise) : high - Math.sqrt((1 - u) * fall);
      }
    };
  },
};
