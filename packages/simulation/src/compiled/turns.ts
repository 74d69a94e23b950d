/** Takes over memory from whoever worked in it last, and finds there what it left; free for whose turn it is already. */
export type TakeTurn = () => void;

/**
 * One who works in memory that others work in too: its first `length` numbers are put aside when another takes its
 * turn, and put back when it is its turn again. It begins with noughts behind the first `reserved` numbers.
 */
export function turnsIn(memory: Float64Array, reserved: number, length: number): TakeTurn {
  const mine: Work = { length, aside: null };
  const take = () => {
    const last = working.get(memory);
    if (last === mine) return;
    if (last) last.aside = memory.slice(0, last.length);
    if (mine.aside) memory.set(mine.aside);
    else memory.fill(0, reserved, length);
    mine.aside = null;
    working.set(memory, mine);
  };
  take();
  return take;
}

interface Work {
  readonly length: number;
  /** Its numbers while another is at work. */
  aside: Float64Array | null;
}

/** Whose turn it is, by memory. */
const working = new WeakMap<Float64Array, Work>();
