/** What draws are made of: the same makings give the same draws, whatever the scenario says otherwise. */
export interface Makings {
  readonly seed: string;
  readonly sampler: string;
  /** Keys of the streams, in their order. */
  readonly keys: readonly string[];
  /** How many numbers are made of them. */
  readonly numbers: number;
}

/** How each number is made of its stream; null where it is made of others too. */
export type Recipes = readonly (string | null)[];

/** The first sets of draws of a seed, for whoever asks for the same ones next. */
export interface RememberedDraws {
  /** Writes a set into values, and says how its numbers were made, if it is known; else null. */
  recall(set: number, values: Float64Array): Recipes | null;
  /** Notes a set, if there is room. */
  note(set: number, values: Float64Array, recipes: Recipes): void;
}

/**
 * Draws do not depend on most of what a scenario says: a slider moves, another operating model is looked at, and the
 * uniform draws and errors are the ones of before. Only those of the last makings are remembered, and no more than 16 MB
 * of them: enough for the thousand futures of a first look. `spreads` are those of the errors.
 */
export function memoryOf(makings: Makings, spreads: Float64Array): RememberedDraws {
  const name = JSON.stringify([makings, Array.from(spreads)]);
  if (last.name !== name) last = { name, sets: new Map(), numbers: 0 };
  const mine = last;
  return {
    recall(set, values) {
      const known = mine.sets.get(set);
      if (!known) return null;
      values.set(known.values);
      return known.recipes;
    },
    note(set, values, recipes) {
      if (mine.numbers + values.length > MOST) return;
      mine.numbers += values.length;
      mine.sets.set(set, { values: values.slice(), recipes });
    },
  };
}

/** Numbers that are remembered at most. */
const MOST = 2_097_152;

interface RememberedSet {
  readonly values: Float64Array;
  readonly recipes: Recipes;
}

let last = { name: "", sets: new Map<number, RememberedSet>(), numbers: 0 };
