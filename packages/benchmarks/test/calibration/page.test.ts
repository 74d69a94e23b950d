import { evidenceVersion, partnerships } from "@shared-services/public-data";
import { MODEL_VERSION, OPERATING_MODELS } from "@shared-services/simulation";
import { describe, expect, test } from "vitest";
import { CHECKS } from "../../src/calibration/checks.ts";
import { type Measured, measure } from "../../src/calibration/measure.ts";
import { type Calibration, calibrationPage } from "../../src/calibration/page.ts";
import { REASONS } from "../../src/calibration/reasons.ts";
import { misses, verdicts } from "../../src/calibration/verdicts.ts";
import { readNumbers, readPage } from "../../src/pages/repository-files.ts";

/** Numbers have moved: write them down again. */
const AGAIN = "run `pnpm --filter @shared-services/benchmarks calibrate` and say in the changelog what moved";
const calibration = readNumbers("calibration") as Calibration;
const { measured } = calibration;
const models = OPERATING_MODELS.map(({ id }) => id).filter((id) => id !== "stand-alone");

describe("the calibration", () => {
  test("shows the numbers that lie beside it, of this version of model and evidence", () => {
    expect(readPage("calibration"), AGAIN).toBe(calibrationPage(calibration));
    expect(calibration.modelVersion, AGAIN).toBe(MODEL_VERSION);
    expect(calibration.evidenceVersion, AGAIN).toBe(evidenceVersion);
  });

  test("measures every operating model that shares something, for every example partnership", () => {
    const cases = models.flatMap((model) => partnerships.map(({ id }) => `${model} ${id}`));
    expect(measured.map((one) => `${one.operatingModel} ${one.partnership}`)).toEqual(cases);
  });

  test("gives a reason for every miss, and for no hit", () => {
    expect(Object.keys(REASONS).sort()).toEqual(
      misses(measured)
        .map(({ id }) => id)
        .sort(),
    );
  });

  test("holds every model against every range that is published for it, pairs and larger apart", () => {
    const applies = verdicts(measured).map(({ id }) => id);
    const spendless = models.filter((model) =>
      measured.some((one) => one.operatingModel === model && one.spendShare === null),
    );
    const wanted = CHECKS.flatMap(({ id, ranges }) =>
      Object.keys(ranges)
        .filter((model) => id !== "buying" || !spendless.includes(model))
        .flatMap((model) => [`${id}/${model}/pair`, `${id}/${model}/four-and-more`]),
    );
    expect(applies.sort()).toEqual(wanted.sort());
    for (const { ranges } of CHECKS) expect(Object.keys(ranges).sort()).toEqual([...models].sort());
  });
});

describe("is recomputed with 256 draws, to within what so few can tell", () => {
  const near = (again: number, written: number, tolerance: number, what: string) =>
    expect(Math.abs(again - written), `${what}: ${again} for ${written}; ${AGAIN}`).toBeLessThan(tolerance);

  test.each(models)("%s", { timeout: 60_000 }, (operatingModel) => {
    for (const partnership of ["two-trust-integration", "dorset"]) {
      const again = measure({ partnership, operatingModel }, 256);
      const written = measured.find(
        (one) => one.partnership === partnership && one.operatingModel === operatingModel,
      ) as Measured;
      near(again.gross.p50, written.gross.p50, 0.05 * written.gross.p50, "gross");
      near(again.grossOfTurnover, written.grossOfTurnover, 0.05 * written.grossOfTurnover, "of turnover");
      near(again.setUpRatio, written.setUpRatio, 0.1 * written.setUpRatio, "set-up");
      near(again.spendShare ?? 0, written.spendShare ?? 0, 0.04, "buying");
      near(again.neverBreaksEven, written.neverBreaksEven, 0.12, "never breaks even");
      near(again.lossIfNobodyLeaves, written.lossIfNobodyLeaves, 0.12, "loss, nobody leaves");
      near(again.loss, written.loss, 0.12, "loss");
      near(again.breaksUp, written.breaksUp, 0.12, "breaks up");
      if (again.breakEven !== null && written.breakEven !== null) {
        near(again.breakEven, written.breakEven, 1.5, "break-even");
      }
    }
  });
});
