import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { largestPartner } from "../../src/gain-share/largest-partner.ts";
import { largestPartnerWords } from "../../src/gain-share/largest-partner-words.ts";

const METHOD = new URL("../../../../docs/method/gain-share.md", import.meta.url);

describe("the largest trust of Greater Manchester", { timeout: 120_000 }, () => {
  const figures = largestPartner("greater-manchester");
  const [before, agreed, shapley] = figures.rows.slice(-3);

  test("brings something, and is given more than that: by the charge most, by its contribution least", () => {
    const brings = before.largest + before.others - before.othersWithout;
    expect(brings).toBeGreaterThan(0);
    const lost = [before, agreed, shapley].map((row) => row.othersWithout - row.others);
    expect(lost[0]).toBeGreaterThan(lost[1]);
    expect(lost[1]).toBeGreaterThan(lost[2]);
    expect(lost[2]).toBeGreaterThan(0);
  });

  test("takes no economies of scale from the others, who have more to save per pound", () => {
    const { scale, cost } = figures;
    expect(scale.others).toBeGreaterThanOrEqual(scale.othersWithout);
    expect(scale.others / cost.without).toBeGreaterThan(scale.largest / (cost.all - cost.without));
  });

  test("gets the same in all, however it is split", () => {
    const total = ({ largest, others }: typeof before) => largest + others;
    expect(total(shapley)).toBeCloseTo(total(before), 2);
    expect(shapley.othersWithout).toBeCloseTo(before.othersWithout, 2);
  });

  test("steps of the bridge add up to what is there before gain share", () => {
    for (const id of ["largest", "others", "othersWithout"] as const) {
      const steps = figures.rows.slice(0, -3).reduce((sum, row) => sum + row[id], 0);
      expect(steps).toBeCloseTo(before[id], 2);
    }
  });

  test("stands in the method as it comes out", () => {
    expect(readFileSync(METHOD, "utf8"), "write the words of the failing side into the section").toContain(
      largestPartnerWords(figures),
    );
  });
});
