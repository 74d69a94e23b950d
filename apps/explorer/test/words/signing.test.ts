import { expect, test } from "vitest";
import { signingMessage } from "../../src/cells/signing.ts";
import type { RuleResult, SplitStatement } from "../../src/service/records.ts";

function signed(label: string, contract: SplitStatement["contract"], count: number | null) {
  const any = count === null ? null : { share: count / 1000, low: 0, high: 1, count, draws: 1000 };
  return {
    rule: { rule: label, label } as RuleResult,
    statement: { contract, npv: any && { any, trusts: [] } } as unknown as SplitStatement,
  };
}

test("what could be signed: from the safest to the least safe, by the chance that anybody is worse off", () => {
  const told = [
    signed("Equal", "fixed-sums", 350),
    signed("Equal", "re-run", 210),
    signed("Key", "re-run", 630),
  ];
  expect(signingMessage(told)).toBe(
    "From 21% (Equal, applied anew) to 63% (Key, applied anew): chance that some trust is worse off",
  );
});

test("what could be signed: alike, or nothing", () => {
  expect(signingMessage([signed("Equal", "re-run", 210), signed("Key", "fixed-sums", 210)])).toBe(
    "Whatever is signed, there is a 2 in 10 chance that some trust is worse off",
  );
  expect(signingMessage([])).toBe("None of these rules can be signed for this partnership");
  expect(signingMessage([signed("Equal", "fixed-shares", null)])).toBe(
    "None of these rules can be signed for this partnership",
  );
});
