import { describe, expect, test } from "vitest";
import { settleAgreement, settlementFaults } from "../../src/documents/index.ts";
import type { FutureTables, SettlementRequest } from "../../src/routes/index.ts";

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
