import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lockDataFolder } from "../../src/supervisor/data-lock.ts";
import { processRecord } from "../../src/supervisor/process-record.ts";
import { temporaryFolder } from "./temporary.ts";

test("a data folder is made, and held by one process at a time, who says where it answers", () => {
  const folder = join(temporaryFolder(), "data");
  const lock = lockDataFolder(folder, "http://127.0.0.1:4600");
  expect(() => lockDataFolder(folder, "http://127.0.0.1:4700")).toThrow(
    `The data folder ${folder} is in use: the simulator runs at http://127.0.0.1:4600 (process ${process.pid}).`,
  );
  lock.release();
  lockDataFolder(folder, "http://127.0.0.1:4700").release();
});

test.each([
  ["whose number nobody has", { pid: 2 ** 30, started: "1", command: "node", address: "http://127.0.0.1:1" }],
  ["whose number another process has by now", { ...processRecord(process.pid), started: "long ago" }],
])("a process that was killed, and %s, holds nothing", (_, holder) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "running.json"), JSON.stringify(holder));
  lockDataFolder(folder, "http://127.0.0.1:4600").release();
});

test("a lock that was cut off while it was written holds nothing", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "running.json"), '{"pid": 1');
  const lock = lockDataFolder(folder, "http://127.0.0.1:4600");
  expect(JSON.parse(readFileSync(join(folder, "running.json"), "utf8"))).toMatchObject({ pid: process.pid });
  lock.release();
  expect(existsSync(join(folder, "running.json"))).toBe(false);
});

test("a folder that cannot be made is refused with a sentence", () => {
  const file = join(temporaryFolder(), "file");
  writeFileSync(file, "");
  expect(() => lockDataFolder(join(file, "data"), "http://127.0.0.1:4600")).toThrow(
    /cannot be used.*DATA_DIR/,
  );
});
