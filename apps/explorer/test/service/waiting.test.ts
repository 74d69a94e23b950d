import { describe, expect, test } from "vitest";
import { priority } from "../../src/service/priority.ts";
import { remembered } from "../../src/service/remembered.ts";

describe("what is remembered", () => {
  test("is asked for once, and again after a failure", async () => {
    let asked = 0;
    const ask = remembered(async (text: string) => {
      asked += 1;
      if (asked === 1) throw new Error("not yet");
      return text.toUpperCase();
    });
    await expect(ask("a")).rejects.toThrow("not yet");
    expect([await ask("a"), await ask("a"), asked]).toEqual(["A", "A", 2]);
  });

  test("forgets the oldest beyond its measure", async () => {
    let asked = 0;
    const ask = remembered(async (n: number) => {
      asked += 1;
      return n;
    }, 2);
    for (const n of [1, 2, 3, 1]) await ask(n);
    expect(asked).toBe(4);
  });
});

describe("what can wait", () => {
  test("waits for all urgent work, also for what was begun meanwhile, and for failed work", async () => {
    const { first, quiet } = priority();
    const log: string[] = [];
    let finish = () => {};
    const one = first(() => new Promise<void>((resolve) => (finish = resolve)));
    const waiting = quiet().then(() => log.push("quiet"));
    const two = first(async () => {
      await one;
      log.push("second");
      throw new Error("no matter");
    });
    two.catch(() => log.push("failed"));
    finish();
    await waiting;
    expect(log).toEqual(["second", "failed", "quiet"]);
  });
});
