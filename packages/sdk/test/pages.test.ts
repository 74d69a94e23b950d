import { describe, expect, test } from "vitest";
import { pages } from "../src/pages.ts";

function counted(total: number, size: number) {
  const asked: (string | undefined)[] = [];
  const found = pages<number>(async (cursor) => {
    asked.push(cursor);
    const from = Number(cursor ?? 0);
    const items = Array.from({ length: Math.min(size, total - from) }, (_, index) => from + index);
    return { items, next: from + size < total ? String(from + size) : null };
  });
  return { asked, found };
}

describe("pages", () => {
  test("every item comes once, in order, across pages", async () => {
    const { found, asked } = counted(7, 3);
    const items: number[] = [];
    for await (const item of found) items.push(item);
    expect(items).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(asked).toEqual([undefined, "3", "6"]);
  });

  test("toArray stops at its limit and fetches no page that it does not need", async () => {
    const { found, asked } = counted(100, 3);
    expect(await found.toArray({ limit: 3 })).toEqual([0, 1, 2]);
    expect(asked).toEqual([undefined]);
    expect(await found.toArray({ limit: 0 })).toEqual([]);
    expect(await found.toArray({ limit: 1000 })).toHaveLength(100);
  });

  test("nothing is fetched until somebody reads, and reading twice starts again", async () => {
    const { found, asked } = counted(2, 3);
    expect(asked).toEqual([]);
    expect((await found.first()).items).toEqual([0, 1]);
    expect(await found.toArray({ limit: 9 })).toEqual([0, 1]);
    expect(asked).toEqual([undefined, undefined]);
  });

  test("pages come whole, the empty one too", async () => {
    const shown: unknown[] = [];
    for await (const page of counted(0, 3).found.pages()) shown.push(page);
    expect(shown).toEqual([{ items: [], next: null }]);
  });

  test("a failing page rejects where it is read, and what came before stays read", async () => {
    const found = pages<number>(async (cursor) => {
      if (cursor === "2") throw new Error("gone");
      return { items: [1], next: "2" };
    });
    const items: number[] = [];
    const reading = (async () => {
      for await (const item of found) items.push(item);
    })();
    await expect(reading).rejects.toThrow("gone");
    expect(items).toEqual([1]);
  });
});
