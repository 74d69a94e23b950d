import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesBelow, parse, readSources, root } from "../sources.ts";
import { cyclesIn } from "./cycles.ts";
import { type Permission, readRules } from "./document.ts";
import { importsOf } from "./imports.ts";
import { roomOf } from "./rooms.ts";
import { verdict } from "./verdict.ts";

const rules = readRules();
const sources = readSources();

function faultsIn(path: string, text: string): string[] {
  return importsOf(parse(path, text)).flatMap((each) => verdict(rules, path, each) ?? []);
}

test("every import keeps to the tables of docs/architecture.md", () => {
  const faults = sources.flatMap((source) =>
    importsOf(source).flatMap((each) => verdict(rules, source.path, each) ?? []),
  );
  expect(faults).toEqual([]);
});

test("every package and application is a room of the table", () => {
  const found = new Set(sources.flatMap(({ path }) => roomOf(path) ?? []));
  expect([...found].filter((room) => !rules.rooms.includes(room))).toEqual([]);
  expect([...rules.outside.keys()]).toEqual(rules.rooms);
});

test("every folder of simulation has its place in the order", () => {
  const folders = new Set(
    filesBelow("packages/simulation/src").flatMap((path) => path.split("/").slice(3, -1)[0] ?? []),
  );
  expect([...folders].filter((folder) => !rules.order.includes(folder))).toEqual([]);
});

test("no module imports itself, by whatever way round", () => {
  expect(cyclesIn(sources)).toEqual([]);
});

test("no package depends on one that all of its rooms may not import", () => {
  const faults = ["packages", "apps"]
    .flatMap(filesBelow)
    .filter((path) => /^[^/]+\/[^/]+\/package\.json$/.test(path))
    .flatMap(manifestFaults);
  expect(faults).toEqual([]);
});

function manifestFaults(path: string): string[] {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, path), "utf8"));
  const own = path.split("/")[1] as string;
  const rooms = rules.rooms.filter((room) => room.split("/")[0] === own);
  return Object.keys({ ...dependencies, ...devDependencies })
    .filter((name) => name.startsWith("@shared-services/"))
    .map((name) => name.split("/")[1] as string)
    .filter((other) =>
      rooms.every((room) => permissions(room, other).every((permission) => permission === "no")),
    )
    .map((other) => `${path}: ${other}`);
}

function permissions(room: string, other: string): Permission[] {
  const row = [...(rules.between.get(room) ?? [])];
  return row.filter(([name]) => name.split("/")[0] === other).map(([, permission]) => permission);
}

/** A file of each room, and the name under which each room is imported. */
const HOMES: Record<string, string> = {
  simulation: "packages/simulation/src/index.ts",
  "public-data": "packages/public-data/src/index.ts",
  "contracts/routes": "packages/contracts/src/routes/probe.ts",
  "contracts/schemas": "packages/contracts/src/schemas/probe.ts",
  "contracts/documents": "packages/contracts/src/documents/probe.ts",
  notebook: "packages/notebook/src/probe.ts",
  workbook: "packages/workbook/src/probe.ts",
  sdk: "packages/sdk/src/probe.ts",
  "sdk/local": "packages/sdk/src/local/probe.ts",
  api: "apps/api/src/probe.ts",
  explorer: "apps/explorer/src/probe.ts",
  benchmarks: "packages/benchmarks/src/probe.ts",
};

describe("a planted import is judged by its cell of the table", () => {
  const cells = [...rules.between].flatMap(([from, row]) =>
    [...row].map(([to, permission]) => ({ from, to, permission })),
  );
  const standing = cells.filter(({ to, permission }) => permission !== "–" && isImportable(to));

  test.each(standing)("$from imports $to: $permission", ({ from, to, permission }) => {
    const home = HOMES[from] as string;
    const value = `import { a } from "@shared-services/${to}";`;
    const type = `import type { A } from "@shared-services/${to}";`;
    expect(faultsIn(home, value).length === 0, "a value").toBe(permission === "yes");
    expect(faultsIn(home, type).length === 0, "a type").toBe(permission === "yes" || permission === "types");
    expect(faultsIn(home.replace("/src/", "/test/"), value).length === 0, "in a test").toBe(
      isAllowedInTests(from, to),
    );
  });

  function isImportable(room: string): boolean {
    const home = HOMES[room] as string;
    const [name = "", part] = room.split("/");
    const manifest = join(root, home.split("/")[0] as string, name, "package.json");
    if (!existsSync(manifest)) return false;
    const { exports } = JSON.parse(readFileSync(manifest, "utf8"));
    return exports?.[part ? `./${part}` : "."] !== undefined;
  }

  function isAllowedInTests(from: string, to: string): boolean {
    const testRoom = roomOf((HOMES[from] as string).replace("/src/", "/test/")) as string;
    const permission = rules.between.get(testRoom)?.get(to) as Permission;
    return ["yes", "in tests", "in a worker"].includes(permission);
  }
});

test("an engine may run in the explorer's worker and nowhere else in it", () => {
  const engine = 'import { local } from "@shared-services/sdk/local";';
  expect(faultsIn("apps/explorer/src/engine-worker.ts", engine)).toEqual([]);
  expect(faultsIn("apps/explorer/src/engine.ts", engine)).toHaveLength(1);
});

test("inside simulation a folder imports those before it and no others", () => {
  const importing = (from: string, to: string) =>
    faultsIn(`packages/simulation/src/${from}/a.ts`, `import { b } from "../${to}/b.ts";`);
  for (const [i, from] of rules.order.entries()) {
    for (const [j, to] of rules.order.entries()) {
      const allowed = j < i && !(from === "simulation" && to === "operating-models");
      if (i !== j) expect(importing(from, to).length === 0, `${from} imports ${to}`).toBe(allowed);
    }
  }
});

test.each([
  ["a deep import", "apps/api/src/a.ts", 'import { b } from "@shared-services/simulation/src/lib/sum.ts";'],
  [
    "a way out of the package",
    "apps/api/src/a.ts",
    'import { b } from "../../../packages/simulation/src/index.ts";',
  ],
  ["a relative import without its extension", "apps/api/src/a.ts", 'import { b } from "./b";'],
  ["a package that is not there", "apps/api/src/a.ts", 'import { b } from "@shared-services/nowhere";'],
  [
    "a file system in the model",
    "packages/simulation/src/lib/a.ts",
    'import { readFileSync } from "node:fs";',
  ],
  ["a dependency in the SDK", "packages/sdk/src/a.ts", 'import { z } from "zod";'],
  [
    "a forbidden room in a re-export",
    "packages/sdk/src/a.ts",
    'export { simulate } from "@shared-services/simulation";',
  ],
  [
    "a forbidden room in a dynamic import",
    "packages/sdk/src/a.ts",
    'const b = import("@shared-services/simulation");',
  ],
  [
    "a forbidden room in a type",
    "packages/sdk/src/a.ts",
    'type B = import("@shared-services/simulation").B;',
  ],
])("%s is refused", (_, path, text) => {
  expect(faultsIn(path, text)).toHaveLength(1);
});
