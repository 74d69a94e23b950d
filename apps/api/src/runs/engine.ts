import { takeUpUnderAgreement } from "@shared-services/contracts/documents";
import type { Decisions, TakeUpEvaluation } from "@shared-services/contracts/routes";
import {
  drawsCsv,
  type ExpectedGame,
  MODEL_VERSION,
  npvByDraw,
  payoffsUnderAgreement,
  prepare,
  type Results,
  type Scenario,
  scenarioHash,
  simulateBlocks,
  summarise,
} from "@shared-services/simulation";
import { selfTest } from "./self-test.ts";

/** The part of the model that simulates, as the service needs it. */
export interface Engine {
  readonly modelVersion: string;
  /** What makes a run the same run. */
  hashOf(scenario: Scenario): string;
  /** Relative work of each block, about milliseconds on one core, in order. */
  costsOf(scenario: Scenario): readonly number[];
  /** The numbers of blocks [from, to), one after the other; throws what {@link isCancelled} of the model knows. */
  simulate(scenario: Scenario, blocks: BlockRange, cancelled: () => boolean): Float64Array;
  /** The results of the numbers of all blocks in order. */
  summarise(scenario: Scenario, data: Float64Array): Outcome;
  /** Who would join under the scenario's agreement; the game is the expected one of its run. */
  takeUp(scenario: Scenario, asked: AskedTakeUp): TakeUpEvaluation;
  /** Simulates something small and looks at the outcome: true where it can be relied upon on this machine. */
  isSound(): boolean;
}

/** What boards have decided on the partnership of a run, whose expected game this is. */
export interface AskedTakeUp {
  readonly game: ExpectedGame;
  readonly decisions: Decisions;
  /** Asked before each partnership that is simulated; throws what {@link isCancelled} of the model knows. */
  readonly cancelled?: () => boolean;
}

/** Blocks [from, to). */
export interface BlockRange {
  readonly from: number;
  readonly to: number;
}

/** What is kept of a run. */
export interface Outcome {
  /** The results as JSON: the same bytes wherever they are made. */
  readonly results: string;
  /** Net present value of each trust in each modelled future, as CSV. */
  readonly draws: string;
}

/** The model itself. Plans and payoffs are kept for a while, since one is asked about the same run again and again. */
export function modelEngine(): Engine {
  const planOf = remembered(prepare);
  let cancelledNow = () => false;
  const payoffsOf = remembered((scenario: Scenario, game: ExpectedGame) =>
    payoffsUnderAgreement(scenario, game, { cancelled: () => cancelledNow() }),
  );
  let sound: boolean | undefined;
  return {
    modelVersion: MODEL_VERSION,
    hashOf: scenarioHash,
    costsOf: (scenario) => planOf(scenario).blocks.map((block) => block.cost),
    simulate: (scenario, { from, to }, cancelled) =>
      simulateBlocks(planOf(scenario), from, to, { cancelled }),
    summarise(scenario, data) {
      const plan = planOf(scenario);
      const results: Results = summarise(plan, data);
      return { results: JSON.stringify(results), draws: drawsCsv(npvByDraw(plan, data)) };
    },
    takeUp(scenario, { game, decisions, cancelled = () => false }) {
      cancelledNow = cancelled;
      return takeUpUnderAgreement(payoffsOf(scenario, game), decisions);
    },
    isSound() {
      sound ??= selfTest();
      return sound;
    },
  };
}

function remembered<Key extends object, Rest extends unknown[], Value>(
  make: (key: Key, ...rest: Rest) => Value,
): (key: Key, ...rest: Rest) => Value {
  const made = new WeakMap<Key, Value>();
  return (key, ...rest) => {
    const value = made.get(key) ?? make(key, ...rest);
    made.set(key, value);
    return value;
  };
}
