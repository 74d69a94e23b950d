import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
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

/** A program that has ended. */
export interface Ended {
  readonly code: number | null;
  /** All that it wrote. */
  readonly said: string;
}

type Environment = Readonly<Record<string, string>>;

/** Bundles the programs of the API anew, as its build does, to start them; all are gone after the file's tests. */
export async function programs(entryPoints: Environment) {
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

  function launch(name: string, words: readonly string[], environment: Environment) {
    const child = spawn(process.execPath, [join(folder, `${name}.js`), ...words], {
      env: { ...process.env, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    running.add(child);
    const gone = new Promise<number | null>((resolve) => child.once("exit", resolve));
    return { child, gone };
  }

  /** Starts a program and waits until it has said that it is ready. */
  async function start(name: string, environment: Environment): Promise<Program> {
    const { child, gone } = launch(name, [], environment);
    child.stderr.pipe(process.stderr);
    const said = await new Promise<string>((resolve, reject) => {
      createInterface(child.stdout).once("line", resolve);
      gone.then((code) => reject(new Error(`${name} exited with ${code}`)));
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

  /** Runs a program to its end. */
  async function ended(name: string, words: readonly string[], environment: Environment): Promise<Ended> {
    const { child, gone } = launch(name, words, environment);
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (part) => {
        said += part;
      });
    }
    return { code: await gone, said };
  }

  /** Where a program lies, for a thread. */
  const scriptOf = (name: string) => pathToFileURL(join(folder, `${name}.js`));

  return { start, ended, scriptOf };
}
