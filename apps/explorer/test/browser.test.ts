import { expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";

test("a real Chromium runs on this machine", { timeout: 60_000 }, async () => {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.setContent("<h1>Shared services</h1>");
  expect(await page.textContent("h1")).toBe("Shared services");
  await browser.close();
});
