import { readFile } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { fullResult, openPage } from "../support/reader.ts";
import { runSnippet } from "../support/run-snippet.ts";
import { type RunningService, startService } from "../support/running-service.ts";

let service: RunningService;
let browser: Browser;

beforeAll(async () => {
  [service, browser] = await Promise.all([startService(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await service?.close();
});

/** What is said in a cell, tables that are not opened included. */
async function words(page: Page, id: string): Promise<string> {
  return (await page.locator(`#${id}`).textContent()) ?? "";
}

/** Everything that is said of the results, with the tables behind the charts. */
async function allWords(page: Page): Promise<string> {
  await openAllTables(page);
  const ids = [
    "answer",
    "cost-by-year",
    "positions",
    "gain-share",
    "settlement",
    "coalitions",
    "bridge",
    "ways-to-count",
    "staff",
    "productivity",
    "quality-and-time",
    "services",
  ];
  return (await Promise.all(ids.map((id) => words(page, id)))).join("\n");
}

/** The rows of a table as they are downloaded, in full precision. */
async function downloaded(page: Page, cell: string, table: string): Promise<string[][]> {
  const holder = page.locator(`#${cell} .data-table`, { has: page.locator(`#${table}-table`) });
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    holder.getByRole("button", { name: "Download CSV" }).click(),
  ]);
  const text = (await readFile(await download.path(), "utf8")).replace("\u{FEFF}", "");
  return text.split("\r\n").map(cellsOf);
}

/** The cells of a line of CSV, quotes and all. */
function cellsOf(line: string): string[] {
  return line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
}

/** Opens everything that can be opened, also what is only there once something else is open. */
async function openAllTables(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const closed = [...document.querySelectorAll("details")].filter((details) => !details.open);
    for (const details of closed) details.open = true;
    const tables = [...document.querySelectorAll(".figure__table")];
    const filled = [...document.querySelectorAll(".nhsuk-details__text")].every(
      (text) => text.childElementCount > 0,
    );
    return closed.length === 0 && filled && tables.every((details) => details.querySelector("table"));
  });
}

describe("a reader at the page that the server serves", () => {
  let page: Page;
  let errors: readonly string[];

  beforeAll(async () => {
    ({ page, errors } = await openPage(browser, service.url));
    await fullResult(page);
    await openAllTables(page);
  });

  afterAll(async () => {
    await page.context().close();
  });

  test("sees the full result of a real partnership, marked as an estimate", async () => {
    expect(await words(page, "brief")).toContain("10,000 futures");
    expect(await words(page, "answer")).toMatch(/£.* over 10 years/);
    expect(await words(page, "answer")).toContain("Estimate");
    expect(await words(page, "answer")).toMatch(
      /model \d+\.\d+\.\d+ · evidence \S+ · .* prices · seed \S+ · run \w{8}/,
    );
    expect(await words(page, "trusts")).toContain("James Paget University Hospitals NHS Foundation Trust");
    expect(await page.title()).toBe("Shared services simulator");
  });

  test("finds every section in the list of contents, in its order", async () => {
    const [listed, there] = await page.evaluate(() => [
      [...document.querySelectorAll(".contents__list a")].map((link) => link.getAttribute("href")),
      [...document.querySelectorAll("[id$='-heading']")].map(({ id }) => `#${id.replace("-heading", "")}`),
    ]);
    expect(listed).toEqual(there);
  });

  test("finds in the table behind a chart exactly what the bars show", async () => {
    const [heading = [], ...rows] = await downloaded(page, "positions", "position-by-trust");
    const central = heading.findIndex((label) => label.startsWith("Central"));
    const widths = await page
      .locator("#positions svg rect")
      .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute("width"))));
    const values = rows.map((row) => Math.abs(Number(row[central])));
    const scale = Math.max(...widths) / Math.max(...values);
    expect(widths).toHaveLength(values.length);
    for (const [at, width] of widths.entries())
      expect(Math.abs(width - (values[at] ?? 0) * scale)).toBeLessThan(0.5);
  });

  test("finds that what trusts gain under every rule adds up to the same sum", async () => {
    const [heading = [], ...rows] = await downloaded(page, "gain-share", "gain-share-rules");
    const sums = heading.slice(1).map((_, at) => rows.reduce((sum, row) => sum + Number(row[at + 1]), 0));
    for (const sum of sums.slice(1)) expect(Math.abs(sum - (sums[1] ?? 0))).toBeLessThan(1);
  });

  test("finds that the bridge adds up to the position of the last step", async () => {
    const [, ...rows] = await downloaded(page, "bridge", "bridge");
    const total = rows.reduce((sum, row) => sum + Number(row[2]), 0);
    expect(await page.locator("#bridge-table tfoot").textContent()).toContain(
      Math.round(Math.abs(total) / 1000).toLocaleString("en-GB"),
    );
  });

  test("can run the code that the page shows, and gets the same figures", async () => {
    const code = (await page.locator("#reproduce pre").first().textContent()) ?? "";
    const printed = await runSnippet(code);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download all results" }).click(),
    ]);
    const results: unknown = JSON.parse(await readFile(await download.path(), "utf8"));
    const { record, summary } = results as {
      record: { scenarioHash: string };
      summary: { npv: { p5: number; p50: number; p95: number } };
    };
    const { p5, p50, p95 } = summary.npv;
    expect(printed.trim()).toBe([record.scenarioHash, p5, p50, p95].join(" "));
  });

  test("moves a slider with the keyboard, and gets the old page back to the letter with Back", async () => {
    const before = await allWords(page);
    const address = page.url();
    await page.locator("#slider-realisation").focus();
    await page.keyboard.press("End");
    await page.waitForSelector('#depth[data-depth="preview"]');
    expect(page.url()).toContain("p.realisation=0.25~1~1");
    await fullResult(page);
    expect(await words(page, "answer")).not.toBe(before);
    await page.goBack();
    await page.waitForFunction((old) => location.href === old, address);
    await fullResult(page);
    expect(await allWords(page)).toBe(before);
    expect(await page.locator("#slider-realisation").inputValue()).not.toBe("1");
  });

  test("lets operating models follow one another with the keyboard, and takes it back", async () => {
    const before = await allWords(page);
    await page.locator(".later__add", { hasText: "North Cumbria" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector('#depth[data-depth="preview"]');
    expect(page.url()).toContain("model=group&then.1=joint-organisation&then.2=merger");
    await fullResult(page);
    expect(await words(page, "answer")).toContain("then Merger after 2 years");
    await page.locator(".later__item select").first().selectOption("3");
    await page.waitForFunction(() => location.href.includes("then.3=joint-organisation"));
    await page.goBack();
    await page.goBack();
    await fullResult(page);
    expect(await allWords(page)).toBe(before);
  });

  test("gets the same page again from the same address", async () => {
    const before = await allWords(page);
    await page.reload();
    await fullResult(page);
    expect(await allWords(page)).toBe(before);
  });

  test("is told in the cell what is wrong, while the other cells wait and nothing breaks", async () => {
    for (const ods of ["RM1", "RGP", "RCX", "RY3"]) await page.locator(`#joins-${ods}`).uncheck();
    await page.locator("#trusts .problem-list").waitFor();
    expect(await words(page, "trusts")).toContain("at least two trusts that join");
    await page.locator('#answer[data-state="waiting"]').waitFor();
    expect(await words(page, "answer")).toContain("Waiting for what is wrong above");
    await page.locator("#joins-RM1").check();
    await page.locator("#trusts .problem-list").waitFor({ state: "detached" });
    await page.locator('#answer[data-state="shown"]').waitFor();
    expect(await words(page, "positions")).not.toContain("James Paget");
  });

  test("has met no error and no breach of the content security policy on the way", () => {
    expect(errors).toEqual([]);
  });
});

describe("other readers", () => {
  test("bring their trust's own figures: every fault is named, nothing is taken until there is none", async () => {
    const { page } = await openPage(browser, `${service.url}#partnership=two-trust-integration&model=group`);
    await page.locator('#answer[data-state="shown"]').waitFor();
    await page.getByText("Use a trust’s own figures").click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "download the template" }).first().click(),
    ]);
    const template = (await readFile(await download.path(), "utf8")).replace("\u{FEFF}", "");
    const [first = "", second = "", ...lines] = template.split(/\r?\n/).filter(Boolean);
    const pay = first.split(",").indexOf("Pay");
    const change = (line: string, at: number, to: string) =>
      cellsOf(line)
        .map((cell, column) => (column === at ? to : cell))
        .join(",");
    const wrong = [
      change(lines[0] ?? "", pay, "12.5OO"),
      change(lines[1] ?? "", 0, "ZZZ"),
      ...lines.slice(2),
    ];
    const right = [change(lines[0] ?? "", pay, "123456"), ...lines.slice(1)];

    await page.locator("#return-text").fill([first, second, ...wrong].join("\n"));
    await page.getByRole("button", { name: "Check and use these figures" }).click();
    await page.locator("#own-return .faults").waitFor();
    const faults = await page.locator("#own-return .faults li").allTextContents();
    expect(faults).toHaveLength(2);
    expect(faults.join()).toContain("12.5OO");
    expect(faults.join()).toContain("ZZZ");
    expect(page.url()).not.toContain("baseline=");

    await page.locator("#return-text").fill([first, second, ...right].join("\n"));
    await page.getByRole("button", { name: "Check and use these figures" }).click();
    await page.locator('#own-return [data-key="in-use"]').waitFor();
    expect(page.url()).toContain("baseline=bl_");
    await fullResult(page);
    const address = page.url();

    const { page: another, errors } = await openPage(browser, address);
    await fullResult(another);
    expect(await words(another, "answer")).toBe(await words(page, "answer"));
    expect(errors).toEqual([]);
    await Promise.all([page, another].map((opened) => opened.context().close()));
  });

  test("choose trusts one by one, with nothing but the keyboard", async () => {
    const { page, errors } = await openPage(
      browser,
      `${service.url}#partnership=two-trust-integration&model=group`,
    );
    await page.locator('#answer[data-state="shown"]').waitFor();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to main content");
    await page.keyboard.press("Enter");
    await tabTo(page, "add-trust");
    await page.keyboard.type("James Paget");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => location.hash.includes("trusts=R1F.RGP.RHU"));
    await page.locator("#joins-RGP").waitFor();
    await tabTo(page, "joins-RGP", "Shift+Tab");
    await page.keyboard.press("Space");
    await page.waitForFunction(() => location.hash.includes("out=RGP"));
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("joins-RGP");
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("who need assistive technology find no serious obstacle, with every table open", async () => {
    const { page } = await openPage(browser, `${service.url}#partnership=two-trust-integration&model=group`);
    await fullResult(page);
    await openAllTables(page);
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"])
      .analyze();
    expect(violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.context().close();
  });

  test("who zoom in to 400% scroll down, never sideways", async () => {
    const { page } = await openPage(browser, `${service.url}#partnership=two-trust-integration&model=group`, {
      width: 320,
      height: 256,
    });
    await fullResult(page);
    const [wide, there] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(wide).toBe(there);
    await page.context().close();
  });
});

/** Presses Tab until an element has the focus, and sees to it that the focus shows on the way. */
async function tabTo(page: Page, id: string, key = "Tab"): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    const there = await page.evaluate(() => {
      const focused = document.activeElement;
      const style = focused ? getComputedStyle(focused) : null;
      const label = focused instanceof HTMLInputElement ? focused.labels?.[0] : null;
      const marked = (element: Element | null | undefined) => {
        if (!element) return false;
        const { outlineStyle, boxShadow } = getComputedStyle(element);
        return outlineStyle !== "none" || boxShadow !== "none";
      };
      return { id: focused?.id ?? "", seen: style !== null && (marked(focused) || marked(label)) };
    });
    if (there.id === id) return;
    if (presses > 0) expect(there, "a focus that does not show").toMatchObject({ seen: true });
    await page.keyboard.press(key);
  }
  throw new Error(`No way to #${id} with ${key}`);
}
