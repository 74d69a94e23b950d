import { defineConfig } from "tsdown";

/** What is published: the client, the mock, and the engine in-process, with nothing left to install. */
export default defineConfig({
  entry: {
    index: "src/index.ts",
    mock: "src/mock.ts",
    "local/index": "src/local/index.ts",
    "local/worker": "src/local/worker.ts",
  },
  format: ["esm", "cjs"],
  platform: "neutral",
  target: "es2023",
  // Its paths make the private packages of this workspace sources of the program; tsc emits no declarations for
  // what it finds in node_modules, and none of theirs may be left as an import.
  tsconfig: "tsconfig.build.json",
  dts: { resolver: "tsc" },
  deps: { alwaysBundle: [/.*/], onlyBundle: false },
  inputOptions: { resolve: { mainFields: ["module", "main"] } },
});
