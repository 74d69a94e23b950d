import type { Catalogue } from "../service/catalogue.ts";
import type { Desk, ReturnState } from "../service/desk.ts";
import type { Glances } from "../service/glances.ts";
import type { FirstFigures, Outcome, Progress } from "../service/outcome.ts";
import type { BaselineVersion, EvidenceItem, Partnership, TakeUp, Trust } from "../service/records.ts";
import type { Joining } from "../service/take-up.ts";
import type { Choice, View } from "../state/state.ts";
import type { Store } from "../state/store.ts";

/** What cells can look at, by name. */
export interface Values {
  /** To change what is chosen. */
  readonly store: Store;
  /** All that can be chosen from, and who answers. */
  readonly catalogue: Catalogue;
  /** What is chosen, also while a slider is being dragged. */
  readonly choice: Choice;
  /** What is chosen, once the slider is let go. */
  readonly settledChoice: Choice;
  readonly view: View;
  /** The evidence register with the chosen set in force. */
  readonly evidence: readonly EvidenceItem[];
  /** Trusts of the chosen partnership, whether they join or not. */
  readonly members: readonly Trust[];
  /** The chosen partnership, as whoever answers the page calls it. */
  readonly partnership: Partnership;
  /** The trusts' own figures in use; null for the estimate. */
  readonly baseline: BaselineVersion | null;
  readonly desk: Desk;
  readonly returnState: ReturnState;
  /** What stands in the way of a result, in plain English; empty where nothing does. */
  readonly refusals: readonly Refusal[];
  /** Every operating model side by side; grows as they are worked out. */
  readonly glances: Glances;
  /** What is known first; the same as the outcome once that is there. */
  readonly firstFigures: FirstFigures;
  readonly outcome: Outcome;
  readonly progress: Progress;
  /** What becomes of the partnership if boards decide as asked; null where there is no game. */
  readonly takeUp: TakeUp | null;
  /** How others would join the two trusts that gain most together; null until that is known, and where it is not looked at. */
  readonly joining: Joining | null;
}

/** One reason why there is no result, and the cell in which to put it right. */
export interface Refusal {
  readonly cell: string;
  /** JSON pointer into the scenario document; empty where it is about none of its fields. */
  readonly path: string;
  readonly message: string;
}
