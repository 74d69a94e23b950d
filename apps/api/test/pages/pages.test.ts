import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { explorerPages } from "../../src/pages/explorer.ts";
import { referencePages } from "../../src/pages/reference.ts";
import { testService } from "../service.ts";

const folder = mkdtempSync(join(tmpdir(), "explorer-"));
mkdirSync(join(folder, "dist", "assets"), { recursive: true });
writeFileSync(join(folder, "dist", "index.html"), "<!doctype html><title>Explorer</title>");
writeFileSync(join(folder, "dist", "assets", "index-4f2a.js"), "export const answer = 42;\n".repeat(100));
writeFileSync(join(folder, "secret.txt"), "not to be served");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { parts } = await testService();
const app = createApp(parts, (pages) => {
  referencePages(pages);
  explorerPages(pages, join(folder, "dist"));
});

describe("the explorer", () => {
  it("is at the root, asked for anew each time, and runs no script but its own", async () => {
    const response = await app.request("/");
    expect(await response.text()).toContain("<title>Explorer</title>");
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("no-cache");
    const policy = response.headers.get("content-security-policy")!;
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).not.toMatch(/script-src[^;]*'unsafe/);
    const again = await app.request("/", { headers: { "if-none-match": response.headers.get("etag")! } });
    expect(again.status).toBe(304);
  });

  it("keeps its parts for ever, since their names change with them", async () => {
    const plain = await app.request("/assets/index-4f2a.js");
    expect(plain.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(plain.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    const zipped = await app.request("/assets/index-4f2a.js", { headers: { "accept-encoding": "gzip" } });
    expect(zipped.headers.get("content-encoding")).toBe("gzip");
    expect((await zipped.arrayBuffer()).byteLength).toBeLessThan((await plain.arrayBuffer()).byteLength / 10);
  });

  it.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/assets/../../secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/assets",
    "/index.htm",
  ])("leads nowhere else: %s", async (path) => {
    const response = await app.request(path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: "UNKNOWN_PATH" });
  });

  it("that has not been built is said to be missing", () => {
    expect(() => createApp(parts, (pages) => explorerPages(pages, folder))).toThrow(
      /no explorer in .*npm run build/,
    );
  });
});

test("the reference is a page of our own server, from which nothing else is asked", async () => {
  const page = await (await app.request("/docs")).text();
  const places = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, place]) => place!);
  expect(places.length).toBeGreaterThan(3);
  for (const place of places) {
    expect(place).toMatch(/^\//);
    expect((await app.request(place)).status, place).toBe(200);
  }
  expect(page).not.toMatch(/<script>|style=|onclick/);
});
