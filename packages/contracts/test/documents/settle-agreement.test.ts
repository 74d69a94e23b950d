import { clauseKinds } from "@shared-services/simulation";
import { describe, expect, test } from "vitest";
import { schemaFaults, settleAgreement, settlementFaults } from "../../src/documents/index.ts";
import type { FutureTables, SettlementRequest } from "../../src/routes/index.ts";
import { settlementRequest } from "../../src/schemas/settle.ts";

const EQUAL = { clause: "split", parts: [{ key: "equal", share: 1 }] } as const;
const LOSS = { clause: "loss", parts: [{ key: "equal", share: 1 }], cap: null, payer: null } as const;
const MEASURE = { clause: "measure", of: "outturn", ownCosts: "kept" } as const;
const FLOOR = { clause: "floor", years: 1, level: 0, paidBy: [] } as const;
const TRUSTS = ["RA1", "RB2", "RC3"];

/** One year: RA1 has the saving of 30 in its books, RB2 costs of its own. */
function future(own: number): FutureTables {
  return { shared: [[30], [0], [0]], own: [[0], [own], [0]], baselineCost: [[1], [1], [1]] };
}

function request(...futures: FutureTables[]): SettlementRequest {
  const agreement = { label: "Ours", basis: "year", clauses: [MEASURE, FLOOR, EQUAL, LOSS] } as const;
  return { agreement, trusts: TRUSTS, futures };
}

describe("an agreement on any amounts", () => {
  // RB2 lacks 16: it gets that, and the others 7 each of the 14 that are left; without the floor all would get 10.
  test("says who ends up with what, what the floor costs, and who pays whom, by hand", () => {
    const { trusts, floor, ledger, settlement, unmet } = settleAgreement(request(future(-16)));
    expect(trusts.map(({ amount, years }) => [amount.mean, years])).toEqual([
      [7, [7]],
      [0, [0]],
      [7, [7]],
    ]);
    expect(floor).toEqual({ pays: [3, -6, 3], outside: 0, unmet: 0 });
    expect(unmet).toEqual([0]);
    expect(ledger.entitled).toEqual([[7], [16], [7], [0], [0]]);
    expect(ledger.parties).toEqual([...TRUSTS, "commissioner", "reserve"]);
    expect(settlement.of).toBe("the amounts given");
    expect(settlement.years[0]?.payments).toEqual([
      { from: "RA1", to: "RB2", pence: "1600" },
      { from: "RA1", to: "RC3", pence: "700" },
    ]);
  });

  test("of several futures gives chances and averages, and settles their average", () => {
    const { trusts, chanceAnyWorseOff, floor, settlement, unmet, futures } = settleAgreement(
      request(future(-16), future(-36), future(0)),
    );
    expect(futures).toBe(3);
    expect(trusts[1]?.chanceWorseOff).toMatchObject({ count: 1, draws: 3 });
    expect(chanceAnyWorseOff.count).toBe(1);
    expect(trusts[1]?.amount).toMatchObject({ p50: 0 });
    expect(trusts[1]?.amount.mean).toBeCloseTo((0 - 6 + 10) / 3, 9);
    expect(unmet[0]).toBeCloseTo(2, 9);
    expect(floor?.pays[0]).toBeCloseTo((3 + 10 + 0) / 3, 9);
    expect(settlement.of).toBe("the average of 3 futures");
    const sum = settlement.years[0]?.transfers.reduce((total, { pence }) => total + Number(pence), 0);
    expect(sum).toBe(0);
  });

  test("counts at present value, in the money of the year, and says nothing of a floor where there is none", () => {
    const agreement = { label: "Ours", basis: "npv", clauses: [MEASURE, EQUAL, LOSS] } as const;
    const twoYears = {
      shared: [
        [0, 60],
        [0, 0],
        [0, 0],
      ],
      baselineCost: [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
    };
    const { trusts, floor, settlement } = settleAgreement({
      agreement,
      trusts: TRUSTS,
      futures: [twoYears],
      discount: [1, 0.5],
      priceIndex: [1, 1.1],
    });
    expect(trusts.map(({ amount }) => amount.mean)).toEqual([10, 10, 10]);
    expect(floor).toBeNull();
    expect(settlement.years[1]?.transfers[1]).toEqual({ party: "RB2", pence: "2200" });
  });

  test("is paid on account in even parts of the estimate, and trued up on what came", () => {
    const change = { ...clauseKinds.change.example, instalments: 4 };
    const agreement = { label: "Ours", basis: "year", clauses: [MEASURE, EQUAL, LOSS, change] } as const;
    const asked = { agreement, trusts: TRUSTS, futures: [future(0)] };
    const estimate = { ...future(0), shared: [[36], [0], [0]] };
    const [year] = settleAgreement({ ...asked, estimate }).settlement.years;
    // Expected: 36 by three, so RA1 pays 24.00 in quarters of 6.00; it came to 30, so it pays 20.00.
    expect(year?.onAccount).toEqual([
      { party: "RA1", instalments: ["-600", "-600", "-600", "-200"], trueUp: "400" },
      { party: "RB2", instalments: ["300", "300", "300", "100"], trueUp: "-200" },
      { party: "RC3", instalments: ["300", "300", "300", "100"], trueUp: "-200" },
    ]);
    for (const { party, instalments } of year?.onAccount ?? []) {
      const paid = instalments.reduce((sum, pence) => sum + BigInt(pence), 0n);
      expect(String(paid)).toBe(year?.transfers.find((one) => one.party === party)?.pence);
    }
    const [alone] = settleAgreement(asked).settlement.years;
    expect(alone?.onAccount[0]).toEqual({
      party: "RA1",
      instalments: ["-500", "-500", "-500", "-500"],
      trueUp: "0",
    });
    expect(settleAgreement(request(future(0))).settlement.years[0]?.onAccount).toEqual([]);
  });

  test("of an estimate is refused where its tables are of another size, or others than those of the futures", () => {
    const estimate = { shared: [[30, 1], [0]], baselineCost: [[1], [1], [1]], deemed: [[0], [0], [0]] };
    const faults = settlementFaults({ ...request(future(0)), estimate });
    expect(faults.map(({ code, path }) => [code, path])).toEqual([
      ["WRONG_LENGTH", "/estimate/shared"],
      ["WRONG_LENGTH", "/estimate/shared/0"],
      ["MISSING_INPUT", "/futures/0/deemed"],
      ["MISSING_INPUT", "/estimate/own"],
    ]);
  });

  test("is refused for numbers that amounts of that kind cannot be, all at once, each where it is", () => {
    const two = (first: number, second: number) => [
      [first, second],
      [1, 1],
      [1, 1],
    ];
    const wrong = {
      ...request({
        shared: two(-30, 5),
        own: two(-1, 1),
        deemed: two(-1, 1),
        baselineCost: two(-1, 1),
        investment: two(1, -1),
        hostCosts: two(1, -1),
        member: two(5, 1),
        live: two(0.5, -1),
        delivered: two(1, 1.5),
      }),
      trusts: ["commissioner", "RB2", "claimants"],
      columns: {
        contribution: [-1, 2, 3],
        weights: [-1, 2, 3],
        need: [0, 0, 0],
        investment: [0, 0, 0],
        volume: [1, 0, 0],
      },
      discount: [1, 0],
      priceIndex: [-1, 1],
    };
    const result = settlementRequest.safeParse(wrong);
    const faults = result.success ? [] : schemaFaults(result.error.issues, wrong);
    expect(faults.map(({ pointer, code }) => [pointer, code])).toEqual([
      ["/trusts/0", "INVALID"],
      ["/trusts/2", "INVALID"],
      ["/columns/need", "INVALID"],
      ["/columns/weights/0", "OUT_OF_RANGE"],
      ["/futures/0/baselineCost/0/0", "OUT_OF_RANGE"],
      ["/futures/0/investment/0/1", "OUT_OF_RANGE"],
      ["/futures/0/hostCosts/0/1", "OUT_OF_RANGE"],
      ["/futures/0/member/0/0", "OUT_OF_RANGE"],
      ["/futures/0/live/0/0", "WRONG_TYPE"],
      ["/futures/0/live/0/1", "OUT_OF_RANGE"],
      ["/futures/0/delivered/0/1", "OUT_OF_RANGE"],
      ["/discount/1", "OUT_OF_RANGE"],
      ["/priceIndex/0", "OUT_OF_RANGE"],
    ]);
    expect(faults[0]?.message).toBe(
      '/trusts/0: expected another name than commissioner, reserve, claimants: they are parties of every settlement, got "commissioner"',
    );
  });

  test("with claims on a host pays claimants, as a party of ledger and settlement", () => {
    const host = { clause: "host", trust: "RB2", fee: 0, indemnity: 1, claims: 6 } as const;
    const agreement = { label: "Ours", basis: "year", clauses: [MEASURE, host, EQUAL, LOSS] } as const;
    const tables = { ...future(0), hostCosts: [[0], [0], [0]] };
    const { trusts, ledger, settlement } = settleAgreement({ agreement, trusts: TRUSTS, futures: [tables] });
    expect(trusts.map(({ amount }) => amount.mean)).toEqual([8, 8, 8]);
    expect(ledger.parties.at(-1)).toBe("claimants");
    expect(ledger.entitled.at(-1)).toEqual([6]);
    expect(settlement.years[0]?.transfers).toContainEqual({ party: "claimants", pence: "600" });
  });

  test("is refused with all that is wrong, where it stands", () => {
    const bad = {
      agreement: {
        label: "",
        basis: "npv",
        clauses: [MEASURE, { ...EQUAL, parts: [{ key: "staff", share: 1 }] }, LOSS],
      },
      trusts: ["RA1", "RB2", "RB2"],
      columns: { wte: [1, 2, 3], need: [1] },
      futures: [{ ...future(0), own: [[0]], investment: [[0, 0], [0], [0]] }],
    } as const;
    expect(settlementFaults(bad).map(({ code, path }) => [code, path])).toEqual([
      ["REPEATED", "/trusts/2"],
      ["WRONG_LENGTH", "/columns/need"],
      ["WRONG_LENGTH", "/futures/0/own"],
      ["WRONG_LENGTH", "/futures/0/investment/0"],
      ["MISSING_INPUT", "/discount"],
    ]);
    const deemed = {
      ...request(future(0)),
      agreement: { ...request().agreement, clauses: [{ ...MEASURE, of: "deemed" as const }, EQUAL, LOSS] },
    };
    expect(settlementFaults(deemed).map(({ path }) => path)).toEqual(["/futures/0/deemed"]);
    const unsigned = {
      ...request(future(0)),
      agreement: { ...request().agreement, clauses: [MEASURE, EQUAL] },
    };
    expect(settlementFaults(unsigned).map(({ path }) => path)).toEqual(["/agreement/clauses"]);
    const uneven = request(future(0), { ...future(0), member: [[1], [1], [0]] });
    expect(settlementFaults(uneven).map(({ path }) => path)).toEqual(["/futures/0/member"]);
    expect(settlementFaults(request(future(0)))).toEqual([]);
  });
});
