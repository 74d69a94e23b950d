import type { Fault } from "../../lib/errors.ts";
import { perPlace } from "../../lib/per-place.ts";
import type { Axiom } from "../rules/axioms.ts";
import { type ColumnId, columnInput, type RuleContext, type RuleInput } from "../rules/inputs.ts";
import { isRefusal, marginRule, type Outcome, type Rule } from "../rules/rule.ts";

/** A key splits a sum in proportion to weights; it looks at no coalition. */
export interface Key {
  readonly id: string;
  readonly label: string;
  /** Whom it favours and when to choose it, for a board. */
  readonly help: string;
  readonly source: string;
  readonly inputs: readonly RuleInput[];
  /** True if an honest input can be below nought, so that an agreement must say what happens then. */
  readonly canBeNegative: boolean;
  /** True if it treats all trusts alike, whatever is known of them. */
  readonly blind?: boolean;
  /** One weight per player, not yet scaled to add up to 1. */
  readonly weigh: (context: RuleContext, n: number) => ArrayLike<number>;
}

/** A key whose weights are a column of numbers per trust. */
export function proportionalKey(
  key: Omit<Key, "inputs" | "weigh"> & { readonly column: ColumnId; readonly unit: string },
): Key {
  const { column, unit, ...facts } = key;
  return {
    ...facts,
    inputs: [columnInput(column, key.label, unit)],
    weigh: ({ columns }) => columns?.[column] ?? [],
  };
}

/** A key looks at nothing but the whole, and gives everyone a share of it that is not negative. */
const AXIOMS_OF_KEYS: readonly Axiom[] = [
  "efficiency",
  "anonymity",
  "additivity",
  "scaling",
  "aggregateMonotonicity",
  "coalitionalMonotonicity",
  "selfDuality",
];

/** The rule that splits the worth of everyone by a key. */
export function keyRule(key: Key): Rule {
  return marginRule(
    {
      id: key.id,
      label: key.label,
      help: key.help,
      formula: "x_i = v(N) · w_i / Σ w",
      source: key.source,
      inputs: key.inputs,
      reads: "total",
      axioms: key.blind === true ? ["symmetry", ...AXIOMS_OF_KEYS] : AXIOMS_OF_KEYS,
      exactUpTo: 1_000,
      commutesWithExpectation: !key.canBeNegative,
    },
    ({ players, total }, context) => {
      const shares = sharesOf(key.weigh(context, players.length), key, players);
      return isRefusal(shares) ? shares : { amounts: shares.amounts.map((share) => total * share) };
    },
  );
}

/** The weights scaled to add up to 1; refused where one is negative or none is positive. */
export function sharesOf(
  weights: ArrayLike<number>,
  key: Pick<Key, "id" | "label">,
  players: readonly string[],
): Outcome {
  const path = `/keys/${key.id}`;
  const faults: Fault[] = [];
  let sum = 0;
  players.forEach((name, i) => {
    const weight = weights[i];
    sum += weight;
    if (weight >= 0) return;
    const message = `${path}: expected weights of at least 0, got ${weight} for ${name}; count it as nought or name a fallback key`;
    faults.push({ code: "NEGATIVE_WEIGHT", path, expected: "at least 0", received: weight, message });
  });
  if (faults.length === 0 && !(sum > 0)) {
    const message = `${path}: every weight is 0, so ${key.label} says nothing; name a fallback key`;
    faults.push({ code: "NO_WEIGHT", path, expected: "a positive weight", received: 0, message });
  }
  if (faults.length > 0) return { refused: faults };
  return { amounts: perPlace(players.length, (i) => weights[i] / sum) };
}
