import { describe, expect, test } from "vitest";
import type { Agreement } from "../../src/gain-share/agreement/agreement.ts";
import { runScenario } from "../../src/results/run.ts";
import { FIVE, modelOf, scenarioOf } from "../simulation/small-world.ts";

const BARE: Agreement = {
  label: "Equal parts of what the pool saves",
  basis: "year",
  clauses: [
    { clause: "measure", of: "outturn", ownCosts: "kept" },
    { clause: "reserve", share: 0.2, purpose: "rainy days" },
    { clause: "split", parts: [{ key: "equal", share: 1 }] },
    { clause: "loss", parts: [{ key: "equal", share: 1 }], cap: null, payer: null },
  ],
};
const PROMISED: Agreement = {
  ...BARE,
  clauses: [...BARE.clauses, { clause: "floor", years: 5, level: 0, paidBy: ["gainers", "reserve"] }],
};

function resultsUnder(agreement: Agreement, gameDraws: number) {
  const document = { agreement, draws: 300, gameDraws };
  return runScenario(scenarioOf(FIVE, modelOf("joint-organisation"), document)).gainShare!.agreement;
}

describe("what a floor costs", () => {
  const promised = resultsUnder(PROMISED, 100);
  const bare = resultsUnder(BARE, 100);

  test("is where each trust stands without it less where it stands with it, on average and in the middle", () => {
    expect(promised.floor?.draws).toBe(100);
    promised.floor?.trusts.forEach(({ ods, pays }, i) => {
      expect(ods).toBe(bare.trusts[i].ods);
      expect(pays.mean).toBeCloseTo(bare.trusts[i].amount.mean - promised.trusts[i].amount.mean, 4);
      expect(pays.central).toBeCloseTo(bare.trusts[i].amount.central - promised.trusts[i].amount.central, 4);
    });
    expect(
      Math.max(...(promised.floor?.trusts ?? []).map(({ pays }) => Math.abs(pays.mean))),
    ).toBeGreaterThan(1_000);
  });

  test("is paid by somebody, to the last pound", () => {
    const { trusts, outside } = promised.floor!;
    expect(trusts.reduce((sum, { pays }) => sum + pays.mean, outside.mean)).toBeCloseTo(0, 4);
  });

  test("is not asked where nothing is promised, and looked at in 256 futures at most", () => {
    expect(bare.floor).toBeNull();
    expect(resultsUnder(PROMISED, 300).floor?.draws).toBe(256);
  });
});
