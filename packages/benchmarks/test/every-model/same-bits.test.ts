import { hashOf } from "@shared-services/simulation";
import { beforeAll, describe, expect, test } from "vitest";
import { simulateInChromium } from "../../src/every-model/in-chromium.ts";
import { cellsOf } from "../../src/every-model/model-rows.ts";
import { simulateCell } from "../../src/every-model/one-thread.ts";
import { simulateOnThreads } from "../../src/every-model/threads.ts";

const cells = cellsOf(256, ["two-trust-integration", "norfolk-and-waveney"]);

describe("every operating model for two and for five trusts, 256 draws each, has the same bits", () => {
  let here: string;

  beforeAll(() => {
    here = hashOf(cells.map(simulateCell));
  }, 60_000);

  test("on two threads that share each run's blocks", { timeout: 60_000 }, async () => {
    expect(hashOf(await simulateOnThreads(cells, 2))).toBe(here);
  });

  test("in Chromium", { timeout: 60_000 }, async () => {
    expect(hashOf(await simulateInChromium(cells))).toBe(here);
  });
});

test("a hash tells one bit from another", () => {
  const row = simulateCell({ partnership: "north-cumbria", operatingModel: "group", draws: 128 });
  const last = new Float64Array([row.npv.p50]);
  new BigUint64Array(last.buffer)[0] ^= 1n;
  expect(hashOf([{ ...row, npv: { ...row.npv, p50: last[0] } }])).not.toBe(hashOf([row]));
});
