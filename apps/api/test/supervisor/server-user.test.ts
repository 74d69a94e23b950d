import { chmodSync, chownSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { canRead, canWalkTo, serverUser } from "../../src/supervisor/server-user.ts";
import { temporaryFolder } from "./temporary.ts";

/** Owns nothing here. */
const stranger = { name: "stranger", uid: 54_321, gid: 54_321 };

test("a stranger walks through a folder that lets others pass, and reads what lets others read", () => {
  const folder = join(temporaryFolder(), "home");
  const file = join(folder, "program");
  mkdirSync(folder);
  writeFileSync(file, "");
  chmodSync(file, 0o644);
  chmodSync(folder, 0o711);
  expect([canWalkTo(folder, stranger), canRead(folder, stranger), canRead(file, stranger)]).toEqual([
    true,
    false,
    true,
  ]);
  chmodSync(folder, 0o755);
  expect(canRead(folder, stranger)).toBe(true);
  chmodSync(file, 0o640);
  expect(canRead(file, stranger)).toBe(false);
});

test("nothing below a private home can be reached, however open it is itself", () => {
  const home = join(temporaryFolder(), "home");
  const folder = join(home, "checkout");
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o777);
  chmodSync(home, 0o700);
  expect([canWalkTo(folder, stranger), canRead(folder, stranger)]).toEqual([false, false]);
});

test("PostgreSQL runs as whoever this is, and only for root as an account without rights", () => {
  const root = process.getuid?.() === 0;
  const user = serverUser("/nowhere");
  expect(user?.uid).toEqual(root ? expect.any(Number) : undefined);
  expect(user?.uid).not.toBe(0);
});

test.runIf(process.getuid?.() === 0)("data that an account owns stays with it when root starts", () => {
  const folder = temporaryFolder();
  const nobody = accountOf("nobody");
  chownSync(folder, nobody, nobody);
  expect(serverUser(folder)).toMatchObject({ name: "nobody", uid: nobody });
});

function accountOf(name: string): number {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((each) => each.startsWith(`${name}:`));
  return Number(line?.split(":")[2]);
}
