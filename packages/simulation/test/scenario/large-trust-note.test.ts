import { describe, expect, test } from "vitest";
import type { Baseline } from "../../src/baseline/records.ts";
import { largeTrustNote } from "../../src/scenario/large-trust-note.ts";
import { FIVE } from "../simulation/small-world.ts";

const everybody = FIVE.trusts.map(({ ods }) => ({ ods, joins: true, wave: 1 }));
const [first, ...others] = everybody;

/** The five trusts of the small world, each of whose lines costs £1m but those of the first. */
function firstCosts(million: number): Baseline {
  return {
    ...FIVE,
    lines: FIVE.lines.map((line) => ({
      ...line,
      pay: 0,
      nonPay: line.trust === first.ods ? million * 1e6 : 1e6,
    })),
  };
}

describe("a note of one large trust", () => {
  test("goes with results where it spends far more than the next, and says how many times", () => {
    const [note] = largeTrustNote(firstCosts(2), everybody);
    expect(note).toMatchObject({ code: "ONE_LARGE_TRUST", path: `/members/${first.ods}` });
    expect(note.message).toContain("2.0 times");
  });

  test("does not where trusts are of a size, where the large one stays out, or where only two join", () => {
    expect(largeTrustNote(firstCosts(1.7), everybody)).toEqual([]);
    expect(largeTrustNote(firstCosts(9), [{ ...first, joins: false }, ...others])).toEqual([]);
    const two = everybody.map((member, t) => ({ ...member, joins: t < 2 }));
    expect(largeTrustNote(firstCosts(9), two)).toEqual([]);
  });
});
