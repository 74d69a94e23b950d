import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { fullResult, openPage } from "../support/reader.ts";
import { type StaticServer, serveFolder } from "../support/static-server.ts";

let server: StaticServer;
let browser: Browser;

beforeAll(async () => {
  const pages = fileURLToPath(new URL("../../dist", import.meta.url));
  [server, browser] = await Promise.all([serveFolder(pages), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test("without a server the page works all the same, in the browser, and says so", async () => {
  const { page, errors } = await openPage(
    browser,
    `${server.url}#partnership=two-trust-integration&model=group`,
  );
  await fullResult(page);
  expect(await page.locator("#intro").textContent()).toContain("The server cannot be reached");
  expect(await page.locator("#brief").textContent()).toContain("10,000 futures, in this browser");
  expect(await page.locator("#reproduce").textContent()).toContain("in this browser");
  // The one thing that is amiss is that there is no server.
  expect(errors.filter((error) => !error.includes("/version"))).toEqual([]);
});
