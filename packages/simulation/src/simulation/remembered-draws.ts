/** What draws are made of: the same makings give the same draws, whatever the scenario says otherwise. */
export interface Makings {
  readonly seed: string;
  readonly sampler: string;
  /** Keys of the streams, in their order. */
  readonly keys: readonly string[];
}

/** The first sets of draws of a seed, for whoever asks for the same ones next. */
export interface RememberedDraws {
  /** Writes a set into values, if it is known. */
  recall(set: number, values: Float64Array): boolean;
  /** Notes a set, if there is room. */
  note(set: number, values: Float64Array): void;
}

/**
 * Draws do not depend on most of what a scenario says: a slider moves, another operating model is looked at, and the
 * uniform draws and errors are the ones of before. Only those of the last makings are remembered, and no more than 16 MB
 * of them: enough for the thousand futures of a first look. `spreads` are those of the errors.
 */
export function memoryOf(makings: Makings, spreads: Float64Array): RememberedDraws {
  const name = JSON.stringify([makings.seed, makings.sampler, makings.keys, Array.from(spreads)]);
  if (last.name !== name) last = { name, sets: new Map(), numbers: 0 };
  const mine = last;
  return {
    recall(set, values) {
      const known = mine.sets.get(set);
      if (known) values.set(known);
      return known !== undefined;
    },
    note(set, values) {
      if (mine.numbers + values.length > MOST) return;
      mine.numbers += values.length;
      mine.sets.set(set, values.slice());
    },
  };
}

/** Numbers that are remembered at most. */
const MOST = 2_097_152;

let last = { name: "", sets: new Map<number, Float64Array>(), numbers: 0 };
