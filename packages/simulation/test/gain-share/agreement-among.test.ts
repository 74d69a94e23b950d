import { describe, expect, test } from "vitest";
import {
  type Agreement,
  agreementAmong,
  type Clause,
  type Payoffs,
  payoffsIn,
  payoffsWhenAsked,
  standingOf,
  takeUp,
  transferToGain,
  underAgreementAmong,
} from "../../src/gain-share/index.ts";
import { EQUAL, LOSS, MEASURE, rounded, TRUSTS } from "./three-trusts.ts";

const [A, B, C] = TRUSTS;
const HOST: Clause = { clause: "host", trust: C, fee: 6, indemnity: 0 };
const FLOOR: Clause = { clause: "floor", years: 1, level: 0, paidBy: ["gainers"] };

/** By members: the pool's saving, which lies with RA1, of one year; RB2 has 10 of cost wherever it joins. */
const SAVING: Readonly<Record<number, number>> = { 3: 12, 5: 20, 6: 0, 7: 30 };

function agreement(...clauses: readonly Clause[]): Agreement {
  return { label: "", basis: "year", clauses: [MEASURE, ...clauses, EQUAL, LOSS] };
}

/** What each gets in every partnership under the clauses. */
function payoffs(...clauses: readonly Clause[]): Payoffs {
  return payoffsWhenAsked(TRUSTS, (S) => {
    const trusts = TRUSTS.filter((_, i) => (S >>> i) & 1);
    const evaluate = underAgreementAmong(agreement(...clauses), { trusts });
    return evaluate({
      years: 1,
      shared: Float64Array.from(trusts, (ods) => (ods === A ? SAVING[S] : 0)),
      own: Float64Array.from(trusts, (ods) => (ods === B ? -10 : 0)),
      baselineCost: Float64Array.from(trusts, () => 100),
      hostCosts: Float64Array.from(trusts, () => 0),
    }).final;
  });
}

describe("take-up under an agreement, three trusts, by hand", () => {
  // All: 30 − 6 for the host is 24, 8 each; RB2 has cost of 10. RA1 and RC3: 20 − 6 is 14, 7 each. RA1 and RB2 have
  // no host: 12, 6 each.
  test("the fee goes to the host only where the host joins", () => {
    const bare = payoffs(HOST);
    expect(rounded(payoffsIn(bare, 0b111))).toEqual([8, -2, 14]);
    expect(rounded(payoffsIn(bare, 0b101))).toEqual([7, 0, 13]);
    expect(rounded(payoffsIn(bare, 0b011))).toEqual([6, -4, 0]);
  });

  test("the trust that the agreement leaves short goes, and the others stay", () => {
    const { steps, members, ends } = takeUp(payoffs(HOST), 0b111);
    expect(steps).toEqual([{ player: B, move: "leaves", inside: -2, outside: 0, members: [A, C] }]);
    expect({ members, ends }).toEqual({ members: [A, C], ends: "settled" });
  });

  // With a floor RB2 gets its 10, and the other two 7 each of what is left.
  test("a floor keeps it in, at the others' cost", () => {
    const promised = payoffs(HOST, FLOOR);
    expect(rounded(payoffsIn(promised, 0b111))).toEqual([7, 0, 13]);
    expect(takeUp(promised, 0b111)).toMatchObject({ steps: [], members: [A, B, C], ends: "settled" });
  });

  test("the smallest transfer that keeps all in makes it whole", () => {
    const inAll = payoffsIn(payoffs(HOST), 0b111);
    const transfer = transferToGain(inAll, [0, 0, 0]);
    expect(transfer).toMatchObject({ moved: 2 });
    if ("short" in transfer) throw new Error("a transfer exists");
    expect(rounded(transfer.amounts)).toEqual(
      [8 - 16 / 22, 0, 14 - 28 / 22].map((x) => Math.round(x * 1e9) / 1e9),
    );
  });

  test("a no, a deferral, an abstention and a yes on conditions leave the same partnership", () => {
    const standings = (["decline", "defer", "none", "agree with conditions"] as const).map((said) =>
      standingOf(payoffs(HOST), { [A]: "agree", [B]: said, [C]: "agree" }),
    );
    for (const { members, now, missing, ifItChanges } of standings) {
      expect(members).toEqual([A, C]);
      expect(rounded(now)).toEqual([7, 0, 13]);
      expect(missing.map(({ player }) => player)).toEqual([B]);
      expect(ifItChanges.map(({ move, effect }) => [move, ...rounded(effect)])).toEqual([
        ["leaves", -7, 0, -13],
        ["joins", 1, -2, 1],
        ["leaves", -7, 0, -13],
      ]);
    }
  });
});

describe("an agreement among some of its trusts", () => {
  const TIERS: Clause = { clause: "repay", tiers: [[C], [A, B]] };
  const PAYER: Clause = { ...LOSS, payer: C } as Clause;

  test("reads as it is written where all join", () => {
    const whole: Agreement = {
      label: "",
      basis: "npv",
      clauses: [MEASURE, TIERS, HOST, FLOOR, EQUAL, PAYER],
    };
    expect(agreementAmong(whole, TRUSTS)).toEqual(whole);
  });

  test("has no host, no payer of last resort and no tier for a trust that does not join", () => {
    const { clauses } = agreementAmong(
      { label: "", basis: "year", clauses: [TIERS, HOST, FLOOR, EQUAL, PAYER] },
      [A, B],
    );
    expect(clauses).toEqual([{ clause: "repay", tiers: [[], [A, B]] }, FLOOR, EQUAL, LOSS]);
  });

  test("still says who is repaid, all alike where it names no order", () => {
    const { clauses } = agreementAmong(agreement({ clause: "repay", tiers: null }), [A]);
    expect(clauses[1]).toEqual({ clause: "repay", tiers: null });
  });

  test("is not refused for caps that bind all of few", () => {
    const cap: Clause = { clause: "cap", share: 0.4, of: "gain", over: "lift" };
    const evaluate = underAgreementAmong(agreement(cap), { trusts: [A, B] });
    const { final } = evaluate({
      years: 1,
      shared: Float64Array.of(10, 0),
      baselineCost: Float64Array.of(1, 1),
    });
    expect(rounded(final)).toEqual([5, 5]);
  });
});
