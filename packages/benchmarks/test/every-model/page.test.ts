import { evidenceVersion } from "@shared-services/public-data";
import { MODEL_VERSION } from "@shared-services/simulation";
import { describe, expect, test } from "vitest";
import { cellsOf } from "../../src/every-model/model-rows.ts";
import { simulateCell } from "../../src/every-model/one-thread.ts";
import { type EveryModel, everyModelPage } from "../../src/every-model/page.ts";
import { readNumbers, readPage } from "../../src/pages/repository-files.ts";

/** Numbers have moved: write them down again. */
const AGAIN =
  "run `pnpm --filter @shared-services/benchmarks every-model` and say in the changelog what moved";
const numbers = readNumbers("every-model") as EveryModel;

describe("the page of every operating model", () => {
  test("shows the numbers that lie beside it", () => {
    expect(readPage("every-model"), AGAIN).toBe(everyModelPage(numbers));
  });

  test("has a row of 10,000 draws for every partnership and model, of this version of model and evidence", () => {
    const cells = numbers.rows.map(({ partnership, operatingModel, draws }) => ({
      partnership,
      operatingModel,
      draws,
    }));
    expect(cells).toEqual(cellsOf(10_000));
    expect(numbers.modelVersion, AGAIN).toBe(MODEL_VERSION);
    expect(numbers.evidenceVersion, AGAIN).toBe(evidenceVersion);
  });

  test("is recomputed to the last bit: two trusts in a joint venture, all 10,000 draws", {
    timeout: 60_000,
  }, () => {
    const cell = {
      partnership: "two-trust-integration",
      operatingModel: "joint-venture",
      draws: 10_000,
    };
    const written = numbers.rows.find(
      ({ partnership, operatingModel }) =>
        partnership === cell.partnership && operatingModel === cell.operatingModel,
    );
    expect(simulateCell(cell), AGAIN).toEqual(written);
  });

  test("says that standing alone gains and loses nothing", () => {
    const alone = numbers.rows.filter((row) => row.operatingModel === "stand-alone");
    for (const row of alone) {
      expect([row.npv.p5, row.npv.p50, row.npv.p95, row.chanceOfLoss, row.runRate]).toEqual([0, 0, 0, 0, 0]);
    }
  });

  test("shows nought only where nothing can be gained or lost", () => {
    const noughts = everyModelPage(numbers)
      .split("\n")
      .filter((line) => / \| 0 \| {2}\| /.test(line));
    expect(noughts.length).toBe(8);
    for (const line of noughts) expect(line).toMatch(/^\| Stand-alone /);
  });
});
