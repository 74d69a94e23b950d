/// <reference types="node" />
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as gainShare from "../../src/gain-share/index.ts";
import { AXIOMS, clauseKinds, rules } from "../../src/gain-share/index.ts";
import { runExamples } from "../doc-example.ts";

const METHOD = "../../../../docs/method";

test("the example on the page gives what it says", () => {
  const page = readFileSync(new URL(`${METHOD}/gain-share.md`, import.meta.url), "utf8");
  const claims = runExamples(page, { ...gainShare });
  expect(claims).toHaveLength(3);
  const [amounts, ...rest] = claims;
  expect(Array.from(amounts.got as Float64Array, (amount) => Math.round(amount * 1e9) / 1e9)).toEqual(
    amounts.said,
  );
  for (const { got, said, expression } of rest) expect(got, expression).toEqual(said);
});

test("the page of rules and clauses is made from their records", async () => {
  const ruleSections = rules.map((rule) =>
    [
      `### ${rule.label} (\`${rule.id}\`)`,
      "",
      rule.help,
      "",
      `- Formula: \`${rule.formula}\``,
      `- Needs: ${["the whole", "the whole, each alone, the whole without each", "every coalition"][["total", "margins", "coalitions"].indexOf(rule.reads)]}${rule.inputs.map(({ label, unit }) => `; ${label.toLowerCase()} (${unit})`).join("")}`,
      `- Exact up to ${rule.exactUpTo} players; ${rule.commutesWithExpectation ? "commutes" : "does not commute"} with expectation`,
      `- Promises: ${rule.axioms.map((axiom) => words(axiom)).join(", ")}`,
      `- Source: ${rule.source}`,
      "",
    ].join("\n"),
  );
  const clauseSections = Object.values(clauseKinds).map((kind) =>
    [
      `### ${kind.label} (\`${kind.id}\`)`,
      "",
      kind.help,
      "",
      ...kind.fields.map(({ id, label, shape }) => `- \`${id}\`: ${label} (${shape})`),
      "",
    ].join("\n"),
  );
  const page = [
    "# Rules and clauses of gain share",
    "",
    "Written by `packages/simulation/test/gain-share/page.test.ts` from the records in the code (run `npx vitest run -u --project simulation test/gain-share/page.test.ts` to write it anew).",
    "",
    "## What rules promise",
    "",
    ...Object.entries(AXIOMS).map(([axiom, meaning]) => `- **${words(axiom)}**: ${meaning}`),
    "",
    "## Rules",
    "",
    ...ruleSections,
    "## Clauses",
    "",
    ...clauseSections,
  ].join("\n");
  await expect(page).toMatchFileSnapshot(`${METHOD}/gain-share-rules.md`);
});

/** `nullPlayer` as words. */
function words(axiom: string): string {
  return axiom.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
