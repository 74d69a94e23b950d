import { describe, expect, test } from "vitest";
import type { Outcome } from "../../src/service/outcome.ts";
import { curlSnippet, sdkSnippet } from "../../src/service/snippets.ts";

const document: Outcome["document"] = {
  schemaVersion: 1,
  name: "King's Lynn and others",
  partnership: "norfolk-and-waveney",
  evidence: { version: "2026-11" },
  baseline: "public",
  operatingModel: "merger",
  overrides: { parameters: { slip: 0.1 } },
  seed: "1",
  draws: 10_000,
};
const outcome = { document } as Outcome;
const builtIn = {
  id: "norfolk-and-waveney",
  name: "N",
  members: ["RM1", "RGP"],
  builtIn: true,
  createdAt: null,
  summary: null,
  source: null,
  note: null,
};
const own = { ...builtIn, id: "pt_1", name: "Own choice of 2 trusts", builtIn: false };

describe("code that makes the figures again", () => {
  test("holds the whole document, evidence and baseline included", () => {
    const code = sdkSnippet(outcome, builtIn, "http://127.0.0.1:4000");
    const written = /document: ({[\s\S]*?\n {2}}),/.exec(code)?.[1] ?? "";
    expect(new Function(`return ${written}`)()).toEqual(document);
    expect(code).toContain('baseUrl: "http://127.0.0.1:4000"');
  });

  test("makes a partnership of the reader's own first", () => {
    const code = sdkSnippet(outcome, own, "");
    expect(code).toContain(
      'client.partnerships.create({ name: "Own choice of 2 trusts", members: ["RM1","RGP"] })',
    );
    expect(code).toContain("partnership: partnership.id");
    expect(curlSnippet(outcome, own, "")).toContain("/v1/partnerships");
  });

  test("survives an apostrophe in a shell", () => {
    expect(curlSnippet(outcome, builtIn, "")).toContain("King'\\''s Lynn");
  });
});
