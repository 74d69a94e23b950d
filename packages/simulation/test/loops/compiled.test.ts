/// <reference types="node" />
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compileLoops } from "../../loop-compiler/compile-loops.ts";
import { compiledText } from "../../loop-compiler/compiled-text.ts";
import { loopSources } from "../../loop-compiler/loop-source.ts";
import { DRAW_LOOPS } from "../../src/random/loops/loops.ts";
import { SHEETS } from "../../src/simulation/columns.ts";
import { LOOPS } from "../../src/simulation/loops/loops.ts";

/** Files of a folder of loops that are none. */
const BESIDE = ["columns.ts", "loops.ts", "compiled.ts"];

describe.each([
  ["random/loops", DRAW_LOOPS, {}],
  ["simulation/loops", LOOPS, SHEETS],
])("%s", (path, list, sheets) => {
  const folder = new URL(`../../src/${path}/`, import.meta.url);
  const sources = readdirSync(folder)
    .filter((name) => !BESIDE.includes(name))
    .sort()
    .flatMap((name) => loopSources(name, readFileSync(new URL(name, folder), "utf8")));

  test("compiled.ts is what the compiler makes of the loops; `pnpm --filter @shared-services/simulation loops` makes it", async () => {
    const text = compiledText(sources, compileLoops(sources, sheets), "../../compiled/");
    await expect(text).toMatchFileSnapshot(new URL("compiled.ts", folder).pathname);
  });

  test("every loop of the list is compiled, and no other", () => {
    expect(sources.map(({ name }) => name).sort()).toEqual(Object.keys(list).sort());
  });
});
