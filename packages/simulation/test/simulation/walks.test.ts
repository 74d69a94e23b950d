import { describe, expect, test } from "vitest";
import { prepare } from "../../src/results/run.ts";
import { coalitionWorthMaker } from "../../src/simulation/coalition-worth.ts";
import { drawMaker } from "../../src/simulation/draws.ts";
import { worthsAddedTo, worthsAlong, worthsWithoutEach } from "../../src/simulation/walks.ts";
import { FIVE, modelOf, scenarioOf, worthsOf } from "./small-world.ts";

describe("worths of five trusts in the most likely settings, some of whom leave", () => {
  const scenario = scenarioOf(FIVE, modelOf("joint-organisation"), {
    draws: 100,
    gameDraws: 100,
    overrides: { parameters: { weakExit: 0.1, strongExit: 0.1 } },
  });
  const [central] = worthsOf(scenario);
  const scale = Math.max(...Array.from(central, Math.abs));
  const { plan } = prepare(scenario);
  const worths = coalitionWorthMaker(plan);
  worths.turnTo(drawMaker(plan).central());
  worths.open(0);
  const maskOf = (members: Iterable<number>) => [...members].reduce((mask, m) => mask | (1 << m), 0);
  const near = (got: number, wanted: number) => expect(Math.abs(got - wanted)).toBeLessThan(1e-9 * scale);

  test.each(Array.from({ length: 32 }, (_, mask) => [mask]))(
    "are told with and without each, for the group %i",
    (mask) => {
      const group = Uint8Array.from({ length: 5 }, (_, m) => (mask >> m) & 1);
      worthsAddedTo(worths, group).forEach((added, m) => {
        near(added, central[mask | (1 << m)] - central[mask & ~(1 << m)]);
      });
    },
  );

  test("are the same along an order, and for all but each", () => {
    const order = Int32Array.of(3, 0, 4, 2, 1);
    worthsAlong(worths, order).forEach((worth, k) => {
      near(worth, central[maskOf(order.subarray(0, k + 1))]);
    });
    worthsWithoutEach(worths, 5).forEach((worth, m) => {
      near(worth, central[31 & ~(1 << m)]);
    });
  });
});
