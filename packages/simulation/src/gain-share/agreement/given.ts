import { type Fault, mismatch } from "../../lib/errors.ts";
import { need } from "../keys/need.ts";
import { weights } from "../keys/weights.ts";
import type { Partners } from "./columns.ts";

/** What only partners can say of themselves, for the keys and rules that ask for it; by ODS code. */
export interface Given {
  /** Weights that they have settled among themselves, 0 or more. */
  readonly weights?: Readonly<Record<string, number>>;
  /** A measure of need, 0 or more, and where it comes from. */
  readonly need?: { readonly source: string; readonly by: Readonly<Record<string, number>> };
  /** Place or system that a trust stands with; one that is left out stands with its integrated care system. */
  readonly unions?: Readonly<Record<string, string>>;
}

/** The columns that only partners can give. */
export type GivenColumns = Readonly<Partial<Record<"weights" | "need", readonly number[]>>>;

/**
 * The columns that partners have given, in the order of the trusts. What is given of others is kept for when they join.
 *
 * @example
 * givenColumns({ weights: { RM1: 2, RGP: 1 } }, ["RGP", "RM1"]); // { weights: [1, 2] }
 */
export function givenColumns(given: Given | undefined, trusts: readonly string[]): GivenColumns {
  const of = { weights: given?.weights, need: given?.need?.by };
  return Object.fromEntries(
    Object.entries(of).flatMap(([id, numbers]) =>
      numbers && trusts.every((ods) => Object.hasOwn(numbers, ods))
        ? [[id, trusts.map((ods) => numbers[ods])]]
        : [],
    ),
  );
}

/** Whether a key reads what only partners can give. */
export function isGiven(key: string): key is keyof GivenColumns {
  return key === weights.id || key === need.id;
}

/** The partners with what an agreement says they have given. */
export function withGiven({ given }: { readonly given?: Given }, partners: Partners): Partners {
  return { ...partners, columns: { ...partners.columns, ...givenColumns(given, partners.trusts) } };
}

/** All that is wrong with what partners have given: numbers below 0, trusts left out, all of it nought, no source. */
export function givenFaults(given: Given | undefined, trusts: readonly string[]): Fault[] {
  const { weights, need, unions = {} } = given ?? {};
  return [
    ...(weights ? columnFaults("/given/weights", weights, trusts) : []),
    ...(need ? columnFaults("/given/need/by", need.by, trusts) : []),
    ...(need && need.source.trim() === ""
      ? [
          mismatch("MISSING_INPUT", "/given/need/source", {
            expected: "where the measure comes from",
            received: need.source,
          }),
        ]
      : []),
    ...Object.entries(unions)
      .filter(([, name]) => typeof name !== "string" || name.trim() === "")
      .map(([ods, name]) =>
        mismatch("OUT_OF_RANGE", `/given/unions/${ods}`, {
          expected: "the name of a place or system",
          received: name,
        }),
      ),
  ];
}

function columnFaults(
  path: string,
  numbers: Readonly<Record<string, number>>,
  trusts: readonly string[],
): Fault[] {
  const wrong = Object.entries(numbers).flatMap(([ods, value]) =>
    Number.isFinite(value) && value >= 0
      ? []
      : [mismatch("OUT_OF_RANGE", `${path}/${ods}`, { expected: "a number of at least 0", received: value })],
  );
  const missing = trusts.filter((ods) => !Object.hasOwn(numbers, ods));
  if (missing.length > 0) {
    const expected = `a number for every partner; none for ${missing.join(", ")}`;
    return [...wrong, mismatch("MISSING_INPUT", path, { expected, received: Object.keys(numbers).length })];
  }
  if (wrong.length > 0 || trusts.length === 0 || trusts.some((ods) => numbers[ods] > 0)) return wrong;
  return [mismatch("NO_WEIGHT", path, { expected: "a number above 0 for some partner", received: 0 })];
}
