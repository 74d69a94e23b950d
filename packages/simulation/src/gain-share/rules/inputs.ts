import type { Fault } from "../../lib/errors.ts";

/** Numbers per trust that keys and weighted rules read, in the order of the players. */
export type ColumnId =
  | "baselineCost"
  | "operatingIncome"
  | "wte"
  | "volume"
  | "contribution"
  | "investment"
  | "need"
  | "weights";

/** A part of a mix: which key, its share of the whole, and what it does when its weights cannot be used. */
export interface KeyShare {
  readonly key: string;
  /** Between 0 and 1; the shares of a mix add up to 1. */
  readonly share: number;
  /** A negative weight is refused unless it is to count as nought. */
  readonly negatives?: "refuse" | "nought";
  /** The key to use where this one has no positive weight, or a negative one that is refused. */
  readonly fallback?: string;
}

/** What a rule may need to know beyond the game. Only what the rule lists among its inputs is read. */
export interface RuleContext {
  readonly columns?: Readonly<Partial<Record<ColumnId, ArrayLike<number>>>>;
  /** The place or system of each player, by name: players with the same name form one union. */
  readonly unions?: readonly string[];
  /** A key, or several with their shares, for the rules that follow one. */
  readonly mix?: readonly KeyShare[];
}

/** One thing a rule needs, described so that a form and a schema can be made from it. */
export interface RuleInput {
  readonly id: ColumnId | "unions" | "mix";
  readonly label: string;
  readonly unit: string;
  readonly shape: "number per trust" | "name per trust" | "keys with shares";
  /** Everything that is wrong with this input, or missing. */
  readonly check: (context: RuleContext, players: readonly string[]) => readonly Fault[];
}

/** A column of numbers, one per trust; `least` is the smallest that makes sense, if there is one. */
export function columnInput(id: ColumnId, label: string, unit: string): RuleInput {
  return {
    id,
    label,
    unit,
    shape: "number per trust",
    check: ({ columns }, players) => columnFaults(id, columns?.[id], players),
  };
}

/** The unions inside the partnership, for rules that share between places first and inside them second. */
export const unionsInput: RuleInput = {
  id: "unions",
  label: "Place or system of each trust",
  unit: "name",
  shape: "name per trust",
  check: ({ unions }, players) =>
    unions?.length === players.length && unions.every((name) => name !== "")
      ? []
      : [lengthFault("/unions", "a place for each player", unions?.length ?? 0, players.length)],
};

function columnFaults(
  id: ColumnId,
  column: ArrayLike<number> | undefined,
  players: readonly string[],
): Fault[] {
  const path = `/columns/${id}`;
  if (column?.length !== players.length) {
    return [lengthFault(path, "a number for each player", column?.length ?? 0, players.length)];
  }
  return players.flatMap((name, i) => {
    if (Number.isFinite(column[i])) return [];
    const message = `${path}/${i}: expected a number for ${name}, got ${column[i]}`;
    return [
      {
        code: "NOT_A_NUMBER",
        path: `${path}/${i}`,
        expected: "a finite number",
        received: column[i],
        message,
      },
    ];
  });
}

function lengthFault(path: string, what: string, got: number, wanted: number): Fault {
  return {
    code: got === 0 ? "MISSING_INPUT" : "WRONG_LENGTH",
    path,
    expected: `${what}, ${wanted} in all`,
    received: got,
    message: `${path}: expected ${what}, ${wanted} in all, got ${got === 0 ? "nothing" : got}`,
  };
}
