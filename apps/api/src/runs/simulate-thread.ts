// The program of a simulating thread: takes a task, does the arithmetic, posts the answer.
import { parentPort, workerData } from "node:worker_threads";
import { evaluateGame } from "@shared-services/contracts/documents";
import type {
  GainShareEvaluation,
  GainShareRequest,
  TakeUpEvaluation,
} from "@shared-services/contracts/routes";
import { glanceOf, isCancelled, type Scenario } from "@shared-services/simulation";
import { modelEngine, type Outcome } from "./engine.ts";
import type { SimulateTask, SummariseTask, TakeUpTask } from "./simulator.ts";

/** What a thread is asked of a run. */
export type RunTask =
  | ({ readonly kind: "simulate" } & SimulateTask)
  | ({ readonly kind: "summarise" } & SummariseTask)
  | ({ readonly kind: "take-up" } & TakeUpTask);

/** What a thread is asked. */
export type ThreadTask =
  | RunTask
  | { readonly kind: "evaluate"; readonly request: GainShareRequest }
  /** The resolved scenario as JSON. */
  | { readonly kind: "glance"; readonly input: string };

/** What a thread answers. */
export type ThreadAnswer =
  | { readonly kind: "data"; readonly data: Float64Array }
  | { readonly kind: "cancelled" }
  | { readonly kind: "outcome"; readonly outcome: Outcome }
  | { readonly kind: "take-up"; readonly takeUp: TakeUpEvaluation }
  | { readonly kind: "evaluation"; readonly evaluation: GainShareEvaluation }
  /** The first figures as JSON. */
  | { readonly kind: "glance"; readonly glance: string }
  | { readonly kind: "failed"; readonly message: string };

const engine = modelEngine();
const flag: Int32Array = workerData.flag;

/** The scenario of the run that was last at work; the next task is most likely about the same. */
let last: { readonly run: string; readonly scenario: Scenario } | undefined;

function scenarioOf({ run, input }: RunTask): Scenario {
  if (last?.run !== run) last = { run, scenario: JSON.parse(input) };
  return last.scenario;
}

function cancelled(): boolean {
  return Atomics.load(flag, 0) === 1;
}

function answer(task: ThreadTask): ThreadAnswer {
  try {
    if (task.kind === "evaluate") return { kind: "evaluation", evaluation: evaluateGame(task.request) };
    if (task.kind === "glance") {
      return { kind: "glance", glance: JSON.stringify(glanceOf(JSON.parse(task.input), { cancelled })) };
    }
    const scenario = scenarioOf(task);
    if (task.kind === "take-up") {
      return { kind: "take-up", takeUp: engine.takeUp(scenario, { ...task, cancelled }) };
    }
    if (task.kind === "summarise") return { kind: "outcome", outcome: engine.summarise(scenario, task.data) };
    const data = engine.simulate(scenario, task.blocks, cancelled);
    return { kind: "data", data };
  } catch (error) {
    if (isCancelled(error)) return { kind: "cancelled" };
    return { kind: "failed", message: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on("message", (task: ThreadTask) => {
  const said = answer(task);
  parentPort?.postMessage(said, said.kind === "data" ? [said.data.buffer as ArrayBuffer] : []);
});
