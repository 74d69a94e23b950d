import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { processRecord } from "../../src/supervisor/process-record.ts";
import { childOf, startSimulator } from "./simulator.ts";

const SOON = { timeout: 30_000 };

/** Made once: the tests follow each other on the same data, as starts do. */
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "simulator-"));
  chmodSync(folder, 0o711);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function isReady(address: string): Promise<boolean> {
  return fetch(`${address}/readyz`).then(
    (response) => response.ok,
    () => false,
  );
}

test("one start brings up database, API and explorer; a killed API comes back beside the same database; a signal ends all", async () => {
  const simulator = startSimulator({ PORT: "0", DATA_DIR: folder });
  const address = await simulator.address;
  expect(await isReady(address)).toBe(true);
  expect((await fetch(address)).headers.get("content-type")).toContain("text/html");

  const second = startSimulator({ PORT: "0", DATA_DIR: folder });
  expect(await second.left).toBe(1);
  expect(second.said()).toContain(`The data folder ${folder} is in use: the simulator runs at ${address}`);

  const [api, database] = [
    childOf(simulator.supervisor, "server.js"),
    childOf(simulator.supervisor, "postgres"),
  ];
  process.kill(api as number, "SIGKILL");
  await expect
    .poll(() => childOf(simulator.supervisor, "server.js") !== api && isReady(address), SOON)
    .toBe(true);
  expect(childOf(simulator.supervisor, "postgres")).toBe(database);

  const all = [childOf(simulator.supervisor, "server.js"), database] as number[];
  process.kill(simulator.supervisor, "SIGINT");
  expect(await simulator.left).toBe(0);
  expect(all.map(processRecord)).toEqual([undefined, undefined]);
});

test("when the supervisor is killed, API and database leave by themselves", async () => {
  const simulator = startSimulator({ PORT: "0", DATA_DIR: folder });
  await simulator.address;
  const all = [
    childOf(simulator.supervisor, "server.js"),
    childOf(simulator.supervisor, "postgres"),
  ] as number[];
  expect(all.every((pid) => processRecord(pid) !== undefined)).toBe(true);
  process.kill(simulator.supervisor, "SIGKILL");
  await expect.poll(() => all.map(processRecord), SOON).toEqual([undefined, undefined]);
});

test("a taken port ends the start with a sentence, before there is a database", async () => {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port));
  });
  const simulator = startSimulator({ PORT: String(port), DATA_DIR: folder });
  expect(await simulator.left).toBe(1);
  expect(simulator.said().trim()).toBe(
    `Port ${port} on 127.0.0.1 is taken by another program. Choose another: PORT=${port + 100} npm start`,
  );
  server.close();
});

test("an API that cannot start ends the start with what it said", async () => {
  const simulator = startSimulator({ PORT: "0", DATA_DIR: folder, WORKERS: "many" });
  expect(await simulator.left).toBe(1);
  expect(simulator.said()).toContain("WORKERS: expected a whole number");
  expect(simulator.said()).toContain("The API stopped while starting. Its last messages are above.");
});
