import { afterAll, expect, test } from "vitest";
import { threadSimulator } from "../../src/runs/simulator-thread.ts";

/** A thread that never comes to the end of a long block, and looks at no flag while it is in it. */
const PROGRAM = `
  import { parentPort } from "node:worker_threads";
  parentPort.on("message", ({ run }) => {
    while (run === "long");
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
