import { describe, expect, test } from "vitest";
import { deadline, pause, raced } from "../src/deadline.ts";
import { manualClock } from "./support/manual-clock.ts";

const late = () => new Error("late");

describe("a deadline", () => {
  test("fires when time is up, with its error", () => {
    const clock = manualClock();
    const { signal } = deadline({ signals: [], clock, ms: 10, error: late });
    clock.advance(9);
    expect(signal.aborted).toBe(false);
    clock.advance(1);
    expect(signal.reason).toEqual(late());
  });

  test("fires when one of its signals does, with that one's reason", () => {
    const [first, second] = [new AbortController(), new AbortController()];
    const signals = [undefined, first.signal, second.signal];
    const { signal } = deadline({ signals, clock: manualClock(), ms: 10, error: late });
    second.abort("second");
    first.abort("first");
    expect(signal.reason).toBe("second");
  });

  test("has fired already where a signal had", () => {
    const signals = [AbortSignal.abort("before")];
    expect(deadline({ signals, clock: manualClock(), ms: 10, error: late }).signal.reason).toBe("before");
  });

  test("leaves neither timer nor listener behind once released", () => {
    const clock = manualClock();
    const source = new AbortController();
    const held = deadline({ signals: [source.signal], clock, ms: 10, error: late });
    expect(clock.waiting()).toEqual([10]);
    held.release();
    expect(clock.waiting()).toEqual([]);
    source.abort();
    expect(held.signal.aborted).toBe(false);
  });

  test("an infinite one sets no timer", () => {
    const clock = manualClock();
    deadline({ signals: [], clock, ms: Number.POSITIVE_INFINITY, error: late });
    expect(clock.waiting()).toEqual([]);
  });
});

describe("waiting", () => {
  test("a pause ends on time and leaves no timer", async () => {
    const clock = manualClock();
    const waited = pause(5, new AbortController().signal, clock);
    clock.advance(5);
    await waited;
    expect(clock.waiting()).toEqual([]);
  });

  test("a pause rejects at once when its signal fires, and takes its timer with it", async () => {
    const clock = manualClock();
    const source = new AbortController();
    const waited = pause(5, source.signal, clock);
    source.abort("enough");
    await expect(waited).rejects.toBe("enough");
    expect(clock.waiting()).toEqual([]);
  });

  test("work that does not listen to signals is left behind when one fires", async () => {
    const source = new AbortController();
    const never = raced(source.signal, new Promise(() => {}));
    source.abort("enough");
    await expect(never).rejects.toBe("enough");
    await expect(raced(source.signal, Promise.resolve(1))).rejects.toBe("enough");
    await expect(raced(new AbortController().signal, Promise.resolve(1))).resolves.toBe(1);
  });
});
