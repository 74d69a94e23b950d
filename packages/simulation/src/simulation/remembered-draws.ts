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

/** A set of draws: the uniforms that its numbers are made of, these, and errors and exits as blocks have them. */
export interface DrawnSet {
  readonly uniforms: Float64Array;
  readonly numbers: Float64Array;
  readonly errors: Float64Array;
  readonly exits: Float64Array;
  readonly recipes: Recipes;
}

/** The first sets of draws of a seed, for whoever asks for the same ones next. */
export interface RememberedDraws {
  /** A set, if it is known; else null. */
  recall(set: number): DrawnSet | null;
  /** Notes a set, if there is room. */
  note(set: number, drawn: DrawnSet): void;
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
    recall: (set) => mine.sets.get(set) ?? null,
    note(set, { uniforms, numbers, errors, exits, recipes }) {
      const length = uniforms.length + numbers.length + errors.length + exits.length;
      if (mine.numbers + length > MOST) return;
      mine.numbers += length;
      mine.sets.set(set, {
        uniforms: uniforms.slice(),
        numbers: numbers.slice(),
        errors: errors.slice(),
        exits: exits.slice(),
        recipes,
      });
    },
  };
}

/** Numbers that are remembered at most. */
const MOST = 2_097_152;

let last = { name: "", sets: new Map<number, DrawnSet>(), numbers: 0 };
