import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";

/** Runs code that the page shows in a Node of its own, as a reader would, and hands back what it prints. */
export async function runSnippet(code: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "snippet-"));
  try {
    const outfile = join(folder, "snippet.mjs");
    await build({
      stdin: { contents: code, resolveDir: fileURLToPath(new URL("..", import.meta.url)), loader: "ts" },
      bundle: true,
      format: "esm",
      platform: "node",
      outfile,
    });
    const { stdout } = await promisify(execFile)(process.execPath, [outfile]);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
