import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./run.mjs";

/** Beside what it speaks of, so that removing node_modules removes it too. */
const STAMP = join(root, "node_modules", ".installed");

/** Installs the packages that the lockfile names; does nothing, and asks no network, when they are there already. */
export async function install() {
  const wanted = fingerprint();
  if (isInstalled(wanted)) return;
  console.log("Installing packages; the first time takes a minute or two.");
  const code = await run("npx", ["-y", packageManager(), "install", "--frozen-lockfile", "--prod=false"]);
  if (code !== 0) {
    throw new Error(
      "The packages could not be installed; the reason is above. Check the network, and the registry, proxy and " +
        "certificate settings of npm (npm config list), then run the same command again.",
    );
  }
  writeFileSync(STAMP, wanted);
}

/** As package.json names it; npx fetches it the first time. */
function packageManager() {
  return JSON.parse(readFileSync(join(root, "package.json"), "utf8")).packageManager;
}

/** @param {string} wanted */
function isInstalled(wanted) {
  const folders = ["", ...workspace()].map((folder) => join(root, folder, "node_modules"));
  return (
    folders.every((folder) => existsSync(folder)) &&
    existsSync(STAMP) &&
    readFileSync(STAMP, "utf8") === wanted
  );
}

/** Changes with the lockfile, any manifest, the platform, and the major version of Node.js. */
function fingerprint() {
  const manifests = [
    "pnpm-lock.yaml",
    "pnpm-workspace.yaml",
    "package.json",
    ...workspace().map((folder) => `${folder}/package.json`),
  ];
  const hash = createHash("sha256");
  for (const manifest of manifests) hash.update(manifest).update(readFileSync(join(root, manifest)));
  hash.update([process.platform, process.arch, process.versions.modules].join(" "));
  return hash.digest("hex");
}

/** The folders of the workspace that have dependencies, hence a node_modules of their own. */
function workspace() {
  return ["packages", "apps"].flatMap((parent) =>
    readdirSync(join(root, parent))
      .map((name) => `${parent}/${name}`)
      .filter((folder) => existsSync(join(root, folder, "package.json"))),
  );
}
