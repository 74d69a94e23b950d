import { readFileSync, writeFileSync } from "node:fs";

/** Folder of the pages about the method. */
const METHOD = new URL("../../../../docs/method/", import.meta.url);

/** Folder of the numbers that the pages are written from. */
const DATA = new URL("../../data/", import.meta.url);

/** The text of a page of the method, e.g. `calibration`. */
export function readPage(name: string): string {
  return readFileSync(new URL(`${name}.md`, METHOD), "utf8");
}

/** Writes a page of the method and the numbers that it is made of. */
export function writePage(name: string, text: string, numbers: unknown): void {
  writeFileSync(new URL(`${name}.md`, METHOD), text);
  writeFileSync(new URL(`${name}.json`, DATA), `${JSON.stringify(numbers, null, 1)}\n`);
}

/** The numbers that a page of the method was written from. */
export function readNumbers(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`${name}.json`, DATA), "utf8"));
}
