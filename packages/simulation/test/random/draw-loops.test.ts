import { describe, expect, test } from "vitest";
import { compiledDrawMemory, type DrawMemory, plainDrawMemory } from "../../src/random/draw-memory.ts";
import { normalTable } from "../../src/random/normal-quantile.ts";
import { fillUniform, type Sampler, SET_SIZE, samplers, stream } from "../../src/random/stream.ts";
import { QUANTILE_TABLE } from "../../src/random/tabled-quantile.ts";

const SAMPLERS = Object.keys(samplers) as Sampler[];
const MEMBERS = 2;
const SERVICES = 3;
const STREAMS = MEMBERS * (1 + SERVICES);
/** Numbers from one draw of a stream to the next: one of them is nobody's. */
const STEP = STREAMS + 1;

/** Deals set 3 of the errors of two trusts with three lines each, and makes these; then a number. What each step leaves. */
function steps({ columns, loops }: DrawMemory, sampler: Sampler): Float64Array[] {
  columns.tables.set(normalTable());
  columns.spreads.fill(0.14);
  columns.shifts.fill(-0.02);
  for (let r = 0; r < STREAMS; r++) {
    columns.keys.set(stream("2026", `draw/${r}`, sampler).key, 4 * r);
    columns.slots[r] = r;
  }
  const made = [
    () => loops.startStreams({ streams: STREAMS, set: 3 }),
    () => loops[samplers[sampler].deal]({ first: 0, last: STREAMS, size: SET_SIZE, step: STEP }),
    () => loops.lookUpStretched({ at: 0, from: 0, to: 7, size: 7 }, { low: 2, width: 3 }),
    () => loops.lookUp({ at: 0, from: 1, to: 4 }),
    () => loops.makeErrors({ from: 0, width: STEP, size: SET_SIZE, members: MEMBERS, services: SERVICES }),
  ];
  return made.map((step) => {
    step();
    return Float64Array.of(...columns.values, ...columns.states, ...columns.errors);
  });
}

describe.each(SAMPLERS)("draws by %s", (sampler) => {
  const shape = {
    streams: STREAMS,
    values: STEP * SET_SIZE,
    size: SET_SIZE,
    lines: MEMBERS * SERVICES,
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
      expect(alone.map((_, d) => plain[1][d * STEP + r])).toEqual(alone);
    }
  });
});
