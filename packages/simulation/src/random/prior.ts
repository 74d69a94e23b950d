/** A range with a most likely value; the default way to state a judgement. */
export interface Pert {
  readonly dist: "pert";
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

/** What is believed about one uncertain number before anything is simulated. Plain JSON. */
export type Prior =
  | { readonly dist: "fixed"; readonly value: number }
  | Pert
  | { readonly dist: "triangular"; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly dist: "uniform"; readonly low: number; readonly high: number }
  | { readonly dist: "normal"; readonly mean: number; readonly sd: number }
  | { readonly dist: "lognormal"; readonly median: number; readonly logSd: number }
  | {
      readonly dist: "beta";
      readonly alpha: number;
      readonly beta: number;
      readonly low: number;
      readonly high: number;
    }
  | { readonly dist: "bernoulli"; readonly probability: number | Pert }
  | { readonly dist: "discrete"; readonly values: readonly number[]; readonly weights: readonly number[] };
