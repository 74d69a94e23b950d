import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hashBytes } from "../../src/lib/hash.ts";
import {
  isCancelled,
  prepare,
  runScenario,
  scenarioHash,
  simulateBlocks,
  summarise,
} from "../../src/results/run.ts";
import { FIVE, modelOf, scenarioOf } from "./small-world.ts";

const JOINT = modelOf("joint-organisation");
const SCENARIO = scenarioOf(FIVE, JOINT, { draws: 150, gameDraws: 70 });
const RUN = prepare(SCENARIO);
const WHOLE = simulateBlocks(RUN, 0, RUN.blocks.length);

test("blocks are the same bytes in any order, cut anywhere", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: RUN.blocks.length - 1 }), { maxLength: 4 }),
      fc.integer(),
      (cuts, turn) => {
        const ends = [0, ...cuts.toSorted((a, b) => a - b), RUN.blocks.length];
        const ranges = ends.slice(1).map((to, k) => ({ from: ends[k], to }));
        const turned = ranges.toSorted((a, b) => ((a.from * 7 + turn) % 5) - ((b.from * 7 + turn) % 5));
        const merged = new Float64Array(WHOLE.length);
        for (const { from, to } of turned) merged.set(simulateBlocks(RUN, from, to), RUN.blocks[from].from);
        expect(hashBytes(merged)).toBe(hashBytes(WHOLE));
      },
    ),
    { seed: 20_261_103, numRuns: 5 },
  );
});

test("whole blocks of a longer run are those of a shorter one", () => {
  const longer = prepare(scenarioOf(FIVE, JOINT, { draws: 250, gameDraws: 140 }));
  for (const phase of ["central", "futures", "coalitions"]) {
    const common = RUN.blocks.filter(
      (block) => block.phase === phase && (block.count === 64 || block.first === 0),
    );
    for (const block of common) {
      const at = longer.blocks.findIndex(
        ({ phase, first, count }) => phase === block.phase && first === block.first && count === block.count,
      );
      const again = simulateBlocks(longer, at, at + 1);
      expect(hashBytes(again)).toBe(hashBytes(WHOLE.subarray(block.from, block.from + block.length)));
    }
  }
});

test("the same scenario gives the same JSON, byte for byte, whole or in blocks", () => {
  const once = JSON.stringify(runScenario(SCENARIO));
  expect(JSON.stringify(runScenario(SCENARIO))).toBe(once);
  expect(JSON.stringify(summarise(RUN, WHOLE))).toBe(once);
});

describe("the hash of a scenario", () => {
  const hash = scenarioHash(SCENARIO);

  test("does not depend on the order in which its fields are written", () => {
    expect(scenarioHash(turned(SCENARIO) as typeof SCENARIO)).toBe(hash);
  });

  test.each([
    ["seed", { seed: "2" }],
    ["draws", { draws: 151 }],
    ["charging key", { chargingKey: "unit-price" as const }],
    ["wave of a trust", { members: { RXB: { wave: 2 } } }],
    ["belief", { overrides: { parameters: { dip: 0.02 } } }],
    ["correlation", { correlations: { "turnover~dip": 0.2 } }],
  ])("is another with another %s", (_what, change) => {
    const other = scenarioOf(FIVE, JOINT, { draws: 150, gameDraws: 70, ...change });
    expect(scenarioHash(other)).not.toBe(hash);
  });

  test("is another with another pound in the baseline", () => {
    const [first, ...others] = FIVE.lines;
    const dearer = { ...FIVE, lines: [{ ...first, pay: first.pay + 1 }, ...others] };
    expect(scenarioHash(scenarioOf(dearer, JOINT, { draws: 150, gameDraws: 70 }))).not.toBe(hash);
  });
});

test("a simulation that is told to stop stops before the next block, and says that it was stopped", () => {
  const done: number[] = [];
  const options = { onBlock: (blocks: number) => void done.push(blocks), cancelled: () => done.length === 2 };
  try {
    simulateBlocks(RUN, 0, RUN.blocks.length, options);
    expect.unreachable();
  } catch (error) {
    expect(isCancelled(error)).toBe(true);
  }
  expect(done).toEqual([1, 2]);
});

/** The same value with the fields of every record in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).map(([key, field]) => [key, turned(field)] as const);
  return Object.fromEntries(entries.toReversed());
}
