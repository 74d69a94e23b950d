import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { install } from "./install.mjs";
import { root, run, turbo } from "./run.mjs";

/**
 * The steps in their order: each fails by throwing or by a code that is not 0. Nothing that comes after a
 * necessary one could work without it; the others are all tried, so that one run tells everything.
 */
const steps = [
  { name: "packages", necessary: true, work: install },
  { name: "build", necessary: true, work: () => turbo("build") },
  { name: "format and lint", work: () => run("biome", ["ci", "--error-on-warnings"]) },
  { name: "nothing unused", work: () => run("knip", []) },
  { name: "types", work: () => turbo("types types:repository") },
  { name: "tests", work: test },
  { name: "nothing left behind", work: leftBehind },
];

const folder = mkdtempSync(join(tmpdir(), "check-"));
const report = join(folder, "tests.json");
const before = gitStatus();

/** Runs every step, says how each went and how long it took, and ends the process with 1 when one failed. */
export async function check() {
  const outcomes = [];
  for (const step of steps) {
    const outcome = await attempt(step);
    outcomes.push(outcome);
    if (outcome.failed && step.necessary) break;
  }
  console.log("");
  for (const { name, seconds, failed } of outcomes) {
    console.log(`${name.padEnd(20)} ${seconds.toFixed(1).padStart(6)} s  ${failed ? "FAILED" : "ok"}`);
  }
  const { passed, failed } = counts();
  rmSync(folder, { recursive: true, force: true });
  console.log(`\ntests: ${passed} passed, ${failed} failed`);
  process.exitCode = outcomes.some((outcome) => outcome.failed) || passed === 0 ? 1 : 0;
}

/** @param {{name: string, work: () => Promise<number | void>}} step */
async function attempt({ name, work }) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const code = await work().catch((error) => {
    console.error(error.message);
    return 1;
  });
  return { name, seconds: (performance.now() - start) / 1000, failed: Boolean(code) };
}

function test() {
  return run("vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]);
}

function counts() {
  if (!existsSync(report)) return { passed: 0, failed: 0 };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
  return { passed: numPassedTests, failed: numFailedTests };
}

/** A check that changes the files it checks has checked something else. */
async function leftBehind() {
  const now = gitStatus();
  if (now === before) return 0;
  console.error(
    `The check changed the checkout. Before:\n${before || "(clean)"}\nAfter:\n${now || "(clean)"}`,
  );
  return 1;
}

function gitStatus() {
  try {
    return execFileSync("git", ["status", "--porcelain"], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    // An unpacked archive has no history to compare with.
    return "";
  }
}
