import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchBrowser } from "../browser.ts";
import { type StaticServer, serveFolder } from "./static-server.ts";

/** The built pages with no service behind them, and a browser, for the tests of a file. */
export function withoutServer(): { readonly url: () => string; readonly browser: () => Browser } {
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

  return { url: () => server.url, browser: () => browser };
}
