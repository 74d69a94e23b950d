import { expect, test } from "vitest";
import { keepRunning, type Running } from "../../src/supervisor/keep-running.ts";

/** A program that exits when it is told to. */
interface Puppet extends Running {
  exit(): void;
  stopped: boolean;
}

function puppet(): Puppet {
  let exit: () => void = () => undefined;
  const exited = new Promise<void>((resolve) => {
    exit = resolve;
  });
  const made: Puppet = {
    exited,
    exit,
    stopped: false,
    async stop() {
      made.stopped = true;
      exit();
    },
  };
  return made;
}

/** A company of puppets: each start makes the next, and the waits between are written down instead of waited. */
function company(start: () => Promise<Puppet> = async () => puppet()) {
  const puppets: Puppet[] = [];
  const waits: number[] = [];
  const told: string[] = [];
  const plan = {
    async start() {
      const next = await start();
      puppets.push(next);
      return next;
    },
    tell: (line: string) => void told.push(line),
    pause: async (milliseconds: number) => void waits.push(milliseconds),
  };
  return { plan, puppets, waits, told };
}

const never = new AbortController().signal;

test("a program that exits unasked is started again", async () => {
  const { plan, puppets, waits, told } = company();
  const kept = await keepRunning(plan, never);
  puppets[0]?.exit();
  await expect.poll(() => puppets.length).toBe(2);
  expect(waits).toEqual([100]);
  expect(told).toEqual(["stopped unasked; starting it again."]);
  await kept.stop();
});

test("a program that is stopped stays stopped", async () => {
  const { plan, puppets, told } = company();
  const kept = await keepRunning(plan, never);
  await kept.stop();
  expect(puppets.map((each) => each.stopped)).toEqual([true]);
  expect(told).toEqual([]);
});

test("a program that does not stay up is given up", async () => {
  let starts = 0;
  const { plan, waits, told } = company(async () => {
    if (++starts > 1) throw new Error("no");
    const first = puppet();
    first.exit();
    return first;
  });
  const kept = await keepRunning(plan, never);
  await kept.givenUp;
  expect(starts).toBe(8);
  expect(waits).toEqual([100, 200, 400, 800, 1_600, 3_200, 5_000]);
  expect(told.at(-1)).toBe("stopped too often; giving up.");
});

test("what makes the first start fail is thrown", async () => {
  const { plan } = company(() => Promise.reject(new Error("taken")));
  await expect(keepRunning(plan, never)).rejects.toThrow("taken");
});
