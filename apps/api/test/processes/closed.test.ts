import { expect, test } from "vitest";
import { testDatabase } from "../postgres.ts";
import { programs } from "./programs.ts";

const DATABASE_URL = await testDatabase();
const { start, ended } = await programs({ server: "src/server.ts", "create-key": "src/create-key.ts" });

test("a server that others can reach does not start before somebody could sign in, and says what to do", async () => {
  const refused = await ended("server", [], { DATABASE_URL, HOST: "0.0.0.0", PORT: "0" });
  expect(refused.code).toBe(1);
  expect(refused.said).toContain("nobody could sign in");
  expect(refused.said).toContain("create-key.js");
});

test("the first key is made from the command line, printed once, and opens the server", async () => {
  const made = await ended("create-key", ["--workspace", "RM1", "--role", "analyst"], { DATABASE_URL });
  expect(made.code).toBe(0);
  const [secret] = /sss_live_[\w-]{43}/.exec(made.said)!;
  const server = await start("server", {
    DATABASE_URL,
    HOST: "0.0.0.0",
    PORT: "0",
    WORKERS: "0",
    LOG_LEVEL: "info",
  });
  const { port } = JSON.parse(server.said) as { port: number };
  const me = await fetch(`http://127.0.0.1:${port}/v1/me`, {
    headers: { authorization: `Bearer ${secret}` },
  });
  expect(await me.json()).toMatchObject({ workspace: "RM1", role: "analyst" });
  expect((await fetch(`http://127.0.0.1:${port}/v1/me`)).status).toBe(401);
  const taken = await ended("server", [], { DATABASE_URL, PORT: String(port), WORKERS: "0" });
  expect(taken).toMatchObject({ code: 1, said: expect.stringContaining(`Port ${port}`) });
});

test("a key that could not be made is not, and every option that is wrong is named", async () => {
  const refused = await ended("create-key", ["--role", "emperor", "--days", "9999"], { DATABASE_URL });
  expect(refused.code).toBe(1);
  expect(refused.said).toMatch(/--role: expected .*emperor[\s\S]*--days: expected 1 to 366, got 9999/);
});
