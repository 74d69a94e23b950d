import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** A file of code, parsed. */
export interface Source {
  /** From the root of the checkout, with slashes on every system. */
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

/** The folder of the checkout. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** Made by tools or brought by them; the data folder is the user's. */
const NOT_OURS = new Set(["node_modules", "dist", "coverage", ".git", ".turbo", ".data"]);

/** Every file of the repository below a folder, by path. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !NOT_OURS.has(entry.name))
    .flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      return entry.isDirectory() ? filesBelow(path) : [path];
    });
}

/** All the code of packages and applications, and the scripts and tests of the repository. */
export function readSources(): Source[] {
  return ["packages", "apps", "scripts", "test"]
    .flatMap(filesBelow)
    .filter((path) => /\.m?ts$|\.mjs$/.test(path))
    .map((path) => parse(path, readFileSync(join(root, path), "utf8")));
}

/** Parses a text as if it were the file at the path. */
export function parse(path: string, text: string): Source {
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
}

/** Every node of a tree but its tokens, parents first. */
export function nodes(node: ts.Node, found: ts.Node[] = []): readonly ts.Node[] {
  found.push(node);
  ts.forEachChild(node, (child) => {
    nodes(child, found);
  });
  return found;
}
