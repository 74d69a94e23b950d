import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const script = new URL("../../scripts/node-version.mjs", import.meta.url).href;

/** Runs the check in a process that believes itself to be of a version. */
function underVersion(version: string): Promise<{ code: number; said: string }> {
  const program = `Object.defineProperty(process.versions, "node", { value: "${version}" });
    const { requireNode } = await import("${script}");
    requireNode();`;
  return promisify(execFile)(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
  }).then(
    () => ({ code: 0, said: "" }),
    (error) => ({ code: error.code, said: error.stderr }),
  );
}

test.each(["18.20.4", "20.18.1", "16.0.0"])("Node.js %s is told what is needed", async (version) => {
  expect(await underVersion(version)).toEqual({
    code: 1,
    said:
      `This needs Node.js 20.19 or later, and this is ${version}. ` +
      "Install a current one (https://nodejs.org) and run the same command again.\n",
  });
});

test.each(["20.19.0", "22.0.0", "24.3.1"])("Node.js %s is let through", async (version) => {
  expect(await underVersion(version)).toEqual({ code: 0, said: "" });
});
