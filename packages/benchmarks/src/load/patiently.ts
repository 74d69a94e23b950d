import { setTimeout as pause } from "node:timers/promises";

/** Looks again and again until something is so; gives up after two minutes. */
export async function patiently(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 120_000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`Waited two minutes for ${what}`);
    await pause(50);
  }
}
