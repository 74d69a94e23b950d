import pg from "pg";
import { expect, inject, test } from "vitest";
import { connectionFault } from "../../src/storage/connection-fault.ts";
import { migrate } from "../../src/storage/migrate.ts";

const postgres = new URL(inject("postgres"));

/** The address of the check's server with some parts changed. */
function at(parts: Partial<Pick<URL, "hostname" | "port" | "username" | "password" | "pathname">>): string {
  return Object.assign(new URL(postgres), parts).href;
}

test.each<[string, string, RegExp]>([
  ["a server that is not there", at({ port: "1" }), /no PostgreSQL answers at .*:1\. Start it there/],
  [
    "a host that is not there",
    at({ hostname: "nowhere.invalid" }),
    /no host of the name in nowhere\.invalid/,
  ],
  ["a database that is not there", at({ pathname: "/absent" }), /no database absent .* \(createdb absent\)/],
  ["a wrong password", at({ password: "hunter2" }), /does not let \w+ in\. Correct user and password/],
])("%s is named with what to do next, and without the password", async (_, url, sentence) => {
  const message = await migrate(url).then(
    () => "",
    (error: Error) => error.message,
  );
  expect(message).toMatch(sentence);
  expect(message).not.toContain("hunter2");
  expect(message).not.toContain(postgres.password);
});

test("a user who may not make what is needed is told what to grant", async () => {
  const client = new pg.Client(postgres.href);
  await client.connect();
  await client.query("CREATE ROLE powerless LOGIN PASSWORD 'p'");
  await client.query("CREATE DATABASE powerless");
  await client.end();
  const url = at({ username: "powerless", password: "p", pathname: "/powerless" });
  await expect(migrate(url)).rejects.toThrow(/powerless may not .* ALTER ROLE powerless CREATEROLE/);
});

test("of another error nothing is made up", () => {
  expect(connectionFault("postgres://a:b@c/d", new Error("something else"))).toBeUndefined();
  expect(connectionFault("postgres://a:b@c/d", new Error("timeout expired"))).toContain(
    "c:5432 does not answer",
  );
});
