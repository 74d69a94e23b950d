import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { build } from "esbuild";
import { afterAll } from "vitest";
import packageFile from "../../package.json" with { type: "json" };

/** A program in a process of its own. */
export interface Program {
  /** What it said when it was ready. */
  readonly said: string;
  /** Kills it as kill -9 does, and settles when it has gone. */
  kill(): Promise<void>;
}

const modules = new URL("../../node_modules/", import.meta.url).pathname;

/** Bundles the programs of the API anew, as its build does, and starts them; all are gone after the file's tests. */
export async function programs(entryPoints: Readonly<Record<string, string>>) {
  // Below node_modules, where the packages that stay outside of the bundles are found.
  const folder = mkdtempSync(join(modules, ".test-programs-"));
  const running = new Set<ChildProcess>();
  afterAll(() => {
    for (const child of running) child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });
  await build({
    absWorkingDir: new URL("../..", import.meta.url).pathname,
    entryPoints: { ...entryPoints },
    outdir: folder,
    bundle: true,
    external: Object.keys(packageFile.dependencies).filter((name) => !name.startsWith("@shared-services/")),
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
    platform: "node",
    target: "node20.19",
    format: "esm",
    logLevel: "error",
  });

  /** Starts a program and waits until it has said that it is ready. */
  async function start(name: string, environment: Readonly<Record<string, string>>): Promise<Program> {
    const child = spawn(process.execPath, [join(folder, `${name}.js`)], {
      env: { ...process.env, ...environment },
      stdio: ["ignore", "pipe", "inherit"],
    });
    running.add(child);
    const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    const said = await new Promise<string>((resolve, reject) => {
      createInterface(child.stdout!).once("line", resolve);
      child.once("exit", (code) => reject(new Error(`${name} exited with ${code}`)));
    });
    return {
      said,
      async kill() {
        running.delete(child);
        child.kill("SIGKILL");
        await gone;
      },
    };
  }
  return start;
}
