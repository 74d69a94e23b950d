// Bundles the programs of the API into dist: the packages of this repository go in, those from npm stay outside.
import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { build } from "esbuild";

const { dependencies } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
const external = Object.keys(dependencies).filter((name) => !name.startsWith("@shared-services/"));

await rm(new URL("dist", import.meta.url), { recursive: true, force: true });
await build({
  absWorkingDir: import.meta.dirname,
  entryPoints: {
    start: "src/start.ts",
    server: "src/server.ts",
    worker: "src/worker.ts",
    "simulate-thread": "src/runs/simulate-thread.ts",
    "create-key": "src/create-key.ts",
    "leave-with-supervisor": "src/supervisor/leave-with-supervisor.ts",
  },
  outdir: "dist",
  bundle: true,
  external,
  platform: "node",
  target: "node20.19",
  format: "esm",
  sourcemap: true,
  logLevel: "warning",
  // Packages of npm that are bundled with ours may still ask for Node's own modules in the old way.
  banner: {
    js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
  },
});
