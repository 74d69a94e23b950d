import { runScenario } from "@shared-services/simulation";
import { builtInScenario } from "../built-in-scenario.ts";
import { type Cell, type ModelRow, rowOf } from "./model-rows.ts";

/** Simulates one cell from end to end, here and now: in Node.js or in a browser. */
export function simulateCell(cell: Cell): ModelRow {
  return rowOf(cell, runScenario(builtInScenario(cell)));
}
