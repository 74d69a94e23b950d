import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

const ELSEWHERE = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * Starts a headless Chromium: the one that CHROMIUM_PATH names, else the first that runs of those installed
 * on the machine and the one that comes from npm. Throws with what was tried and the command that installs one.
 */
export async function launchChromium(): Promise<Browser> {
  const reasons: string[] = [];
  for (const find of process.env.CHROMIUM_PATH ? [named] : [installed, fromNpm]) {
    for (const executablePath of await find()) {
      try {
        // Its own sandbox asks for rights that a container does not have; the page is ours.
        return await chromium.launch({ executablePath, chromiumSandbox: false, args: ["--disable-gpu"] });
      } catch (error) {
        reasons.push(`- ${executablePath}: ${(error as Error).message.split("\n")[0]}`);
      }
    }
  }
  throw new Error(
    "No Chromium runs here. Install one with `npx playwright-core@1.65.1 install --with-deps chromium` " +
      `(or \`apt-get install chromium\`), or name one in CHROMIUM_PATH. Tried:\n${reasons.join("\n") || "nothing: none was found"}`,
  );
}

async function named(): Promise<string[]> {
  return [process.env.CHROMIUM_PATH ?? ""];
}

async function installed(): Promise<string[]> {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [chromium.executablePath(), ...onPath, ...ELSEWHERE].filter((path) => existsSync(path));
}

/** The package holds one program, for Linux on x64. */
async function fromNpm(): Promise<string[]> {
  if (process.platform !== "linux" || process.arch !== "x64") return [];
  const { default: packed } = await import("@sparticuz/chromium");
  return [await packed.executablePath()];
}
