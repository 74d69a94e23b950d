import { describe, expect, test } from "vitest";
import { counted, listed, percent, plain, posts, shortName } from "../../src/words/quantity.ts";
import { unitRest, unitValue } from "../../src/words/unit-value.ts";

describe("numbers and names in words", () => {
  test("a unit stays with its number", () => {
    expect(unitValue(0.08, "share of moved annual cost")).toBe("8%");
    expect(unitValue(1.5, "years")).toBe("1.5 years");
    expect(unitValue(1, "years")).toBe("1 year");
    expect(unitValue(80_000, "£ per member a year")).toBe("£80,000 per member a year");
    expect([unitRest("share of cost"), unitRest("years")]).toEqual(["of cost", ""]);
  });

  test("minus is a minus sign, and nought has none", () => {
    expect([percent(-0.067), percent(0), posts(-0.01), posts(-12.2), plain(-0.085)]).toEqual([
      "−6.7%",
      "0%",
      "0",
      "−12",
      "−0.085",
    ]);
  });

  test("lists and counts read as sentences", () => {
    expect([listed([]), listed(["a"]), listed(["a", "b", "c"])]).toEqual(["", "a", "a, b and c"]);
    expect([counted(0), counted(12), counted(13)]).toEqual(["no", "twelve", "13"]);
  });

  test("a trust's name loses only what all trusts share", () => {
    expect(shortName("Norfolk and Norwich University Hospitals NHS Foundation Trust")).toBe(
      "Norfolk and Norwich University Hospitals",
    );
    expect(shortName("Barts Health NHS Trust")).toBe("Barts Health");
  });
});
