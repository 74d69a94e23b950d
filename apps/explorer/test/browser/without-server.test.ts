import { expect, test } from "vitest";
import { fullResult, openPage } from "../support/reader.ts";
import { withoutServer } from "../support/without-server.ts";

const built = withoutServer();

test("without a server the page works all the same, in the browser, and says so", async () => {
  const { page, errors } = await openPage(
    built.browser(),
    `${built.url()}#partnership=two-trust-integration&model=group`,
  );
  await fullResult(page);
  expect(await page.locator("#intro").textContent()).toContain("The server cannot be reached");
  expect(await page.locator("#brief").textContent()).toContain("10,000 futures, in this browser");
  expect(await page.locator("#reproduce").textContent()).toContain("in this browser");
  // The one thing that is amiss is that there is no server.
  expect(errors.filter((error) => !error.includes("/version"))).toEqual([]);
});

test("after a slider has moved, what first figures can say is seen before the rest, which says that it is out of date", async () => {
  const { page } = await openPage(
    built.browser(),
    `${built.url()}#partnership=norfolk-and-waveney&model=joint-organisation`,
  );
  await fullResult(page);
  await page.evaluate(() => {
    const log: string[] = [];
    Object.assign(window, { log });
    const watcher = new MutationObserver(() => {
      const state = (id: string) => document.getElementById(id)?.dataset.state;
      const [brief, bridge] = [state("brief"), state("bridge")];
      const why = document.querySelector("#bridge .cell__status")?.textContent ?? "";
      const draws = document.querySelector("#depth")?.textContent ?? "";
      log.push([brief, draws, bridge, why.replace(/ since [0-9:]+/, "")].join(" | "));
    });
    for (const id of ["brief", "bridge"]) {
      watcher.observe(document.getElementById(id) as Element, { attributes: true, subtree: true });
    }
  });
  await page.locator("#slider-realisation").focus();
  await page.keyboard.press("End");
  await page.waitForSelector('#depth[data-depth="preview"]');
  await fullResult(page);
  const log: string[] = await page.evaluate(() => (window as unknown as { log: string[] }).log);
  const first = log.findIndex((line) =>
    line.startsWith("shown | Preview, 512 futures | pending | Out of date"),
  );
  const whole = log.findIndex((line) => line.startsWith("shown | 10,000 futures"));
  expect(first, log.join("\n")).toBeGreaterThanOrEqual(0);
  expect(whole).toBeGreaterThan(first);
});

test("what partners agree is changed clause by clause with the keyboard, kept in the link, and refused at the field", async () => {
  const address = `${built.url()}#partnership=two-trust-integration&model=group`;
  const { page } = await openPage(built.browser(), address);
  await fullResult(page);
  const agreed = page.locator("#settlement .figure__subtitle");
  expect(await agreed.textContent()).toContain("measure, threshold, repay, reserve, floor, split, loss");

  await page.locator('[data-key="clause-reserve"] button', { hasText: "Earlier" }).focus();
  await page.keyboard.press("Enter");
  await page.locator('[data-key="add-clawback"]').focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() =>
    document
      .querySelector("#settlement .figure__subtitle")
      ?.textContent?.includes("Our own agreement, with these clauses in order: measure, threshold, clawback"),
  );
  expect(await agreed.textContent()).toContain("clawback, reserve, repay");

  const share = page.locator("#clause-clawback-share");
  await share.fill("140");
  await share.press("Tab");
  await page.waitForSelector("#clause-clawback-share-error");
  expect(await page.locator("#clause-clawback-share-error").textContent()).toContain("from 0 to 100 %");
  expect(await share.getAttribute("aria-describedby")).toBe("clause-clawback-share-error");
  await share.fill("14");
  await share.press("Tab");
  await page.waitForSelector("#clause-clawback-share-error", { state: "detached" });

  const { page: other } = await openPage(built.browser(), page.url());
  await other.waitForSelector("#clause-clawback-share");
  expect(await other.locator("#clause-clawback-share").inputValue()).toBe("14");
});

test("one board's abstention leaves its trust out, and is told as what it is", async () => {
  const { page } = await openPage(
    built.browser(),
    `${built.url()}#partnership=norfolk-and-waveney&model=joint-organisation&says.RMY=none`,
  );
  await fullResult(page);
  const told = page.locator("#take-up");
  expect(await told.locator(".figure__title").textContent()).toContain("a partnership of four results");
  expect(await told.textContent()).toContain("A majority binds nobody");
  expect(await told.textContent()).toContain("each partnership simulated by itself");
  await told.locator('[data-key="says-RMY"] select').selectOption("agree");
  await page.waitForFunction(() =>
    document.querySelector("#take-up .figure__title")?.textContent?.includes("All five boards agree"),
  );
  await told.locator("#join-rule").selectOption("shapley");
  await page.waitForFunction(() =>
    document.querySelector("#take-up .figure__source")?.textContent?.includes("futures of all groups"),
  );
});
