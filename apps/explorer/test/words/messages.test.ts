import { describe, expect, test } from "vitest";
import type {
  ProductivityResult,
  ProductivityYear,
  Range,
  Results,
  TrustResult,
  YearResult,
} from "../../src/service/records.ts";
import {
  answerMessage,
  bridgeMessage,
  costMessage,
  paybackMessage,
  positionMessage,
  productivityMessage,
  rosyMessage,
  timeMessage,
  viewsMessage,
} from "../../src/words/messages.ts";

function range(p5: number, p50: number, p95: number): Range {
  return { central: p50, mean: p50, se: 0, p5, p10: p5, p25: p5, p50, p75: p95, p90: p95, p95 };
}

function years(...positions: Range[]): YearResult[] {
  return positions.map(
    (position, year) => ({ year, label: `20${26 + year}/${27 + year}`, position }) as YearResult,
  );
}

function trust(name: string, p50: number, joins = true): TrustResult {
  return { name: `${name} NHS Foundation Trust`, joins, npv: range(p50 - 1, p50, p50 + 1) } as TrustResult;
}

describe("the message of a chart follows its figures", () => {
  test("the answer puts the range first", () => {
    const results = { summary: { npv: range(-14e6, 14e6, 49e6) }, record: { horizon: 10 } } as Results;
    expect(answerMessage(results)).toBe("A loss of £14 million to a gain of £49 million over 10 years");
  });

  test("cost: from when on sharing is cheaper, and from when nearly certainly", () => {
    const early = years(range(-9, -5, -1), range(-3, 1, 4), range(1, 2, 3));
    expect(costMessage(early)).toBe(
      "Sharing costs less than standing alone from 2027/28, in nearly all futures from 2028/29",
    );
    expect(costMessage(years(range(-9, -5, -1)))).toBe(
      "Sharing costs more than standing alone in every year of the middle future",
    );
    expect(costMessage(years(range(0, 1, 2), range(-2, -1, 0)))).toContain("some years and more in others");
  });

  test("positions: losers are counted and named, those who stay out are not counted", () => {
    expect(positionMessage([trust("A", 1), trust("B", 2)])).toBe(
      "Both trusts are better off in the middle future",
    );
    expect(positionMessage([trust("A", 1), trust("B", -2), trust("C", 3)])).toBe(
      "One of three trusts is worse off in the middle future: B",
    );
    expect(positionMessage([trust("A", -1), trust("B", -2), trust("C", 3, false)])).toBe(
      "Both trusts are worse off in the middle future",
    );
  });

  test("productivity: the range in the end, and how low it goes before", () => {
    const index = (...changes: Range[]) =>
      changes.map(
        (change, at) => ({ label: `20${26 + at}/${27 + at}`, totalFactor: { change } }) as ProductivityYear,
      );
    expect(productivityMessage(index(range(-0.05, -0.04, -0.01), range(-0.006, 0.02, 0.052)))).toBe(
      "0.6% less to 5.2% more work per pound than alone in 2027/28, after 4% less in 2026/27",
    );
    expect(productivityMessage(index(range(0, 0.01, 0.02)))).toBe(
      "Up to 2% more work per pound than alone in 2026/27",
    );
    expect(productivityMessage(index(range(0, 0.01, 0.02), range(-0.06, -0.04, -0.02)))).toBe(
      "2% to 6% less work per pound than alone in 2027/28",
    );
  });

  test("time: what is given back, and the errors that come first", () => {
    const result = (wte: Range, ...errors: Range[]) =>
      ({
        frontline: { wte },
        years: errors.map((errorsAvoided, at) => ({ label: `20${26 + at}/${27 + at}`, errorsAvoided })),
      }) as unknown as ProductivityResult;
    expect(timeMessage(result(range(11, 30, 73), range(-9, -5_480, -1), range(1, 2, 3)), "2027/28")).toBe(
      "Frontline time of 11 to 73 posts given back by 2027/28; first more errors, about 5,500 in 2026/27",
    );
    expect(timeMessage(result(range(0, 0, 0), range(1, 2, 3)), "2026/27")).toBe(
      "No frontline time given back by 2026/27",
    );
  });

  test("payback: no year is named where most futures do not pay back", () => {
    const paying = (median: number | null) =>
      paybackMessage({ summary: { payback: { median } }, record: { horizon: 10 } } as Results);
    expect([paying(null), paying(0), paying(1), paying(5.5)]).toEqual([
      "Not within 10 years in most futures",
      "From the first year",
      "After about one year",
      "After about six years",
    ]);
  });

  test("the bridge names what helps most and what costs most, if anything does", () => {
    const steps = [
      { label: "Economies of scale", amount: 67e6 },
      { label: "VAT that cannot be recovered", amount: -2e6 },
      { label: "Set-up", amount: -1e6 },
    ];
    expect(bridgeMessage(steps)).toBe(
      "Largest gain: economies of scale (£67 million); largest cost: VAT that cannot be recovered (£2 million)",
    );
    expect(bridgeMessage([{ label: "Set-up", amount: -1e6 }])).toBe("Largest cost: set-up (£1 million)");
    expect(bridgeMessage([])).toBe("Nothing moves, so nothing changes");
  });

  test("the way from the most likely settings to the average says how far it is, and by what", () => {
    const changes = [
      { label: "Economies of scale", amount: -3e6 },
      { label: "Cost left behind by leavers", amount: -4e6 },
      { label: "Convergence to the benchmark", amount: 1e6 },
    ];
    expect(rosyMessage(changes)).toBe(
      "The average is £6 million below the most likely settings, most of all by cost left behind by leavers",
    );
    expect(rosyMessage([{ label: "Automation", amount: 2e6 }])).toBe(
      "The average is £2 million above the most likely settings, most of all by automation",
    );
    expect(rosyMessage([])).toBe("The average is what the most likely settings give");
  });

  test("ways to count say in which of them it is a gain", () => {
    const count = (label: string, p50: number) => ({ label, present: { p50 } });
    const [cash, society] = ["Trust finances", "Value to the public"];
    expect(viewsMessage([count(cash, 1), count(society, 2)])).toBe(
      "A gain in the middle future, however it is counted",
    );
    expect(viewsMessage([count(cash, -1), count(society, -2)])).toBe(
      "A loss in the middle future, however it is counted",
    );
    expect(viewsMessage([count(cash, -1), count(society, 2)])).toBe(
      "It depends on how it is counted: a gain as value to the public, a loss as trust finances",
    );
  });
});
