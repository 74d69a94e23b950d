import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { everyone, membersOf } from "../../src/gain-share/coalitions.ts";
import { allOf, payoffsWhenAsked, standingOf, takeUp } from "../../src/gain-share/index.ts";
import {
  isIn,
  PARTNERS_UP_TO,
  partnershipOf,
  partnersOf,
  toggled,
} from "../../src/gain-share/take-up/partnerships.ts";
import { FIXED } from "./arbitrary.ts";

describe("a partnership as a number", () => {
  test("is the bit mask of a coalition where there is one", () => {
    for (let n = 0; n <= 24; n++) expect(allOf(n)).toBe(everyone(n));
    for (const S of [0, 1, 6, 12_345, everyone(24)]) expect(partnersOf(S)).toEqual(membersOf(S));
  });

  test("tells up to 52 players apart", () => {
    const members = fc.uniqueArray(fc.nat(PARTNERS_UP_TO - 1)).map((ids) => ids.sort((a, b) => a - b));
    const players = Array.from({ length: PARTNERS_UP_TO }, (_, i) => `P${i}`);
    fc.assert(
      fc.property(members, fc.nat(PARTNERS_UP_TO - 1), (ids, i) => {
        const S = partnershipOf(
          ids.map((id) => `P${id}`),
          players,
        );
        expect(partnersOf(S)).toEqual(ids);
        expect(isIn(S, i)).toBe(ids.includes(i));
        expect(toggled(toggled(S, i), i)).toBe(S);
        expect(isIn(toggled(S, i), i)).toBe(!isIn(S, i));
      }),
      FIXED,
    );
  });
});

/** Forty trusts, of which each gains 1 for every other that joins, but the last three lose. */
const FORTY = Array.from({ length: 40 }, (_, i) => `T${i}`);
const payoffs = () =>
  payoffsWhenAsked(FORTY, (S) => {
    const members = partnersOf(S);
    return members.map((i) => (i < 37 ? members.length - 1 : i - 100));
  });

describe("among forty trusts", () => {
  test("the three that lose leave, the worst off first, and the others stay", () => {
    const { steps, members, ends } = takeUp(payoffs(), allOf(40));
    expect(steps.map(({ player, move }) => `${player} ${move}`)).toEqual([
      "T37 leaves",
      "T38 leaves",
      "T39 leaves",
    ]);
    expect([members.length, ends]).toEqual([37, "settled"]);
  });

  test("the others join two founders one by one, as long as it is followed", () => {
    expect(takeUp(payoffs(), 0b11).members).toHaveLength(37);
    const some = takeUp(payoffs(), 0b11, 100);
    expect(some.ends).toBe("not followed to its end");
    expect(some.steps).toHaveLength(2);
  });

  test("no more partnerships are looked at than a path is allowed, the first one included", () => {
    let looked = 0;
    const counted = payoffsWhenAsked(FORTY, (S) => {
      looked++;
      return partnersOf(S).map(() => 1);
    });
    takeUp(counted, 0b11, 200);
    expect(looked).toBeLessThanOrEqual(200);
    expect(looked).toBeGreaterThan(140);
  });

  test("one board's no leaves its trust out, and tells what that does to all others", () => {
    const agree = Object.fromEntries(FORTY.map((ods) => [ods, "agree" as const]));
    const { members, missing, ifItChanges } = standingOf(payoffs(), { ...agree, T36: "decline" });
    expect(members).toHaveLength(39);
    expect(missing).toEqual([{ player: "T36", decision: "decline" }]);
    expect(ifItChanges[36]).toMatchObject({ player: "T36", move: "joins" });
    expect([...ifItChanges[36].effect.slice(0, 2)]).toEqual([1, 1]);
    expect(ifItChanges[0].effect[0]).toBe(-38);
  });
});
