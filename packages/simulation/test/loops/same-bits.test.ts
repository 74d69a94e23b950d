import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { hashBytes } from "../../src/lib/hash.ts";
import { OPERATING_MODELS } from "../../src/operating-models/operating-models.ts";
import { prepare, simulateBlocks } from "../../src/results/run.ts";
import { type ColumnName, type Columns, SHEETS, type Shape } from "../../src/simulation/columns.ts";
import { byLine, byPool } from "../../src/simulation/lengths.ts";
import { LOOPS, type LoopName } from "../../src/simulation/loops/loops.ts";
import { compiledWorkspace, plainWorkspace, type Workspace } from "../../src/simulation/workspace.ts";
import { FIVE, scenarioOf } from "../simulation/small-world.ts";

const YEARS = 3;
const MEMBERS = 3;
const MEASURES = 2;

afterEach(() => vi.unstubAllGlobals());

/** Any numbers of services, where leadership and spend begin, and values of all columns. */
const anyWorld = fc
  .record({
    services: fc.integer({ min: 0, max: 11 }),
    cuts: fc.tuple(fc.nat(11), fc.nat(11)),
    seed: fc.integer({ min: 1, max: 1_000_000 }),
  })
  .map(({ services, cuts, seed }) => {
    const [leadership, spend] = cuts.map((cut) => Math.min(cut, services)).sort((a, b) => a - b);
    return { services, leadership, spend, seed };
  });

type World = typeof anyWorld extends fc.Arbitrary<infer T> ? T : never;

describe("compiled loops write the same bits as the loops they are made of", () => {
  test.each(Object.keys(LOOPS) as LoopName[])("%s", (name) => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const shape = shapeOf(world);
        const [compiled, plain] = [compiledWorkspace(shape), plainWorkspace(shape)];
        expect(compiled).not.toBeNull();
        const results = [compiled!, plain].map((workspace) => {
          fillColumns(workspace, world);
          const loop = workspace.loops[name] as (places: object, numbers: object) => unknown;
          return loop(placesOf(workspace, world), NUMBERS);
        });
        expect(results[0] ?? null).toBe(results[1] ?? null);
        expect(bitsOf(compiled!.columns)).toEqual(bitsOf(plain.columns));
      }),
      { seed: 20_261_104, numRuns: 60 },
    );
  });
});

describe.each(["cost-share", "unit-price"] as const)("charging by %s", (chargingKey) => {
  test.each(OPERATING_MODELS.map(({ id }) => id))(
    "%s: the same bytes where WebAssembly may not be run",
    (id) => {
      const model = OPERATING_MODELS.find((one) => one.id === id)!;
      const document = {
        chargingKey,
        members: { RXB: { wave: 2 } },
        overrides: { parameters: { weakExit: 0.3 } },
      };
      const run = prepare({ ...scenarioOf(FIVE, model, document), draws: 20, gameDraws: 5 });
      const compiled = hashBytes(simulateBlocks(run, 0, run.blocks.length));
      vi.stubGlobal("WebAssembly", undefined);
      expect(hashBytes(simulateBlocks(prepare(run.plan.scenario), 0, run.blocks.length))).toBe(compiled);
    },
  );
});

function shapeOf({ services }: World): Shape {
  return {
    years: YEARS,
    stages: 2,
    services,
    planned: services + 1,
    lines: MEMBERS * services,
    portions: MEMBERS,
    runs: 2 * MEMBERS,
    pools: 4,
    effects: MEMBERS * 4 * YEARS,
    others: 2,
    inputTerms: 4 * MEMBERS,
    members: MEMBERS,
    positions: MEMBERS * YEARS,
    views: 2,
    adjustments: 5,
    listed: 8,
    draws: 2,
    measures: MEASURES,
    readings: 2 * MEMBERS,
    groups: MEASURES * MEMBERS,
    bookings: services > 0 ? 3 : 0,
  };
}

/** Where terms and adjustments start, named for what they are. */
const AT_TERMS = [
  "scaleAt",
  "convergenceAt",
  "redesignAt",
  "automationAt",
  "gapAt",
  "marginAt",
  "vatAt",
  "efficiencyAt",
  "keyAt",
  "idleAt",
  "redundancyAt",
  "ownAutomationAt",
  "setUpAt",
  "dualAt",
  "dipAt",
  "overlapAt",
  "shadowAt",
  "buyingAt",
  "strandedAt",
  "permanentAt",
  "stuckAt",
  "governanceAt",
  "designAt",
  "leavingAt",
];
const AT_ADJUSTMENTS = ["inflationAt", "pensionAt", "capitalisedAt", "depreciationAt", "dividendAt"];

/** Whole numbers for any loop: every name means the same in all of them. */
function placesOf({ rowOf }: Workspace, { services, leadership, spend }: World): Record<string, number> {
  const row = rowOf(byPool);
  return {
    services,
    leadership,
    spend,
    members: MEMBERS,
    years: YEARS,
    y: 1,
    stage: YEARS,
    year: services,
    portions: MEMBERS,
    operatingRuns: MEMBERS,
    runs: 2 * MEMBERS,
    first: 0,
    others: 1,
    last: MEMBERS,
    firstSpend: MEMBERS,
    othersSpend: MEMBERS + 1,
    lastSpend: 2 * MEMBERS,
    from: leadership,
    to: services,
    apart: rowOf(byLine),
    pool: 3 * row,
    a: row,
    b: 2 * row,
    before: row,
    count: MEMBERS * 4 * YEARS,
    terms: 2,
    back: 2,
    lags: 3,
    mixedFrom: 0,
    mixedTo: 2,
    paidFrom: 2,
    paidTo: 3,
    view: MEMBERS * YEARS,
    present: MEMBERS,
    measures: MEASURES,
    measured: MEASURES * MEMBERS,
    readings: 2 * MEMBERS,
    groups: MEASURES * MEMBERS,
    sums: MEASURES * MEMBERS,
    errorsAt: MEMBERS,
    bookings: services > 0 ? 3 : 0,
    spread: 1,
    outFrom: 3,
    outTo: 5,
    addFrom: 5,
    addTo: 6,
    savingFrom: 6,
    savingTo: 7,
    gainFrom: 7,
    gainTo: 8,
    planned: services + 1,
    row: MEMBERS * services,
    kinds: 2,
    draw: 1,
    byUnit: 1,
    further: 1,
    ...Object.fromEntries(AT_TERMS.map((name, k) => [name, (k % 4) * MEMBERS * YEARS])),
    ...Object.fromEntries(AT_ADJUSTMENTS.map((name, k) => [name, k * MEMBERS * YEARS])),
  };
}

const NUMBERS = {
  logGrowth: 0.01,
  grows: 1,
  works: 1,
  served: 1,
  convergence: 0.4,
  overlap: 0.5,
  turnover: 0.1,
  redundancyShare: 0.3,
  shadowShare: 0.05,
  buyingCost: 0.02,
  dualRunning: 0.25,
  dip: 0.1,
  strandedShare: 0.4,
  permanentStranded: 0.1,
  released: 0.3,
  exitCost: 60_000,
  byUnit: 1,
  optimismBias: 0.1,
  centralPension: 0.2,
  bought: 0.5,
  life: 2,
  dividendRate: 0.035,
  nominal: 1,
  target: 0.01,
  kpiDip: 0.1,
  perError: 0.02,
  hours: 12,
  capitalisedShare: 0.5,
  growing: 100,
  still: 20,
  posts: 3,
  perPound: 0.02,
  twice: 0.3,
};

/** Numbers about 1, one in five of them nought; but for prices, and columns that say where to look. */
function fillColumns({ columns, rowOf }: Workspace, { services, spend, seed }: World): void {
  let state = seed;
  const next = () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  for (const [, column] of apart(columns)) {
    for (let at = 0; at < column.length; at++) column[at] = next() < 0.2 ? 0 : 0.5 + next();
  }
  const write = (name: ColumnName, entry: (at: number) => number) => {
    columns[name].forEach((_, at) => {
      columns[name][at] = entry(at);
    });
  };
  write("runLine", (r) => (r % MEMBERS) * rowOf(byLine));
  write("runFrom", (r) => (r < MEMBERS ? 0 : spend));
  write("runTo", (r) => (r < MEMBERS ? spend : services));
  write("runPortion", (r) => r % MEMBERS);
  write("runAccount", (r) => 2 * (r % MEMBERS) + (r < MEMBERS ? 0 : 1));
  write("servicePlace", (s) => s >> 1);
  write("reached", (s) => 1 + s / 3);
  write("efficientScale", (s) => 0.5 + s / 3);
  write("others", (k) => k * MEMBERS * YEARS);
  write("inputTerms", (k) => (k % 4) * MEMBERS * YEARS);
  write("lists", (k) => (k % 4) * MEMBERS * YEARS);
  write("portionMember", (p) => p);
  write("payPrice", (y) => 1 + 0.02 * y);
  write("nonPayPrice", (y) => 1 - 0.01 * y);
  write("readingLine", (r) => (r % MEASURES) * MEMBERS * services + (r >> 1) * services);
  write("readingFrom", () => 0);
  write("readingTo", (r) => (r % 3 === 0 ? services : spend));
  write("readingAt", (r) => r);
  write("groupAt", (g) => g);
  write("groupPortion", (g) => g % MEMBERS);
  write("groupMeasure", (g) => Math.floor(g / MEMBERS));
  write("groupMember", (g) => g % MEMBERS);
  write("bookingMember", (b) => b);
  write("bookingService", (b) => b % services);
  write("bookingPortion", (b) => b);
  write("bookingAccount", (b) => 2 * b);
  write("bookingFrom", (b) => b);
  write("portionMoves", (p) => p * YEARS);
  write("poolOfYear", (y) => y * rowOf(byPool));
  write("poolChanges", (y) => (y === 2 ? 0 : 1));
  write("poolLosesMembers", (y) => (y === 1 ? 1 : 0));
  write("kindFrom", (k) => (k === 0 ? 0 : spend));
  write("kindTo", (k) => (k === 0 ? spend : services));
  write("kindStage", (k) => (k === 0 ? 0 : 1));
}

/** Columns, those of sheets all in one: they reach over one another. */
function apart(columns: Columns): [string, Float64Array][] {
  const inSheets = new Set<string>(Object.values(SHEETS).flat());
  return Object.entries(columns).filter(([name]) => !inSheets.has(name));
}

function bitsOf(columns: Columns): Record<string, string[]> {
  return Object.fromEntries(
    apart(columns).map(([name, column]) => [
      name,
      [...new BigInt64Array(column.slice().buffer)].map((bits) => bits.toString(16)),
    ]),
  );
}
