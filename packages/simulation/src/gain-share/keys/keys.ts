import { baselineCost } from "./baseline-cost.ts";
import { contribution } from "./contribution.ts";
import { equal } from "./equal.ts";
import { investment } from "./investment.ts";
import type { Key } from "./key.ts";
import { need } from "./need.ts";
import { operatingIncome } from "./operating-income.ts";
import { staff } from "./staff.ts";
import { volume } from "./volume.ts";
import { weights } from "./weights.ts";

/** Every key, in the order in which tables show them. */
export const keys: readonly Key[] = [
  equal,
  baselineCost,
  operatingIncome,
  staff,
  volume,
  contribution,
  investment,
  weights,
  need,
];
