import { expect, test } from "vitest";
import { turnsIn } from "../../src/compiled/turns.ts";

test("whoever works in memory finds there what it left, whatever others have done since", () => {
  const memory = Float64Array.of(7, 0, 0, 0);
  const first = turnsIn(memory, 1, 4);
  memory.set([1, 2, 3], 1);
  const second = turnsIn(memory, 1, 3);
  expect([...memory]).toEqual([7, 0, 0, 3]);
  memory.set([4, 5], 1);
  first();
  expect([...memory]).toEqual([7, 1, 2, 3]);
  first();
  second();
  expect([...memory]).toEqual([7, 4, 5, 3]);
});
