import { expect, test } from "vitest";
import { backOff } from "../../src/supervisor/back-off.ts";

test("the wait doubles with each exit, from a tenth of a second, and is never longer than five seconds", () => {
  const exits = [0, 1, 2, 3, 4, 5, 6];
  const waits = exits.map((now, i) => backOff(exits.slice(0, i + 1), now));
  expect(waits).toEqual([100, 200, 400, 800, 1_600, 3_200, 5_000]);
});

test("the eighth exit within a minute is the last", () => {
  expect(backOff([0, 1, 2, 3, 4, 5, 6, 7], 7)).toBeUndefined();
});

test("an exit is forgotten after a minute", () => {
  expect(backOff([0, 1, 2, 3, 4, 5, 6, 60_006], 60_006)).toBe(100);
});
