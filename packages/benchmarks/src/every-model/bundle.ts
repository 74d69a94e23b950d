import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Where a program is to run. */
export type Place = "thread" | "browser";

const SETTINGS = {
  thread: { platform: "node", format: "cjs" },
  browser: { platform: "browser", format: "iife" },
} as const;

/** A TypeScript program and all that it imports as one script. */
export async function bundle(entry: URL, place: Place): Promise<string> {
  const { outputFiles } = await build({
    ...SETTINGS[place],
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    write: false,
    target: "es2022",
    logLevel: "error",
  });
  return outputFiles[0].text;
}
