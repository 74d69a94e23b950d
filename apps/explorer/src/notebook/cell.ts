import type { Values } from "./values.ts";

/** One cell of the notebook: what it is called, what it looks at, and what it shows of it. */
export interface Cell {
  /** Also the anchor of its heading. */
  readonly id: string;
  /** Its heading; empty for a cell without one. */
  readonly title: string;
  /** How much room it takes: part of the notebook, or of the rail beside it. */
  readonly place: Place;
  readonly inputs: readonly (keyof Values)[];
  readonly render: (values: Values) => Element;
}

/** `lead` stands above the rest, `notebook` reads top to bottom, `rail` stays in sight. */
export type Place = "lead" | "notebook" | "rail";

/**
 * Ties a cell's inputs to what its `render` may use.
 *
 * @example
 * export const services = cell({
 *   id: "services", title: "Where it comes from", place: "notebook",
 *   inputs: ["outcome"],
 *   render: ({ outcome }) => html`<p>${outcome.results.services.length} services</p>`,
 * });
 */
export function cell<const Name extends keyof Values>(record: {
  readonly id: string;
  readonly title: string;
  readonly place: Place;
  readonly inputs: readonly Name[];
  readonly render: (values: Pick<Values, Name>) => Element;
}): Cell {
  return record;
}
