import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** The folder of the package's sources. */
export const PACKAGE = fileURLToPath(new URL("../..", import.meta.url));
const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));
const execute = promisify(execFile);

/** The package as a user gets it: built, packed, and installed in a folder where there is nothing else. */
export interface Installed {
  /** The folder that a user works in. */
  readonly folder: string;
  /** The package inside it. */
  readonly package: string;
  /** The packed file. */
  readonly tarball: string;
  /** Writes a file into the folder. */
  write(name: string, code: string): void;
  /** Runs a file of the folder with Node.js, and gives what it prints. */
  run(name: string, environment?: Readonly<Record<string, string>>): Promise<string>;
  remove(): void;
}

/** Builds, packs and installs; no network is needed, for the package needs nothing else. */
export async function install(): Promise<Installed> {
  const folder = mkdtempSync(join(tmpdir(), "sdk-"));
  await tool("tsdown", [], PACKAGE);
  await tool("pnpm", ["pack", "--pack-destination", folder], PACKAGE);
  const packed = readdirSync(folder).find((name) => name.endsWith(".tgz")) as string;
  const tarball = join(folder, packed);
  writeFileSync(join(folder, "package.json"), "{}");
  await execute("npm", ["install", "--offline", "--no-audit", "--no-fund", tarball], { cwd: folder });
  return {
    folder,
    package: join(folder, "node_modules/@shared-services/sdk"),
    tarball,
    write: (name, code) => writeFileSync(join(folder, name), code),
    async run(name, environment = {}) {
      const env = { ...process.env, ...environment };
      return (await execute(process.execPath, [name], { cwd: folder, env })).stdout;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Runs a program that a package of this workspace brings along, and gives what it prints; fails with all of it. */
export async function tool(name: string, given: readonly string[], cwd: string): Promise<string> {
  const places = [PACKAGE, ROOT].map((folder) => join(folder, "node_modules/.bin", name));
  try {
    return (await execute(places.find(existsSync) as string, given, { cwd })).stdout;
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
    throw new Error(`${name} failed:\n${stdout}\n${stderr}`);
  }
}
