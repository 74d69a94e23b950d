import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { findServerFiles, program, reachableFiles } from "../../src/supervisor/server-files.ts";
import { serverUser } from "../../src/supervisor/server-user.ts";
import { temporaryFolder } from "./temporary.ts";

test("the programs of this platform are found, and of one known major version", () => {
  const files = findServerFiles();
  expect(existsSync(program(files, "postgres"))).toBe(true);
  expect(existsSync(program(files, "initdb"))).toBe(true);
  expect(files.major).toBe(18);
});

test("programs that can be read stay where they are", () => {
  const files = findServerFiles();
  expect(reachableFiles(files, "/nowhere", undefined)).toBe(files);
});

// Only root needs another account, and only root may give files to it.
test.runIf(process.getuid?.() === 0)(
  "programs in a private home are copied to where the server's account can read them",
  () => {
    const folder = temporaryFolder();
    const home = join(folder, "home");
    const files = { folder: privateFiles(join(folder, "checkout")), version: "18.4.0", major: 18 };
    const reachable = reachableFiles(files, home, serverUser("/nowhere"));
    expect(reachable.folder).toBe(join(home, "postgresql-18.4.0"));
    expect(readFileSync(program(reachable, "postgres"), "utf8")).toBe("bin/postgres");
    expect(readlinkSync(join(reachable.folder, "lib", "libpq.so.5"))).toBe("libpq.so");
  },
);

/** Files of the names that the server has, in a folder that only root may enter. */
function privateFiles(folder: string): string {
  for (const path of ["bin/postgres", "lib/libpq.so", "share/postgresql/postgres.bki"]) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), path);
  }
  symlinkSync("libpq.so", join(folder, "lib", "libpq.so.5"));
  chmodSync(folder, 0o700);
  return folder;
}
