import { readFileSync } from "node:fs";
import { API_VERSION } from "@shared-services/contracts/routes";
import { describe, expect, test } from "vitest";
import { createClient } from "../src/client.ts";
import { SDK_VERSION } from "../src/versions.ts";
import { aRun } from "./support/a-run.ts";

const [major, minor] = API_VERSION.split(".").map(Number) as [number, number];

function served(headers: Record<string, string>, body: unknown = aRun(), status = 200) {
  const warnings: string[] = [];
  const logger = { debug() {}, warn: (message: string) => void warnings.push(message) };
  const fetch = () => Response.json(body, { status, headers });
  return { warnings, client: createClient({ baseUrl: "", fetch, logger, maxRetries: 0 }) };
}

describe("a server of another version", () => {
  test("with fields, values and codes that this client has never heard of works, and is warned of once", async () => {
    const future = { ...aRun(), status: "paused", mood: "cheerful" };
    const { client, warnings } = served({ "API-Version": `${major}.${minor + 1}.0` }, future);
    expect(await client.runs.get("run_1")).toEqual(future);
    expect(await client.runs.get("run_2")).toEqual(future);
    expect(warnings).toEqual([
      expect.stringContaining(
        `The server speaks API ${major}.${minor + 1}.0 and this client (${SDK_VERSION})`,
      ),
    ]);
  });

  test("of the same version, or with another patch, is no news", async () => {
    for (const version of [API_VERSION, `${major}.${minor}.99`]) {
      const { client, warnings } = served({ "API-Version": version });
      await client.runs.get("run_1");
      expect(warnings).toEqual([]);
    }
  });

  test("of another major version is refused with a typed error", async () => {
    const { client } = served({ "API-Version": `${major + 1}.0.0` });
    await expect(client.runs.get("run_1")).rejects.toMatchObject({
      name: "IncompatibleVersionError",
      code: "INCOMPATIBLE_VERSION",
      serverVersion: `${major + 1}.0.0`,
      message: expect.stringContaining("use the client that came with the server"),
    });
  });

  test("that is older and lacks an operation is refused with an error that names it", async () => {
    const body = {
      status: 404,
      code: "UNKNOWN_PATH",
      title: "No such path",
      detail: "There is nothing here",
    };
    const { client } = served({ "API-Version": `${major}.${minor}.0` }, body, 404);
    const compared = client.comparisons.get({ runs: ["run_1", "run_2"] });
    await expect(compared).rejects.toMatchObject({ name: "MissingFeatureError", status: 404 });
    await expect(compared).rejects.toThrow(
      `this server (API ${major}.${minor}.0) does not have the operation; update the server, or use the client that came with it (GET /v1/comparisons`,
    );
    await expect(client.runs.get("run_1")).rejects.toMatchObject({ name: "MissingFeatureError" });
  });

  test("that means to retire an operation is warned of once per operation", async () => {
    const headers = { Deprecation: "@1790000000", Sunset: "Fri, 01 Oct 2027 00:00:00 GMT" };
    const { client, warnings } = served(headers);
    await client.runs.get("run_1");
    await client.runs.get("run_2");
    await client.access.me();
    expect(warnings).toEqual([
      "GET /v1/runs/{run} is deprecated and ends on Fri, 01 Oct 2027 00:00:00 GMT; see its documentation",
      "GET /v1/me is deprecated and ends on Fri, 01 Oct 2027 00:00:00 GMT; see its documentation",
    ]);
  });
});

test("the version in the code is that of the package", () => {
  const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  expect(SDK_VERSION).toBe(manifest.version);
});
