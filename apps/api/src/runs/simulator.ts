import type { Decisions, TakeUpEvaluation } from "@shared-services/contracts/routes";
import type { ExpectedGame } from "@shared-services/simulation";
import type { BlockRange, Outcome } from "./engine.ts";

/** A chunk to simulate. */
export interface SimulateTask {
  readonly run: string;
  /** The resolved scenario as JSON. */
  readonly input: string;
  readonly blocks: BlockRange;
}

/** A whole run to sum up. */
export interface SummariseTask {
  readonly run: string;
  readonly input: string;
  /** The numbers of all blocks, in order. */
  readonly data: Float64Array;
}

/** What boards have decided on the partnership of a run. */
export interface TakeUpTask {
  readonly run: string;
  readonly input: string;
  /** The expected game of the run. */
  readonly game: ExpectedGame;
  readonly decisions: Decisions;
}

/** Does the arithmetic, one task at a time, out of the way of whoever answers requests. */
export interface Simulator {
  /** The numbers of the blocks; undefined where it was stopped before it was done. */
  simulate(task: SimulateTask): Promise<Float64Array | undefined>;
  /** What comes of a run; undefined where it was stopped before it was done. */
  summarise(task: SummariseTask): Promise<Outcome | undefined>;
  /** Looks at one partnership after the other, until `gone` says that nobody waits for the answer any more. */
  takeUp(task: TakeUpTask, gone?: AbortSignal): Promise<TakeUpEvaluation>;
  /** Stops the making of a run, if that is what it is at: between two blocks, or in the midst of something long. */
  cancel(run: string): void;
  stop(): Promise<void>;
}

/** What the model itself says of a run that it cannot simulate, as against a thread that died. */
export function simulationFailed(reason: string): Error {
  return Object.assign(new Error(reason), { name: "SimulationFailed" });
}

/** True for what {@link simulationFailed} makes: trying again would end the same way. */
export function isSimulationFailure(error: unknown): error is Error {
  return error instanceof Error && error.name === "SimulationFailed";
}
