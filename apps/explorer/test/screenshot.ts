import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { fullResult, openPage } from "./support/reader.ts";
import { startService } from "./support/running-service.ts";

const PICTURE = fileURLToPath(new URL("../../../docs/images/explorer.png", import.meta.url));

// `pnpm --filter @shared-services/explorer screenshot`: the picture of the README, from the service as it runs.
test("takes a picture of the answer for Norfolk and Waveney under a joint organisation", async () => {
  const [service, browser] = await Promise.all([startService(), launchBrowser()]);
  try {
    const { page } = await openPage(browser, service.url, { width: 1366, height: 1130 });
    await fullResult(page);
    await page.locator("#answer").evaluate((cell) => {
      document.documentElement.style.scrollBehavior = "auto";
      scrollTo(0, cell.getBoundingClientRect().top + scrollY - 24);
    });
    await mkdir(fileURLToPath(new URL("../../../docs/images", import.meta.url)), { recursive: true });
    await page.screenshot({ path: PICTURE });
  } finally {
    await browser.close();
    await service.close();
  }
});
