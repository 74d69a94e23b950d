import { expect, test } from "vitest";
import { GLANCE_LIMIT, glanceFaults, glanceWork } from "../../src/scenario/glance-size.ts";
import { FIVE, modelOf, scenarioOf } from "../simulation/small-world.ts";

const of = (draws: number) =>
  scenarioOf(FIVE, modelOf("group"), { draws, horizon: 30, members: { RXA: { joins: false } } });

test("counts the trusts that join, services, years and draws", () => {
  expect(glanceWork(of(100))).toBe(4 * 5 * 30 * 100);
});

test("refuses more than the limit, and says how many draws there may be", () => {
  const scenario = of(100_000);
  expect(glanceFaults(scenario)).toEqual([]);
  const most = Math.floor(GLANCE_LIMIT / (4 * 5 * 30));
  expect(glanceFaults({ ...scenario, draws: most })).toEqual([]);
  expect(glanceFaults({ ...scenario, draws: most + 1 })).toMatchObject([
    {
      code: "TOO_LARGE_FOR_A_GLANCE",
      path: "/draws",
      expected: `at most ${most} draws for 4 trusts over 30 years`,
      received: most + 1,
    },
  ]);
});
