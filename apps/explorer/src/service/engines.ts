import type { Catalogue } from "./catalogue.ts";
import type { House } from "./house.ts";
import type { Priority } from "./priority.ts";

/** Who works for the page. */
export interface Engines {
  /** Read once, from whoever answers. */
  readonly catalogue: Promise<Catalogue>;
  /** The server, or this browser where no server answers: full runs, what is kept. */
  readonly main: Promise<House>;
  /** The model in a worker of this browser: previews, at once. */
  readonly preview: House;
  /** The same in another worker, for what can wait without holding up a preview. */
  readonly background: House;
  /** First figures go before everything else, previews before full runs, and these before what can wait. */
  readonly firstFigures: Priority;
  readonly previews: Priority;
  readonly fullRuns: Priority;
}
