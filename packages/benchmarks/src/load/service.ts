import { type ChildProcess, execSync, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { patiently } from "./patiently.ts";

/** A program of the service in a process of its own. */
export interface Program {
  readonly pid: number;
  /** Ends it as `kill -9` does. */
  kill(): void;
}

/** The database and one server, with what it takes to start more. */
export interface Service {
  readonly url: string;
  readonly server: Program;
  /** Starts a worker with one thread. */
  startWorker(): Program;
  /** Makes a key of a workspace, and gives the header that shows it. */
  keyOf(workspace: string): { readonly authorization: string };
  stop(): Promise<void>;
}

const DIST = new URL("../../../../apps/api/dist/", import.meta.url);
const ROOT = new URL("../../../../", import.meta.url);

type Environment = Readonly<Record<string, string>>;

/**
 * Builds everything and starts the embedded PostgreSQL in a folder of its own, and beside it one server that answers
 * requests and simulates nothing.
 */
export async function startService(): Promise<Service> {
  execSync("npm run build", { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
  const folder = mkdtempSync(join(tmpdir(), "load-"));
  const running = new Set<ChildProcess>();
  const [idlePort, port] = [await freePort(), await freePort()];

  function start(program: string, environment: Environment): Program {
    const child = spawn(process.execPath, [pathOf(program)], {
      env: { ...process.env, RATE_LIMIT: "1000000000", ...environment },
      stdio: ["ignore", "ignore", "inherit"],
    });
    running.add(child);
    child.once("exit", () => running.delete(child));
    return { pid: child.pid as number, kill: () => void child.kill("SIGKILL") };
  }

  start("start", { DATA_DIR: folder, PORT: String(idlePort), WORKERS: "0" });
  await patiently("the database", () => existsSync(join(folder, "database-url")));
  const databaseUrl = readFileSync(join(folder, "database-url"), "utf8").trim();
  const url = `http://127.0.0.1:${port}`;
  const isReady = async (place: string) => (await fetch(`${place}/readyz`).catch(() => null))?.ok === true;
  await patiently("the supervised server", () => isReady(`http://127.0.0.1:${idlePort}`));
  const server = start("server", { DATABASE_URL: databaseUrl, PORT: String(port), WORKERS: "0" });
  await patiently("the server", () => isReady(url));

  return {
    url,
    server,
    startWorker: () => start("worker", { DATABASE_URL: databaseUrl, WORKERS: "1", TASK_PATIENCE: "5" }),
    keyOf(workspace) {
      const words = ["--workspace", workspace];
      return { authorization: `Bearer ${run(pathOf("create-key"), words, { DATABASE_URL: databaseUrl })}` };
    },
    async stop() {
      for (const child of running) child.kill("SIGTERM");
      await patiently("everything to stop", () => running.size === 0);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Resident memory of a process, MB. */
export function memoryOf({ pid }: Program): number {
  return Number(spawnSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" }).stdout) / 1024;
}

function pathOf(program: string): string {
  return fileURLToPath(new URL(`${program}.js`, DIST));
}

function run(script: string, words: readonly string[], environment: Environment): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
    env: { ...process.env, ...environment },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${script}: ended with ${status}: ${stderr}`);
  return stdout.trim();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
