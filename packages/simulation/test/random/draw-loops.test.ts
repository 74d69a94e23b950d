import { describe, expect, test } from "vitest";
import { compiledDrawMemory, type DrawMemory, plainDrawMemory } from "../../src/random/draw-memory.ts";
import { normalTable } from "../../src/random/normal-quantile.ts";
import { fillUniform, type Sampler, SET_SIZE, samplers, stream } from "../../src/random/stream.ts";
import { QUANTILE_TABLE } from "../../src/random/tabled-quantile.ts";

const SAMPLERS = Object.keys(samplers) as Sampler[];
const STREAMS = 7;

/** Deals set 3 of seven streams, makes normals of them, then errors about the first; what each step leaves. */
function steps({ columns, loops }: DrawMemory, sampler: Sampler): Float64Array[] {
  columns.tables.set(normalTable());
  columns.spreads.fill(0.14);
  columns.shifts.fill(-0.02);
  for (let r = 0; r < STREAMS; r++) {
    columns.keys.set(stream("2026", `draw/${r}`, sampler).key, 4 * r);
  }
  const made = [
    () => loops.startStreams({ streams: STREAMS, set: 3 }),
    () => loops[samplers[sampler].deal]({ streams: STREAMS, size: SET_SIZE }),
    () => loops.lookUp({ at: 0, from: 0, to: STREAMS * SET_SIZE }),
    () => loops.spreadErrors({ common: 0, first: 1, last: STREAMS, size: SET_SIZE }),
    () => loops.stretch({ from: 0, to: SET_SIZE }, { low: 2, width: 3 }),
  ];
  return made.map((step) => {
    step();
    return Float64Array.of(...columns.states, ...columns.values);
  });
}

describe.each(SAMPLERS)("draws by %s", (sampler) => {
  const shape = {
    streams: STREAMS,
    numbers: 0,
    size: SET_SIZE,
    tables: QUANTILE_TABLE.size,
  };
  const bits = (columns: Float64Array[]) => columns.map((column) => [...new BigInt64Array(column.buffer)]);
  const plain = steps(plainDrawMemory(shape), sampler);

  test("compiled loops write the same bits as the loops they are made of, step by step", () => {
    const compiled = compiledDrawMemory(shape);
    if (!compiled) throw new Error("WebAssembly is not to be had");
    expect(bits(steps(compiled, sampler))).toEqual(bits(plain));
  });

  test("what is dealt to many streams at once is what each stream has by itself", () => {
    for (let r = 0; r < STREAMS; r++) {
      const alone = new Float64Array(SET_SIZE);
      fillUniform(stream("2026", `draw/${r}`, sampler), 3 * SET_SIZE, alone);
      expect(plain[1].slice(4 * STREAMS).slice(r * SET_SIZE, (r + 1) * SET_SIZE)).toEqual(alone);
    }
  });
});
