// Bundles the benchmark, its worker thread and its memory process as production would, and runs it.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const PROGRAMS = [
  new URL("./speed.ts", import.meta.url),
  new URL("./thread.ts", import.meta.url),
  new URL("./memory-process.ts", import.meta.url),
];
const outdir = mkdtempSync(fileURLToPath(new URL("../../node_modules/.bench-", import.meta.url)));
try {
  await build({
    entryPoints: PROGRAMS.map((program) => fileURLToPath(program)),
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "error",
  });
  const results = fileURLToPath(new URL("../../results.md", import.meta.url));
  const { status } = spawnSync(process.execPath, [`${outdir}/speed.mjs`, results], { stdio: "inherit" });
  process.exitCode = status ?? 1;
} finally {
  rmSync(outdir, { recursive: true });
}
