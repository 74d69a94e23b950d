import { evidenceVersion, partnerships } from "@shared-services/public-data";
import { AGREEMENTS, MODEL_VERSION } from "@shared-services/simulation";
import { describe, expect, test } from "vitest";
import { figuresOf } from "../../src/gain-share/figures.ts";
import { type GainShareFigures, gainSharePage } from "../../src/gain-share/page.ts";
import { readNumbers, readPage } from "../../src/pages/repository-files.ts";

/** Numbers have moved: write them down again. */
const AGAIN =
  "run `pnpm --filter @shared-services/benchmarks gain-share` and say in the changelog what moved";
const figures = readNumbers("gain-share-of-partnerships") as GainShareFigures;

describe("the page of gain share by partnership", () => {
  test("shows the numbers that lie beside it, of this version of model and evidence", () => {
    expect(readPage("gain-share-of-partnerships"), AGAIN).toBe(gainSharePage(figures));
    expect(figures.modelVersion, AGAIN).toBe(MODEL_VERSION);
    expect(figures.evidenceVersion, AGAIN).toBe(evidenceVersion);
  });

  test("has every example partnership, with all its trusts", () => {
    expect(figures.partnerships.map(({ partnership, trusts }) => [partnership, trusts.length])).toEqual(
      partnerships.map(({ id, trusts }) => [id, trusts.length]),
    );
  });

  test("is recomputed: two trusts to the last bit", { timeout: 60_000 }, () => {
    const written = figures.partnerships.find(({ partnership }) => partnership === "north-cumbria");
    expect(JSON.parse(JSON.stringify(figuresOf("north-cumbria", figures.draws))), AGAIN).toEqual(written);
  });
});

describe.each(figures.partnerships)("$partnership", ({ rules, worth, agreement, takeUp, trusts, signed }) => {
  test("every agreement to start from says who would stay, and follows each to where nobody moves", () => {
    expect(signed.map(({ label }) => label)).toEqual(AGREEMENTS.map((one) => one.agreement.label));
    for (const { stays, steps, ends, othersWithout } of signed) {
      expect(ends).toBe("settled");
      expect(othersWithout).toHaveLength(trusts.length);
      const moved = steps.reduce((count, { move }) => count + (move === "joins" ? 1 : -1), trusts.length);
      expect(stays).toHaveLength(moved < 2 ? 0 : moved);
      expect(steps.every(({ gain }) => gain > 0)).toBe(true);
    }
  });

  test("every rule that answers gives out what all together are worth", () => {
    for (const rule of rules.filter(({ refused }) => refused.length === 0)) {
      const given = rule.trusts.reduce((sum, { mean }) => sum + mean, 0);
      expect(given / worth.mean, rule.label).toBeCloseTo(1, 9);
    }
  });

  test("the settlement sums to nought every year, and its payments are the transfers", () => {
    for (const { transfers, payments } of agreement.settlement.years) {
      const owed = new Map(transfers.map(({ party, pence }) => [party, BigInt(pence)]));
      expect([...owed.values()].reduce((sum, pence) => sum + pence, 0n)).toBe(0n);
      for (const { from, to, pence } of payments) {
        expect(BigInt(pence)).toBeGreaterThan(0n);
        owed.set(from, (owed.get(from) ?? 0n) + BigInt(pence));
        owed.set(to, (owed.get(to) ?? 0n) - BigInt(pence));
      }
      expect([...owed.values()].filter((pence) => pence !== 0n)).toEqual([]);
    }
  });

  test("the settlement goes on to the last year, for in most futures nobody has left by then", () => {
    expect(agreement.settlement.years.at(-1)?.transfers.length).toBeGreaterThan(0);
  });

  test("transfers sum to nought; whoever does not agree has nothing from it any more", () => {
    for (const transfer of [takeUp.toGain, takeUp.toCore]) {
      if (transfer === null || "short" in transfer) continue;
      expect(transfer.transfers.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(0, 3);
    }
    const shapley = rules.find(({ label }) => label === "Shapley value");
    trusts.forEach((_, i) => {
      expect(takeUp.without[i][i]).toBeCloseTo(-(shapley?.trusts[i].mean ?? 0), 3);
    });
  });
});
