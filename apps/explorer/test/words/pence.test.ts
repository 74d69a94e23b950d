import { expect, it } from "vitest";
import { penceInPounds } from "../../src/words/pence.ts";

it("says pence as pounds and pence, payments in brackets", () => {
  expect(penceInPounds("0")).toBe("£0.00");
  expect(penceInPounds("5")).toBe("£0.05");
  expect(penceInPounds("123456")).toBe("£1,234.56");
  expect(penceInPounds("-114476319")).toBe("(£1,144,763.19)");
});
