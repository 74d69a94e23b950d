/// <reference types="node" />
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as simulation from "../../src/index.ts";
import { distributions } from "../../src/random/distributions.ts";
import { runExamples } from "../doc-example.ts";

const PAGE = readFileSync(new URL("../../../../docs/method/uncertainty.md", import.meta.url), "utf8");

describe("docs/method/uncertainty.md", () => {
  test("has an example that gives what it says", () => {
    const claims = runExamples(PAGE, { ...simulation });
    expect(claims.length).toBe(3);
    for (const { said, got, expression } of claims) {
      const [told, found] = [said, got].map((value) => [value].flat() as number[]);
      expect(found, expression).toHaveLength(told.length);
      told.forEach((value, k) => {
        expect(found[k], expression).toBeCloseTo(value, 5);
      });
    }
  });

  test("lists every family of priors with its fields", () => {
    for (const [name, { fields }] of Object.entries(distributions)) {
      const written = Object.keys(fields).map((field) => `\`${field}\``);
      expect(PAGE).toContain(`| \`${name}\` | ${written.join(", ")} |`);
    }
  });
});
