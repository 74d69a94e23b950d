import { build } from "./build.mjs";
import { install } from "./install.mjs";

/**
 * Installs and builds what is missing, then runs one of the programs of the API in this process.
 *
 * @param {"start.js" | "worker.js"} program
 */
export async function prepared(program) {
  try {
    await install();
    await build();
  } catch (error) {
    leave(error instanceof Error ? error.message : String(error));
  }
  if (process.env.npm_lifecycle_event) leaveWithParent();
  try {
    await import(new URL(`../apps/api/dist/${program}`, import.meta.url).href);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND")) throw error;
    leave(
      `A package is missing: ${error.message}\nRemove the folder node_modules and run the same command again.`,
    );
  }
}

/** @param {string} sentence */
function leave(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** A signal to npm ends the shell that it runs scripts in, and the shell tells nobody. */
function leaveWithParent() {
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    process.kill(process.pid, "SIGTERM");
  }, 500);
  look.unref();
}
