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
    console.error(error.message);
    process.exit(1);
  }
  await import(new URL(`../apps/api/dist/${program}`, import.meta.url).href);
}
