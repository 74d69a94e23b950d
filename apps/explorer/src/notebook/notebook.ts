import { type Module, Runtime } from "@observablehq/runtime";
import type { Cell } from "./cell.ts";
import { cellView } from "./cell-view.ts";
import { openTurns } from "./turns.ts";
import type { Values } from "./values.ts";

/** A page of cells that recompute when what they look at changes. */
export interface Notebook {
  readonly module: Module;
  /** The elements of the cells, in the order of the list. */
  readonly elements: readonly HTMLElement[];
}

/**
 * Ties every cell to the values that it names. What defines the values is up to the caller, who also says `why`
 * cells are out of date while they wait for new ones.
 */
export function openNotebook(cells: readonly Cell[], why: () => string): Notebook {
  const module = new Runtime().module();
  const turns = openTurns();
  window.addEventListener("beforeprint", () => turns.flush());

  const elements = cells.map((cell) => {
    const view = cellView(cell, turns, why);
    const observer = {
      pending: view.pending,
      fulfilled: (values: unknown) => view.show(values as Values),
      rejected: (error: unknown) => {
        if (!isEarly(error)) view.wait(error instanceof Error ? error.message : String(error));
      },
    };
    module
      .variable(observer)
      .define(null, cell.inputs, (...values: readonly unknown[]) =>
        Object.fromEntries(cell.inputs.map((name, at) => [name, values[at]])),
      );
    return view.element;
  });
  return { module, elements };
}

/** True where a value that a cell looks at is only about to be defined: until then the cell goes on loading. */
function isEarly(error: unknown): boolean {
  return error instanceof Error && "input" in error && error.message === `${error.input} is not defined`;
}
