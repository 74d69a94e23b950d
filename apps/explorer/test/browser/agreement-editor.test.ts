import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fullResult, openPage, settled } from "../support/reader.ts";
import { withoutServer } from "../support/without-server.ts";

const built = withoutServer();

/** Waits until the keyboard is at the element with this `data-key`. */
async function focusAt(page: Page, key: string): Promise<void> {
  await page.waitForFunction((wanted) => document.activeElement?.getAttribute("data-key") === wanted, key);
}

/** Presses a button by keyboard, and waits for where the focus goes. */
async function press(page: Page, key: string, next: string): Promise<void> {
  await page.locator(`#agreement [data-key="${key}"]`).focus();
  await page.keyboard.press("Enter");
  await focusAt(page, next);
}

/** The names of the clauses in their order. */
async function clauses(page: Page): Promise<readonly string[]> {
  return await page.locator("#agreement .clause__name").allTextContents();
}

describe("the editor of agreements, by keyboard alone", () => {
  let page: Page;

  beforeAll(async () => {
    ({ page } = await openPage(
      built.browser(),
      `${built.url()}#partnership=two-trust-integration&model=group`,
    ));
    await fullResult(page);
    for (const kind of ["clawback", "host", "cap", "change"])
      await press(page, `add-${kind}`, `name-${kind}`);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("#agreement details")) details.setAttribute("open", "");
    });
  });

  afterAll(async () => {
    await page.context().close();
  });

  test("holds every kind of clause, and nothing that axe objects to", async () => {
    expect(await page.locator("#agreement .agreement__add").count()).toBe(0);
    expect(await clauses(page)).toHaveLength(11);
    const { violations } = await new AxeBuilder({ page })
      .include("#agreement")
      .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"])
      .analyze();
    expect(violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  test("names every field by itself and with its clause, and offers targets of 24 pixels or more", async () => {
    const fields = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>("#agreement .clause :is(button, input, select, summary)"),
      ].map((field) => ({
        what: field.outerHTML.slice(0, 100),
        group: field.closest("[role=group]")?.getAttribute("aria-labelledby") ?? "",
        tool: field.closest(".clause__tools") !== null,
        size: Math.min(field.getBoundingClientRect().width, field.getBoundingClientRect().height),
      })),
    );
    expect(fields.filter(({ group, tool }) => !tool && !group.startsWith("name-"))).toEqual([]);
    expect(fields.filter(({ size }) => size < 24)).toEqual([]);
  });

  test("keeps the focus where a clause goes when it is moved, and at its name at either end", async () => {
    await press(page, "later-host", "later-host");
    await press(page, "earlier-host", "earlier-host");
    expect(await page.locator("#announcer").textContent()).not.toBe("");
    await press(page, "later-loss", "name-loss");
    expect((await clauses(page)).at(-1)).toBe("Loss");
  });

  test("keeps the focus where moves follow one another, however soon the first is drawn", async () => {
    for (const wait of [0, 2, 5, 10, 15, 20, 30, 40, 60, 90]) {
      await page.evaluate(async (ms) => {
        const pressed = (key: string) => {
          const button = document.querySelector<HTMLElement>(`#agreement [data-key="${key}"]`);
          button?.focus();
          button?.click();
        };
        pressed("later-host");
        await new Promise((done) => setTimeout(done, ms));
        pressed("earlier-host");
      }, wait);
      await settled(page);
      expect(await page.evaluate(() => document.activeElement?.getAttribute("data-key"))).toBe(
        "earlier-host",
      );
    }
  });

  test("takes what is typed: expected claims of the host, refused at the field where they are too many", async () => {
    const claims = page.locator("#clause-host-claims");
    await claims.focus();
    await page.keyboard.type("2000000000");
    await page.keyboard.press("Tab");
    await page.waitForSelector("#clause-host-claims-error");
    expect(await claims.getAttribute("aria-invalid")).toBe("true");
    expect(await claims.getAttribute("aria-describedby")).toBe("clause-host-claims-error");
    await claims.focus();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("40000");
    await page.keyboard.press("Tab");
    await page.waitForSelector("#clause-host-claims-error", { state: "detached" });
    expect(await claims.getAttribute("aria-invalid")).toBeNull();
  });

  test("settles with claimants as a party where claims are expected", async () => {
    await page.waitForFunction(() => {
      const cell = document.querySelector("#settlement");
      for (const details of cell?.querySelectorAll("details:not([open])") ?? [])
        details.setAttribute("open", "");
      return cell?.textContent?.includes("The claimants");
    });
  });

  test("goes to a key that is added to a split, and to where another can be added once it is removed", async () => {
    await press(page, "clause-split-parts-add", "clause-split-parts-key-operating-income");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await focusAt(page, "clause-split-parts-add");
  });

  test("goes to where a clause can be added again once it is removed", async () => {
    await press(page, "remove-host", "add-host");
    expect(await clauses(page)).not.toContain("Host");
    await page.keyboard.press("Enter");
    await focusAt(page, "name-host");
  });
});
