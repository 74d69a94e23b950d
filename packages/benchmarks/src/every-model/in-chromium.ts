import { bundle } from "./bundle.ts";
import { launchChromium } from "./launch-chromium.ts";
import type { Cell, ModelRow } from "./model-rows.ts";
import type { simulateCell } from "./one-thread.ts";

/** Simulates the cells in a page of a real, headless Chromium. */
export async function simulateInChromium(
  cells: readonly Cell[],
  onRow: (row: ModelRow) => void = () => {},
): Promise<ModelRow[]> {
  const program = await bundle(new URL("./in-page.ts", import.meta.url), "browser");
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: program });
    const rows: ModelRow[] = [];
    for (const cell of cells) {
      const row = await page.evaluate(
        (one) => (globalThis as unknown as { simulateCell: typeof simulateCell }).simulateCell(one),
        cell,
      );
      rows.push(row);
      onRow(row);
    }
    return rows;
  } finally {
    await browser.close();
  }
}
