import { on } from "node:events";
import { Worker } from "node:worker_threads";
import { prepare } from "@shared-services/simulation";
import { medianTime } from "./median-time.ts";
import { sizeOf } from "./per-cell.ts";
import { publicScenario, type Size } from "./public-scenario.ts";
import { type SpeedRow, short } from "./row.ts";
import type { Share } from "./thread.ts";

const SUMS = 400_000_000;
/** Futures with which a page opens; they are not measured. */
const OPENING = 10_000;

/**
 * What two threads do that one does not: of sums, which is all that this machine can give, and of a run; and of all
 * coalitions of another.
 */
export async function threads(run: Size, game: Size & { readonly gameDraws: number }): Promise<SpeedRow[]> {
  const machine = await oneAndTwo(([from, to]) => ({ do: "sums", count: SUMS * (to - from) }));
  const blocks = await oneAndTwo((range) => blocksBetween(run, "futures", range));
  const [one, two] = await oneAndTwo((range) => blocksBetween(game, "coalitions", range));
  const coalitions = 2 ** game.trusts.length;
  return [
    twoThreads("two threads that only add up", `${SUMS.toLocaleString("en-GB")} sums of four`, machine, ""),
    twoThreads(
      "two threads, a run's numbers sent back",
      sizeOf(run.trusts.length, run.draws),
      blocks,
      "1.8 ×",
    ),
    {
      what: `two threads, all coalitions of ${game.trusts.length} trusts`,
      size: `${coalitions.toLocaleString("en-GB")} coalitions × ${game.gameDraws} draws`,
      ms: two,
      figure: `${short(one / two)} × one, ${short(two / game.gameDraws)} s for 1,000 draws`,
      target: "25 s",
    },
  ];
}

/**
 * A slider is moved: a worker sends back first figures, which is what a page waits for; or a run with all its results.
 * The page has opened by then, with ten thousand futures.
 */
export async function sliderMoved(size: Size): Promise<SpeedRow[]> {
  const row = async (answer: "glance" | "run", what: string, target: string): Promise<SpeedRow> => {
    let moves = 0;
    const move = (): Share => {
      const draws = moves === 0 ? OPENING : size.draws;
      moves += 1;
      return { do: answer, size: { ...size, draws, convergence: 0.1 + 0.005 * moves } };
    };
    const ms = await onThreads([move], 45);
    return {
      what: `a slider moved: ${what} from a worker`,
      size: sizeOf(size.trusts.length, size.draws),
      ms,
      figure: `${short(ms)} ms`,
      target,
    };
  };
  return [await row("glance", "first figures", "50 ms"), await row("run", "a run with all its results", "")];
}

function twoThreads(what: string, size: string, [one, two]: readonly number[], target: string): SpeedRow {
  return { what, size, ms: two, figure: `${short(one / two)} × one`, target };
}

/** Median times of a piece of work on one thread and cut in half for two; each is given its part of 0 to 1. */
async function oneAndTwo(part: (range: readonly [number, number]) => Share): Promise<number[]> {
  const shares = [part([0, 1]), part([0, 0.5]), part([0.5, 1])].map((share) => () => share);
  return [await onThreads(shares.slice(0, 1)), await onThreads(shares.slice(1))];
}

function blocksBetween(size: Size, phase: string, [from, to]: readonly [number, number]): Share {
  const { blocks } = prepare(publicScenario("joint-organisation", size));
  const first = blocks.findIndex((block) => block.phase === phase && block.first > 0);
  const count = blocks.filter((block) => block.phase === phase && block.first > 0).length;
  return { do: "blocks", size, from: first + Math.floor(from * count), to: first + Math.floor(to * count) };
}

/** Median time with the threads up and warm; each is asked for its share of every round. */
async function onThreads(shares: readonly (() => Share)[], rounds = 5): Promise<number> {
  const workers = shares.map(() => new Worker(new URL("./thread.mjs", import.meta.url)));
  try {
    return await medianTime(() => Promise.all(shares.map((share, w) => ask(workers[w], share()))), {
      clock: "wall",
      rounds,
    });
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

async function ask(worker: Worker, share: Share): Promise<void> {
  worker.postMessage(share);
  for await (const [message] of on(worker, "message")) if (message === "done") return;
}
