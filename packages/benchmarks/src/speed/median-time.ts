import { Bench } from "tinybench";

/** How often to repeat, and by which clock. */
export interface Measure {
  readonly rounds?: number;
  /** The processor's time, which a busy machine moves little, or the wall's, for work on several threads. */
  readonly clock?: "processor" | "wall";
}

/** Median milliseconds of some rounds of a piece of work, after one that does not count. */
export async function medianTime(
  work: () => unknown,
  { rounds = 5, clock = "processor" }: Measure = {},
): Promise<number> {
  const now = clock === "wall" ? () => performance.now() : processorTime;
  const bench = new Bench({ now, time: 0, warmupTime: 0, warmupIterations: 1, iterations: rounds });
  bench.add("work", async () => {
    await work();
  });
  const [task] = await bench.run();
  if (task.result.state !== "completed") throw new Error(`the work was not done: ${task.result.state}`);
  return task.result.latency.p50;
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
