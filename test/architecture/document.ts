import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../sources.ts";

/** What a cell of the table allows. */
export type Permission = "–" | "no" | "yes" | "types" | "in tests" | "in a worker";

/** The tables of docs/architecture.md. */
export interface Rules {
  readonly rooms: readonly string[];
  /** By importing and imported room. */
  readonly between: ReadonlyMap<string, ReadonlyMap<string, Permission>>;
  /** By room, under `from npm` and `from Node.js`. */
  readonly outside: ReadonlyMap<string, ReadonlyMap<string, Permission>>;
  /** The folders of simulation, each before those that may import it. */
  readonly order: readonly string[];
}

/** Reads the rules from the document that states them. */
export function readRules(): Rules {
  const text = readFileSync(join(root, "docs/architecture.md"), "utf8");
  const [between, outside] = tablesOf(text);
  if (!between || !outside) throw new Error("docs/architecture.md: expected two tables");
  const [, order = ""] = /Each folder imports only those before it: (.*?)\. /.exec(text) ?? [];
  return {
    rooms: [...between.keys()],
    between,
    outside,
    order: [...order.matchAll(/`([^`]+)`/g)].map(([, folder]) => folder as string),
  };
}

function tablesOf(text: string): Map<string, Map<string, Permission>>[] {
  const blocks = text.match(/(^\|.*\n)+/gm) ?? [];
  return blocks.map((block) => {
    const [head = [], , ...rows] = block.trim().split("\n").map(cells);
    return new Map(
      rows.map(([room = "", ...values]) => [
        room,
        new Map(values.map((value, column) => [head[column + 1] as string, value as Permission])),
      ]),
    );
  });
}

function cells(row: string): string[] {
  return row
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}
