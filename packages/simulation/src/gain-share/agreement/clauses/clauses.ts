import { type Cap, cap } from "./cap.ts";
import { type Change, change } from "./change.ts";
import { type Clawback, clawback } from "./clawback.ts";
import { type Floor, floor } from "./floor.ts";
import { type Host, host } from "./host.ts";
import { type Loss, loss } from "./loss.ts";
import { type Measure, measure } from "./measure.ts";
import { type Repay, repay } from "./repay.ts";
import { type Reserve, reserve } from "./reserve.ts";
import { type Split, split } from "./split.ts";
import { type Threshold, threshold } from "./threshold.ts";

/** Every kind of clause, in the order of a memorandum of understanding. */
export const clauseKinds = {
  measure,
  threshold,
  clawback,
  repay,
  host,
  reserve,
  floor,
  split,
  cap,
  loss,
  change,
} as const;

/** A clause of an agreement, as plain data. */
export type Clause =
  | Measure
  | Threshold
  | Clawback
  | Repay
  | Host
  | Reserve
  | Floor
  | Split
  | Cap
  | Loss
  | Change;
