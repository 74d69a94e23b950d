import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRepeatable, retryAfter, retryWait } from "../src/retry.ts";

const NOW = Date.parse("2026-10-01T12:00:00Z");

describe("what may be sent twice", () => {
  test.each(["GET", "HEAD", "PUT", "DELETE"])("%s may, for its second time changes nothing", (method) => {
    expect(isRepeatable(method, undefined)).toBe(true);
  });
  test.each(["POST", "PATCH"])("%s may only with a key that says it is the same one", (method) => {
    expect(isRepeatable(method, undefined)).toBe(false);
    expect(isRepeatable(method, "k")).toBe(true);
  });
});

describe("how long to wait", () => {
  test.each([
    [1, 500],
    [2, 1_000],
    [3, 2_000],
    [5, 8_000],
    [20, 8_000],
  ])("attempt %i waits between nought and %i ms", (attempt, ceiling) => {
    expect(retryWait({ attempt }, () => 0)).toBe(0);
    expect(retryWait({ attempt }, () => 0.5)).toBe(ceiling / 2);
    expect(retryWait({ attempt, status: 503 }, () => 1)).toBe(ceiling);
  });

  test("never less than the server asked for, and not exactly that either, so that a crowd spreads out", () => {
    expect(retryWait({ attempt: 1, status: 429, retryAfter: 2_000 }, () => 0)).toBe(2_000);
    expect(retryWait({ attempt: 1, status: 429, retryAfter: 2_000 }, () => 0.5)).toBe(2_250);
  });

  test("a server that asks for more than a minute is believed, and the caller decides", () => {
    expect(retryWait({ attempt: 1, status: 503, retryAfter: 60_000 }, () => 0)).toBe(60_000);
    expect(retryWait({ attempt: 1, status: 503, retryAfter: 60_001 }, () => 0)).toBeNull();
  });

  test.each([400, 401, 403, 404, 405, 409, 412, 422, 428, 501])("%i is not tried again", (status) => {
    expect(retryWait({ attempt: 1, status }, () => 0)).toBeNull();
  });

  test("a conflict is tried again only where it is this very call that is still being answered", () => {
    expect(retryWait({ attempt: 1, status: 409, inFlight: true }, () => 0)).toBe(0);
  });
});

describe("what Retry-After says", () => {
  test.each<[Record<string, string>, number | undefined]>([
    [{ "Retry-After": "2" }, 2_000],
    [{ "Retry-After": "0" }, 0],
    [{ "Retry-After": "1.5" }, 1_500],
    [{ "Retry-After": "Thu, 01 Oct 2026 12:00:30 GMT" }, 30_000],
    [{ "Retry-After": "Thu, 01 Oct 2026 11:00:00 GMT" }, 0],
    [{ "Retry-After": "soon" }, undefined],
    [{ RateLimit: '"default";r=0;t=7' }, 7_000],
    [{ RateLimit: '"a";r=5;t=60, "b";r=0;t=9' }, 9_000],
    [{ RateLimit: '"default";r=5;t=7' }, undefined],
    [{ "Retry-After": "3", RateLimit: '"default";r=0;t=60' }, 3_000],
    [{}, undefined],
  ])("%j is %s ms", (headers, ms) => {
    expect(retryAfter(new Headers(headers), NOW)).toBe(ms);
  });

  test("whatever a server writes there, it is nothing or a number that is not negative", () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => /^[ -~]*$/.test(text)),
        (text) => {
          const ms = retryAfter(new Headers({ "Retry-After": text, RateLimit: text }), NOW);
          expect(ms === undefined || ms >= 0).toBe(true);
        },
      ),
      { seed: 1 },
    );
  });
});
