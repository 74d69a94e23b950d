import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { largestPartner } from "../../src/gain-share/largest-partner.ts";
import { largestPartnerWords } from "../../src/gain-share/largest-partner-words.ts";

const METHOD = new URL("../../../../docs/method/gain-share.md", import.meta.url);

describe("the largest trust of Greater Manchester", { timeout: 120_000 }, () => {
  const figures = largestPartner("greater-manchester");
  const [before, agreed] = figures.rows.slice(-2);

  test("brings less than nothing, and the agreement hands back a part of what the others lose by it", () => {
    expect(before.largest + before.others).toBeLessThan(before.othersWithout);
    const lost = [before, agreed].map((row) => row.othersWithout - row.others);
    expect(lost[1]).toBeGreaterThan(0);
    expect(lost[1]).toBeLessThan(lost[0]);
  });

  test("would bring a gain if every pound's economies began at its own volume", () => {
    const brings = ({ all, without }: { all: number; without: number }) => all - without;
    expect(brings(figures.worth.fromTypicalPound)).toBeLessThan(0);
    expect(brings(figures.worth.fromOwnVolume)).toBeGreaterThan(0);
    expect(figures.scale.fromOwnVolume.all).toBeGreaterThan(figures.scale.fromTypicalPound.all);
  });

  test("steps of the bridge add up to what is there before gain share", () => {
    for (const id of ["largest", "others", "othersWithout"] as const) {
      const steps = figures.rows.slice(0, -2).reduce((sum, row) => sum + row[id], 0);
      expect(steps).toBeCloseTo(before[id], 2);
    }
  });

  test("stands in the method as it comes out", () => {
    expect(readFileSync(METHOD, "utf8"), "write the words of the failing side into the section").toContain(
      largestPartnerWords(figures),
    );
  });
});
