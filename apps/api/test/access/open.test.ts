import type { Identity } from "@shared-services/contracts/routes";
import { describe, expect, it, test } from "vitest";
import { readAccessSettings } from "../../src/access/settings.ts";
import { testService } from "../service.ts";

const service = await testService();

describe("an open server", () => {
  it("takes whoever reaches it on this machine for its one user", async () => {
    const me = await service.get<Identity>("/v1/me");
    expect(me).toEqual({ workspace: "local", actor: "local", role: "administrator", via: "open" });
    for (const host of ["127.0.0.1:4600", "localhost", "[::1]:4600", "127.1.2.3"]) {
      expect((await service.app.request(`http://${host}/v1/me`)).status, host).toBe(200);
    }
  });

  it("does not answer a page that points a name of its own at this machine", async () => {
    const response = await service.app.request("http://evil.example/v1/me");
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: "ACCESS_DENIED" });
  });

  it("does not answer what a page of another site has the browser send", async () => {
    expect(await service.refused("/v1/me", { headers: { "sec-fetch-site": "cross-site" } })).toMatchObject({
      status: 403,
    });
    expect((await service.ask("/v1/me", { headers: { "sec-fetch-site": "same-origin" } })).status).toBe(200);
  });

  it("still knows those who have a key", async () => {
    expect((await service.get<Identity>("/v1/me", { headers: await service.holder("RM1") })).workspace).toBe(
      "RM1",
    );
  });
});

test("only a server on this machine is open; ACCESS=closed closes it", () => {
  for (const host of ["127.0.0.1", "localhost", "::1"]) {
    expect(readAccessSettings({}, host).open).toBe(true);
    expect(readAccessSettings({ ACCESS: "closed" }, host).open).toBe(false);
  }
  for (const host of ["0.0.0.0", "::", "10.0.0.5", "localhost.evil.example", "127.0.0.1.evil.example"]) {
    expect(readAccessSettings({}, host).open).toBe(false);
  }
});

test("settings that contradict each other are refused with a sentence", () => {
  expect(() => readAccessSettings({ ACCESS: "open" }, "0.0.0.0")).toThrow("this machine only");
  expect(() => readAccessSettings({ ACCESS: "ajar" }, "127.0.0.1")).toThrow(
    "expected open or closed, got ajar",
  );
  expect(() => readAccessSettings({ OIDC_ISSUER: "https://id.example" }, "0.0.0.0")).toThrow("go together");
});
