import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the checkout. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** What npm tells the script that it runs about itself, and what would mislead another package manager. */
const OF_THE_CALLER =
  /^npm_(lifecycle_.*|package_.*|command|execpath|node_execpath|config_(user_agent|npm_version|node_gyp|local_prefix))$/;

/** @type {readonly NodeJS.Signals[]} */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * The environment for a package manager inside `npm start` or `npm test`: without npm's notes about the
 * script that it is running, with every registry, proxy and certificate setting as it was, and with the
 * programs of the installed packages first on the path.
 *
 * @param {NodeJS.ProcessEnv} environment
 */
export function withoutCaller(environment) {
  const kept = Object.entries(environment).filter(
    ([name]) => !OF_THE_CALLER.test(name) && !/^path$/i.test(name),
  );
  return {
    ...Object.fromEntries(kept),
    PATH: [join(root, "node_modules", ".bin"), environment.PATH].join(delimiter),
    TURBO_TELEMETRY_DISABLED: "1",
    TURBO_NO_UPDATE_NOTIFIER: "1",
    DO_NOT_TRACK: "1",
    ...(process.stdout.isTTY ? {} : { NO_COLOR: "1" }),
  };
}

/**
 * Runs a command in the root of the checkout and gives its exit code. Its output is on this terminal, or, when it is to
 * be quiet, only if it fails. A signal to this process goes on to the command, and ends this process after it.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{quiet?: boolean}} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: withoutCaller(process.env),
      stdio: quiet ? ["inherit", "pipe", "pipe"] : "inherit",
      shell: process.platform === "win32",
    });
    /** @type {Buffer[]} */
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => output.push(chunk));
    /** @param {NodeJS.Signals} signal */
    const passOn = (signal) => void child.kill(signal);
    for (const signal of SIGNALS) process.on(signal, passOn);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      for (const each of SIGNALS) process.off(each, passOn);
      if (code !== 0) process.stderr.write(Buffer.concat(output));
      if (signal) process.kill(process.pid, signal);
      else resolve(code ?? 1);
    });
  });
}

/**
 * Runs tasks of the packages, each after those that it builds on; what has not changed is not done again.
 *
 * @param {string} tasks
 * @param {{quiet?: boolean}} [options]
 */
export function turbo(tasks, options) {
  return run(
    "turbo",
    ["run", ...tasks.split(" "), "--ui=stream", "--output-logs=errors-only", "--concurrency=100%"],
    options,
  );
}
