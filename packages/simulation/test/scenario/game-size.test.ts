import { expect, test } from "vitest";
import type { Fault } from "../../src/lib/errors.ts";
import { isInputError } from "../../src/lib/errors.ts";
import type { ScenarioDocument } from "../../src/scenario/document.ts";
import { baselineOf, modelOf, scenarioOf } from "../simulation/small-world.ts";

test("a game of every group of trusts in every future that is asked for fits into 128 MiB", () => {
  const ask = (trusts: number, gameDraws: number) => faultsOf(trusts, { draws: 100_000, gameDraws });
  expect(ask(13, 2048)).toEqual([]);
  expect(ask(8, 65_536)).toEqual([]);
  expect(ask(2, 100_000)).toEqual([]);
  const [fault, ...others] = ask(13, 2049);
  expect(others).toEqual([]);
  expect(fault).toMatchObject({ code: "GAME_TOO_LARGE", path: "/gameDraws", received: 2049 });
  expect(fault.message).toBe(
    "/gameDraws: expected at most 2048 futures of the game for the 8192 groups of 13 trusts, got 2049; ask for fewer futures, or let fewer trusts join",
  );
});

test("a game has no more futures than the run, and those who stay out form no groups", () => {
  expect(faultsOf(13, { draws: 2_000, gameDraws: 100_000 })).toEqual([]);
  const members = { RXA: { joins: false } };
  expect(faultsOf(13, { draws: 4_000, gameDraws: 4_000 })).toHaveLength(1);
  expect(faultsOf(13, { draws: 4_000, gameDraws: 4_000, members })).toEqual([]);
});

function faultsOf(trusts: number, document: Partial<ScenarioDocument>): readonly Fault[] {
  const baseline = baselineOf(Array.from({ length: trusts }, () => ({ size: 1, dear: 1 })));
  try {
    scenarioOf(baseline, modelOf("joint-organisation"), document);
    return [];
  } catch (error) {
    if (!isInputError(error)) throw error;
    return error.faults;
  }
}
