import { expect, test } from "vitest";
import { mostAndLeast, shownWords } from "../../src/figures/most-and-least.ts";

test("a list that fits is shown as it is, and nothing is said", () => {
  expect(mostAndLeast([3, 1, 2], (row) => row)).toEqual({ rows: [3, 1, 2], left: 0 });
  expect(shownWords(0)).toBe("");
});

test("of a longer one those with most and those with least are shown, and it is said that there are more", () => {
  const { rows, left } = mostAndLeast(
    Array.from({ length: 50 }, (_, at) => (at * 7) % 50),
    (row) => row,
  );
  expect(rows).toEqual([49, 48, 47, 46, 45, 44, 43, 42, 41, 40, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
  expect(left).toBe(30);
  expect(shownWords(left)).toMatch(/10 with most.*10 with least/);
});
