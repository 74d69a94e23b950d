import { existsSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { root } from "../sources.ts";

/** Where an import leads. */
export type Target =
  | { readonly kind: "file"; readonly path: string; readonly relative: boolean }
  | { readonly kind: "npm"; readonly name: string }
  | { readonly kind: "node" }
  | { readonly kind: "fault"; readonly reason: string };

const SCOPE = "@shared-services/";

/** The room that a file belongs to, or undefined for what serves the whole repository. */
export function roomOf(path: string): string | undefined {
  const [, parent, name = ""] = /^(packages|apps)\/([^/]+)\//.exec(path) ?? [];
  if (!parent) return undefined;
  if (name === "contracts") {
    const [, part = "schemas"] = /^[^/]+\/contracts\/(?:src|test)\/(routes|documents)\//.exec(path) ?? [];
    return `contracts/${part}`;
  }
  // The tests of the SDK hold one half against the other.
  if (name === "sdk") return /^packages\/sdk\/(src\/local|test)\//.test(path) ? "sdk/local" : "sdk";
  return name;
}

/** True for the tests of a room, and for what only they use. */
export function isTest(path: string): boolean {
  return /^(packages|apps)\/[^/]+\/test\//.test(path);
}

/** The package that a file belongs to, as a folder. */
export function packageOf(path: string): string | undefined {
  return /^(packages|apps)\/[^/]+/.exec(path)?.[0];
}

/** Follows an import from a file to the file, the package or the fault that it leads to. */
export function follow(from: string, specifier: string): Target {
  if (specifier.startsWith(".")) return followRelative(from, specifier);
  if (specifier.startsWith("node:")) return { kind: "node" };
  if (specifier.startsWith(SCOPE)) return followScope(specifier);
  return {
    kind: "npm",
    name: specifier
      .split("/")
      .slice(0, specifier.startsWith("@") ? 2 : 1)
      .join("/"),
  };
}

function followRelative(from: string, specifier: string): Target {
  const path = posix.join(dirname(from), specifier.replace(/\?.*$/, ""));
  if (packageOf(path) !== packageOf(from))
    return { kind: "fault", reason: `${specifier} leaves its package; import the other by its name` };
  if (!/\.[a-z]+$/.test(path)) return { kind: "fault", reason: `${specifier} has no file extension` };
  return { kind: "file", path, relative: true };
}

function followScope(specifier: string): Target {
  const [name = "", ...rest] = specifier.slice(SCOPE.length).split("/");
  const folder = ["packages", "apps"]
    .map((parent) => `${parent}/${name}`)
    .find((each) => existsSync(join(root, each)));
  if (!folder) return { kind: "fault", reason: `${specifier} is no package of this repository` };
  const manifest = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as {
    exports?: Record<string, string | { types: string; default: string }>;
  };
  const entry = manifest.exports?.[["."].concat(rest).join("/")];
  if (!entry) return { kind: "fault", reason: `${specifier} is not among the exports of its package` };
  const file = typeof entry === "string" ? entry : entry.default;
  return { kind: "file", path: posix.join(folder, file), relative: false };
}
