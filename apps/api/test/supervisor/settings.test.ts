import { expect, test } from "vitest";
import { readSettings } from "../../src/supervisor/settings.ts";

test("without variables the simulator is at port 4600 of this machine alone, its data in the checkout", () => {
  expect(readSettings({}, "/checkout")).toEqual({
    host: "127.0.0.1",
    port: 4600,
    dataFolder: "/checkout/.data",
    databaseUrl: undefined,
  });
});

test("an empty variable counts as one that is not set", () => {
  const empty = { HOST: "", PORT: "", DATA_DIR: "", DATABASE_URL: "" };
  expect(readSettings(empty, "/checkout")).toEqual(readSettings({}, "/checkout"));
});

test("a relative data folder is taken from the checkout, an absolute one as it is", () => {
  expect(readSettings({ DATA_DIR: "trial" }, "/checkout").dataFolder).toBe("/checkout/trial");
  expect(readSettings({ DATA_DIR: "/srv/simulator" }, "/checkout").dataFolder).toBe("/srv/simulator");
});

test("every variable that is wrong is named at once, with what was got and what is wanted", () => {
  expect(() => readSettings({ PORT: "65536", DATABASE_URL: "mysql://a" }, "/checkout")).toThrow(
    "PORT: expected a whole number from 0 to 65535, got 65536; leave it out for 4600.\n" +
      "DATABASE_URL: expected postgres://user:password@host:port/database; leave it out for the embedded PostgreSQL.",
  );
});

test.each(["-1", "4600.5", "0x10", "port"])("PORT=%s is refused", (PORT) => {
  expect(() => readSettings({ PORT }, "/checkout")).toThrow(`got ${PORT}`);
});
