import type { Browser, Page } from "playwright-core";

/** Somebody who opens the page, and all that goes wrong in their browser. */
export interface Reader {
  readonly page: Page;
  /** Errors of the console, of scripts, and of the content security policy. */
  readonly errors: readonly string[];
}

/** Longest that a page may take for anything, ms: far beyond what it needs, so that only a fault reaches it. */
const PATIENCE = 90_000;

/** Opens an address in a browser of its own, with nothing kept from another reader. */
export async function openPage(
  browser: Browser,
  url: string,
  size = { width: 1366, height: 768 },
): Promise<Reader> {
  const context = await browser.newContext({ viewport: size, acceptDownloads: true });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(url);
  return { page, errors };
}

/** Waits until the full run is shown in every cell. */
export async function fullResult(page: Page): Promise<void> {
  await page.waitForSelector('#depth[data-depth="full"]');
  await settled(page);
}

/** Waits until no cell has anything left to draw. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelectorAll('.cell[data-state="pending"]').length === 0);
}
