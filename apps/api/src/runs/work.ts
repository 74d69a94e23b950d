import type { Logger } from "pino";
import { isAway } from "../storage/database.ts";
import { doTask, failRun, type TaskParts } from "./do-task.ts";
import type { StrandedTask, TakenTask } from "./queue.ts";
import type { RunNews } from "./run-news.ts";
import { isSimulationFailure, type Simulator } from "./simulator.ts";

/** What a worker works with. */
export interface WorkerParts extends Omit<TaskParts, "simulator"> {
  /** One for each task that is to be done at the same time. */
  readonly simulators: readonly Simulator[];
  readonly news: RunNews;
  readonly log: Logger;
}

/** A worker at work. */
export interface Working {
  /** Takes no further task, and settles when those at hand are done or given back. */
  stop(): Promise<void>;
}

/** How long to wait before looking for work again unasked, and after trouble, in milliseconds. */
const PAUSE = 1_000;

/** How long tasks at hand may go on once the worker is told to stop, in milliseconds. */
const GRACE = 3_000;

const WORN_OUT =
  "A part of the simulation was begun several times and never finished: each time its worker stopped. It may need more memory than a worker has; try fewer draws.";

function outdated({ modelVersion }: StrandedTask): string {
  return `It was accepted for version ${modelVersion} of the model, and nobody works with that any more. Ask for it again to have it simulated by the version of today.`;
}

/** Works through the queue, as many tasks at a time as there are simulators, until told to stop. */
export function startWorking(parts: WorkerParts): Working {
  const { queue, news, log, simulators } = parts;
  const bell = doorbell();
  let stopping = false;
  const stopListening = news.listen((one) => {
    if (one?.status === "cancelled") for (const simulator of simulators) simulator.cancel(one.run);
    else bell.ring();
  });

  async function loop(simulator: Simulator): Promise<void> {
    while (!stopping) {
      try {
        const task = await queue.take();
        if (task === undefined) await bell.wait(PAUSE);
        else await attempt(task, { ...parts, simulator });
      } catch (error) {
        if (!stopping) log.warn({ error: messageOf(error) }, "no work could be taken; trying again");
        await bell.wait(PAUSE);
      }
    }
  }

  async function attempt(task: TakenTask, taskParts: TaskParts): Promise<void> {
    const keeping = setInterval(() => void keep(task, taskParts.simulator), (queue.patience * 1000) / 3);
    try {
      await doTask(task, taskParts);
    } catch (error) {
      log.warn({ run: task.run, chunk: task.chunk, error: messageOf(error) }, "a task was not done");
      if (isSimulationFailure(error)) await failRun(task, error.message, taskParts);
      else if (!isAway(error)) await queue.giveBack(task);
    } finally {
      clearInterval(keeping);
    }
  }

  /** A task that was taken away is somebody else's: no need to go on. */
  async function keep(task: TakenTask, simulator: Simulator): Promise<void> {
    const isOurs = await queue.keep(task).catch(() => true);
    if (!isOurs) simulator.cancel(task.run);
  }

  /** What was tried too often would be tried for ever, and what another version accepted would wait for ever. */
  async function clearHopeless(): Promise<void> {
    while (!stopping) {
      try {
        for (let task = await queue.takeHopeless(); task; task = await queue.takeHopeless()) {
          await failRun(task, WORN_OUT, { ...parts, simulator: simulators[0]! });
        }
        for (const task of await queue.takeStranded()) {
          await failRun(task, outdated(task), { ...parts, simulator: simulators[0]! });
        }
      } catch {
        // The database is away; the loops above say so.
      }
      await bell.wait(5 * PAUSE);
    }
  }

  const loops = Promise.all([...simulators.map(loop), clearHopeless()]);
  return {
    async stop() {
      stopping = true;
      bell.ring();
      const late = new Promise((resolve) => setTimeout(resolve, GRACE).unref());
      await Promise.race([loops, late]);
      stopListening();
      await Promise.all(simulators.map((simulator) => simulator.stop()));
    },
  };
}

/** Wakes everybody who waits. */
function doorbell() {
  const waiting = new Set<() => void>();
  return {
    ring() {
      for (const wake of [...waiting]) wake();
    },
    wait(milliseconds: number): Promise<void> {
      return new Promise((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          waiting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, milliseconds);
        waiting.add(wake);
      });
    },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
