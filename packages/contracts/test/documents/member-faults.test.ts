import { expect, test } from "vitest";
import { memberFaults } from "../../src/documents/member-faults.ts";

test("trusts that nobody knows and trusts named twice are faults, each at its place", () => {
  const known = new Set(["RM1", "RGP"]);
  expect(memberFaults(["RM1", "RGP"], known)).toEqual([]);
  const faults = memberFaults(["RM1", "XXX", "RM1"], known);
  expect(faults.map(({ code, path }) => [code, path])).toEqual([
    ["UNKNOWN_TRUST", "/members/1"],
    ["TRUST_TWICE", "/members/2"],
  ]);
});
