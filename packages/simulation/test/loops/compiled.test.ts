/// <reference types="node" />
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compileLoops } from "../../loop-compiler/compile-loops.ts";
import { compiledText } from "../../loop-compiler/compiled-text.ts";
import { loopSources } from "../../loop-compiler/loop-source.ts";
import { LOOPS } from "../../src/simulation/loops/loops.ts";

const FOLDER = new URL("../../src/simulation/loops/", import.meta.url);
const SOURCES = readdirSync(FOLDER)
  .filter((name) => !["loops.ts", "compiled.ts"].includes(name))
  .sort()
  .flatMap((name) => loopSources(name, readFileSync(new URL(name, FOLDER), "utf8")));

test("compiled.ts is what the compiler makes of the loops; `pnpm --filter @shared-services/simulation loops` makes it", async () => {
  const text = compiledText(SOURCES, compileLoops(SOURCES));
  await expect(text).toMatchFileSnapshot(new URL("compiled.ts", FOLDER).pathname);
});

test("every loop of the list is compiled, and no other", () => {
  expect(SOURCES.map(({ name }) => name).sort()).toEqual(Object.keys(LOOPS).sort());
});
