import { discountFactors } from "../appraisal/discount.ts";
import { hashAround } from "../lib/hash.ts";
import { mostLikely } from "../random/distributions.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { coalitionsMaker } from "../simulation/coalitions.ts";
import type { Depth } from "../simulation/depth.ts";
import { type DrawMaker, drawMaker } from "../simulation/draws.ts";
import { type Layout, layoutOf } from "../simulation/layout.ts";
import { type Plan, planOf } from "../simulation/plan.ts";
import { positionsMaker } from "../simulation/positions.ts";
import { type Draws, stretchOfDraws } from "../simulation/stretch-of-draws.ts";
import { blocksOf, type RunBlock } from "./blocks.ts";
import type { Glance, Results } from "./document.ts";
import { firstFigures } from "./first-figures.ts";
import { gatherRun } from "./gather.ts";
import { MODEL_VERSION } from "./model-version.ts";
import { sampledBlockMaker } from "./sampled-blocks.ts";
import { resultsOf } from "./summarise.ts";

/** A run cut into blocks of work that any thread can do in any order. */
export interface RunPlan {
  readonly plan: Plan;
  readonly layout: Layout;
  readonly blocks: readonly RunBlock[];
}

/** Watches or stops a simulation between blocks. */
export interface RunOptions {
  /** Called after each block with the number of blocks done. */
  readonly onBlock?: (done: number) => void;
  readonly cancelled?: () => boolean;
}

/** Lays out a resolved scenario, for a whole run or for a glance, and cuts it into blocks. Cheap: nothing is simulated. */
export function prepare(scenario: Scenario, depth: Depth = "whole"): RunPlan {
  const rate = mostLikely(scenario.parameters.discountRate);
  const plan = planOf(scenario, discountFactors(scenario.horizon, rate), depth);
  const layout = layoutOf(plan);
  return { plan, layout, blocks: blocksOf(plan, layout) };
}

/**
 * Simulates blocks [from, to) of a run and returns their numbers one after the other. A block's numbers do
 * not depend on which others are simulated with it, where, or in which order.
 *
 * @example
 * const run = prepare(scenario);
 * const data = simulateBlocks(run, 0, run.blocks.length);
 */
export function simulateBlocks(
  run: RunPlan,
  from: number,
  to: number,
  options: RunOptions = {},
): Float64Array {
  const blocks = run.blocks.slice(from, to);
  const start = blocks[0]?.from ?? 0;
  const data = new Float64Array(blocks.reduce((sum, block) => sum + block.length, 0));
  const simulate = makerOf(run.plan);
  blocks.forEach((block, done) => {
    if (options.cancelled?.()) throw cancelledError();
    simulate(block, data.subarray(block.from - start, block.from - start + block.length));
    options.onBlock?.(done + 1);
  });
  return data;
}

/** Sums the numbers of all blocks, in order, up to the results document. */
export function summarise(run: RunPlan, data: Float64Array): Results {
  return resultsOf(run, data, scenarioHash(run.plan.scenario));
}

/** Sums the numbers of all blocks of a glance, in order, up to its figures. */
export function summariseGlance(run: RunPlan, data: Float64Array): Glance {
  return firstFigures(run.plan, gatherRun(run, data), scenarioHash(run.plan.scenario));
}

/**
 * Simulates a scenario from end to end.
 *
 * @example
 * const results = runScenario(resolveScenario(document, library));
 * results.summary.npv.p50; // £
 */
export function runScenario(scenario: Scenario, options: RunOptions = {}): Results {
  const run = prepare(scenario);
  return summarise(run, simulateBlocks(run, 0, run.blocks.length, options));
}

/**
 * The first figures of a scenario: what a run of it would say of the partnership, its trusts and years, to the last
 * bit, in a fraction of its time.
 *
 * @example
 * glanceOf(resolveScenario(document, library)).summary.npv.p50; // £, as in runScenario(…).summary.npv.p50
 */
export function glanceOf(scenario: Scenario, options: RunOptions = {}): Glance {
  const run = prepare(scenario, "glance");
  return summariseGlance(run, simulateBlocks(run, 0, run.blocks.length, options));
}

/** What makes a run the same run: the resolved inputs, seed and number of draws, and the model's version. */
export function scenarioHash(scenario: Scenario): string {
  const known = hashes.get(scenario);
  if (known) return known;
  const hash = hashAround({ modelVersion: MODEL_VERSION, scenario }, scenario.baseline.lines);
  hashes.set(scenario, hash);
  return hash;
}

/** Hashes by scenario: one is asked for when a run is accepted, and when its results are written down. */
const hashes = new WeakMap<Scenario, string>();

/** True for the error that {@link simulateBlocks} throws when it is told to stop. */
export function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.name === "Cancelled";
}

/**
 * The values that a scenario's uncertain numbers take in draws `first` to `first + count − 1` (draw 0 is the
 * most likely settings, and comes alone): for audits, and for a second opinion on the arithmetic.
 */
export function drawsOf(scenario: Scenario, first: number, count: number): Draws {
  return stretchOfDraws(prepare(scenario).plan, first, count);
}

/** The error of work that was told to stop. */
export function cancelledError(): Error {
  return Object.assign(new Error("The run was cancelled"), { name: "Cancelled" });
}

/** Makers by plan: a plan is made ready once, however many times some of its blocks are asked for. */
const makers = new WeakMap<Plan, ReturnType<typeof blockMaker>>();

function makerOf(plan: Plan): ReturnType<typeof blockMaker> {
  const kept = makers.get(plan);
  if (kept) return kept;
  const made = blockMaker(plan);
  makers.set(plan, made);
  return made;
}

function blockMaker(plan: Plan): (block: RunBlock, kept: Float64Array) => void {
  const draws: DrawMaker = drawMaker(plan);
  let positions: ReturnType<typeof positionsMaker> | undefined;
  let coalitions: ReturnType<typeof coalitionsMaker> | undefined;
  let orders: ReturnType<typeof sampledBlockMaker> | undefined;
  return ({ phase, first, count }, kept) => {
    if (phase === "orders") {
      orders ??= sampledBlockMaker(plan, draws);
      kept.set(orders({ first, count }));
      return;
    }
    const columns = first === 0 ? draws.central() : draws.block(first, count);
    if (phase === "coalitions") {
      coalitions ??= coalitionsMaker(plan);
      kept.set(coalitions(columns));
      return;
    }
    positions ??= positionsMaker(plan);
    positions(columns, kept);
  };
}
