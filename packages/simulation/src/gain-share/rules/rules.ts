import { keyRule } from "../keys/key.ts";
import { keys } from "../keys/keys.ts";
import { banzhaf } from "./banzhaf.ts";
import { compensationFirst } from "./compensation-first.ts";
import { coreNearest } from "./core-nearest.ts";
import { eansc } from "./eansc.ts";
import { equalSurplus } from "./equal-surplus.ts";
import { gately } from "./gately.ts";
import { leastCoreCentre } from "./least-core-centre.ts";
import { mix } from "./mix.ts";
import { nucleolus } from "./nucleolus.ts";
import { owen } from "./owen.ts";
import { perCapitaNucleolus } from "./per-capita-nucleolus.ts";
import { prenucleolus } from "./prenucleolus.ts";
import type { Rule } from "./rule.ts";
import { scrb } from "./scrb.ts";
import { shapley } from "./shapley.ts";
import { tau } from "./tau.ts";
import { weightedShapley } from "./weighted-shapley.ts";

/** Every rule, in the order in which tables show them: keys over a sum, then rules over the game. */
export const rules: readonly Rule[] = [
  ...keys.map(keyRule),
  mix,
  compensationFirst,
  shapley,
  weightedShapley,
  owen,
  banzhaf,
  nucleolus,
  prenucleolus,
  perCapitaNucleolus,
  leastCoreCentre,
  coreNearest,
  tau,
  eansc,
  scrb,
  gately,
  equalSurplus,
];
