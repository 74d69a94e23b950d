import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesBelow, parse, readSources, root } from "../sources.ts";
import { codeRules, placesThatBreak } from "./code-rules.ts";
import { linesThatBreak, textRules } from "./text-rules.ts";

const sources = readSources();
const paths = filesBelow("");

/** Past this a file holds a second idea. */
const LONGEST = 400;

describe.each(codeRules)("no code $forbids", (rule) => {
  test("in the repository", () => {
    expect(sources.flatMap((source) => placesThatBreak(rule, source))).toEqual([]);
  });

  test("or it is noticed", () => {
    const planted = parse("packages/simulation/src/lib/planted.ts", rule.example);
    expect(placesThatBreak(rule, planted)).not.toEqual([]);
  });
});

describe.each(textRules)("no text $forbids", (rule) => {
  test("in the repository", () => {
    expect(paths.filter(isText).flatMap((path) => linesThatBreak(rule, path, read(path)))).toEqual([]);
  });

  test("or it is noticed", () => {
    expect(linesThatBreak(rule, "planted.md", rule.example.join(""))).toEqual(["planted.md:1"]);
  });
});

test(`no file of code is longer than ${LONGEST} lines`, () => {
  const long = sources.filter(({ path, text }) => !isData(path) && text.split("\n").length > LONGEST);
  expect(long.map(({ path }) => path)).toEqual([]);
});

test("no file or folder is a drawer for whatever has no name of its own", () => {
  expect(paths.filter((path) => /(^|\/)(utils?|helpers?|misc|common)(\/|\.[a-z]+$)/i.test(path))).toEqual([]);
});

function isText(path: string): boolean {
  return (
    !/\.(png|jpe?g|gif|ico|woff2?|xlsx|pdf|gz|br)$/.test(path) && statSync(join(root, path)).size < 4_000_000
  );
}

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** Published answers are as long as they are. */
function isData(path: string): boolean {
  return path.includes("/test/golden/");
}
