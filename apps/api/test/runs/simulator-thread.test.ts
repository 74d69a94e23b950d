import { afterAll, expect, test } from "vitest";
import { threadSimulator } from "../../src/runs/simulator-thread.ts";

/** A thread that never comes to the end of a long block, and looks at no flag while it is in it. */
const PROGRAM = `
  import { parentPort, workerData } from "node:worker_threads";
  parentPort.on("message", ({ kind, run }) => {
    if (run === "watched") {
      while (Atomics.load(workerData.flag, 0) === 0);
      return parentPort.postMessage({ kind: "cancelled" });
    }
    while (run === "long");
    if (kind === "take-up") return parentPort.postMessage({ kind, takeUp: run });
    parentPort.postMessage({ kind: "data", data: Float64Array.of(run.length) });
  });
`;

const simulator = threadSimulator(new URL(`data:text/javascript,${encodeURIComponent(PROGRAM)}`));

afterAll(() => simulator.stop());

const task = (run: string) => ({ run, input: "{}", blocks: { from: 0, to: 1 } });

test("a cancelled run is stopped in the midst of a block, and the next one is simulated", async () => {
  const long = simulator.simulate(task("long"));
  simulator.cancel("another");
  simulator.cancel("long");
  expect(await long).toBeUndefined();
  expect(await simulator.simulate(task("next"))).toEqual(Float64Array.of(4));
});

test("a cancelled run is stopped while it is summed up", async () => {
  const long = simulator.summarise({ run: "long", input: "{}", data: new Float64Array(1) });
  simulator.cancel("long");
  expect(await long).toBeUndefined();
  expect(await simulator.simulate(task("next"))).toEqual(Float64Array.of(4));
});

test("what is asked at the same time is answered in turn, each its own", async () => {
  const game = { players: ["A", "B"], worth: new Float64Array(4) };
  const asked = ["one", "two", "three"].map((run) =>
    simulator.takeUp({ run, input: "{}", game, decisions: {} }),
  );
  expect(await Promise.all(asked)).toEqual(["one", "two", "three"]);
});

test("take-up that nobody waits for any more is told to stop, and what is asked next is answered", async () => {
  const game = { players: ["A", "B"], worth: null };
  const gone = new AbortController();
  const left = simulator.takeUp({ run: "watched", input: "{}", game, decisions: {} }, gone.signal);
  const next = simulator.takeUp({ run: "next", input: "{}", game, decisions: {} });
  gone.abort();
  await expect(left).rejects.toThrow("Nobody waits");
  expect(await next).toBe("next");
});
