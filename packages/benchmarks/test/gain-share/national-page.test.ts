import { evidenceVersion } from "@shared-services/public-data";
import { MODEL_VERSION, runScenario } from "@shared-services/simulation";
import { expect, test } from "vitest";
import { type NationalGame, nationalGamePage } from "../../src/gain-share/national-page.ts";
import { readNumbers, readPage } from "../../src/pages/repository-files.ts";
import { ALL_TRUSTS, publicScenario } from "../../src/speed/public-scenario.ts";

/** Numbers have moved: write them down again. */
const AGAIN =
  "run `pnpm --filter @shared-services/benchmarks national-game` and say in the changelog what moved";
const numbers = readNumbers("national-game") as NationalGame;

test("the page of the national game shows the numbers that lie beside it, of this version of model and evidence", () => {
  expect(readPage("national-game"), AGAIN).toBe(nationalGamePage(numbers));
  expect(numbers.modelVersion, AGAIN).toBe(MODEL_VERSION);
  expect(numbers.evidenceVersion, AGAIN).toBe(evidenceVersion);
  expect(numbers.game.players).toEqual(ALL_TRUSTS);
});

test("every split of the national game gives out exactly what all are worth", () => {
  const { splits, worth } = numbers.game;
  for (const { amounts } of splits) {
    const given = amounts.reduce((sum, { mean }) => sum + mean, 0);
    expect(given / worth.mean).toBeCloseTo(1, 12);
  }
});

test("forty trusts put together one by one are worth what their positions come to", {
  timeout: 60_000,
}, () => {
  const trusts = ALL_TRUSTS.slice(0, 40);
  const { summary, gainShare } = runScenario(
    publicScenario("national", { trusts, draws: 256, gameDraws: 256 }),
  );
  const { everyone } = gainShare!.sampled!;
  expect(everyone.mean / summary.npv.mean).toBeCloseTo(1, 9);
  expect(everyone.central / summary.npv.central).toBeCloseTo(1, 9);
});
