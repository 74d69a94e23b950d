import { describe, expect, test } from "vitest";
import * as sdk from "../src/index.ts";
import * as local from "../src/local/index.ts";
import { localFetch } from "../src/local/local-fetch.ts";
import * as mock from "../src/mock.ts";
import type { ClientOptions } from "../src/settings.ts";
import { codeBlocks, type Modules, runCode } from "./support/code-blocks.ts";

/** The package as documents import it; what they ask a server is answered in this process. */
function modules(): Modules {
  const fetch = localFetch();
  const createClient = (options: ClientOptions) => sdk.createClient({ ...options, fetch });
  return {
    "@shared-services/sdk": { ...sdk, createClient },
    "@shared-services/sdk/local": local,
    "@shared-services/sdk/mock": mock,
  };
}

describe("docs/guides/sdk.md", () => {
  test("runs from top to bottom", async () => {
    const blocks = codeBlocks(new URL("../../../docs/guides/sdk.md", import.meta.url));
    const imports = blocks.flatMap(({ code }) => code.match(/^import .*$/gm) ?? []);
    const rest = blocks.map(({ code }) => code.replace(/^import .*$/gm, ""));
    const lines = await runCode([...new Set(imports), ...rest].join("\n"), modules());
    expect(lines).toContain("succeeded");
    expect(lines).toContain("true");
    expect(lines).toContain("SupersededError 3");
    expect(lines.filter((line) => line.startsWith("/document/members/RX1"))).toHaveLength(1);
  });
});

describe("docs/guides/first-result.md", () => {
  test("gives a first result, in figures", async () => {
    const [block] = codeBlocks(new URL("../../../docs/guides/first-result.md", import.meta.url));
    const lines = await runCode(block?.code as string, modules());
    expect(
      lines.slice(0, 6).every((line) => /: £-?\d+\.\dm to £-?\d+\.\dm, .* in \d+ of 100/.test(line)),
    ).toBe(true);
    expect(lines.join("\n")).not.toMatch(/undefined|NaN|\[object/);
  });
});

describe("docs/guides/recipes.md", () => {
  const blocks = codeBlocks(new URL("../../../docs/guides/recipes.md", import.meta.url));

  test.each(blocks)("$heading runs by itself", async ({ code }) => {
    const lines = await runCode(code, modules());
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join("\n")).not.toMatch(/undefined|NaN|\[object/);
  });

  test("there are at least the four that are promised", () => {
    expect(blocks.map(({ heading }) => heading)).toEqual(
      expect.arrayContaining([
        "Compare operating models",
        "Gain share for my trusts",
        "Watch a long run",
        "The gain-share library alone",
      ]),
    );
  });
});
