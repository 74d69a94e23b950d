import { evidence, evidenceVersion } from "@shared-services/public-data";
import { MODEL_VERSION } from "@shared-services/simulation";
import { describe, expect, test } from "vitest";
import { figures, isHit, missesOf, type SetName, subjectOf } from "../../src/back-test/figures.ts";
import { type BackTest, backTestPage } from "../../src/back-test/page.ts";
import { PROGRAMMES } from "../../src/back-test/programmes.ts";
import { REASONS } from "../../src/back-test/reasons.ts";
import { readNumbers, readPage } from "../../src/pages/repository-files.ts";

/** Numbers have moved: write them down again. */
const AGAIN = "run `pnpm --filter @shared-services/benchmarks back-test` and say in the changelog what moved";
const backTest = readNumbers("back-test") as BackTest;

describe("the back-test", () => {
  test("shows the numbers that lie beside it, of this version of model and evidence", () => {
    expect(readPage("back-test"), AGAIN).toBe(backTestPage(backTest));
    expect(backTest.modelVersion, AGAIN).toBe(MODEL_VERSION);
    expect(backTest.evidenceVersion, AGAIN).toBe(evidenceVersion);
  });

  test("is recomputed: with 256 draws no end of a range is further off than an eighth of the range", {
    timeout: 60_000,
  }, () => {
    const again = figures(256);
    expect(again.map(({ programme, what }) => `${programme}/${what}`)).toEqual(
      backTest.figures.map(({ programme, what }) => `${programme}/${what}`),
    );
    again.forEach((figure, at) => {
      const written = backTest.figures[at];
      expect(figure.planned, AGAIN).toBeCloseTo(written.planned, 9);
      for (const set of Object.keys(written.ranges) as SetName[]) {
        const { p5, p95 } = written.ranges[set];
        const name = `${figure.programme}, ${figure.what}, ${set}: ${AGAIN}`;
        expect(Math.abs(figure.ranges[set].p5 - p5) / (p95 - p5), name).toBeLessThan(0.125);
        expect(Math.abs(figure.ranges[set].p95 - p95) / (p95 - p5), name).toBeLessThan(0.125);
      }
    });
  });

  test("gives a reason for every miss of the register's own values, and for no hit", () => {
    expect(Object.keys(REASONS).sort()).toEqual(missesOf(backTest.figures, "register").sort());
  });

  test("says in words what its table says", () => {
    const hits = (set: SetName, wanted: (what: string, by: string, cited: number) => boolean) => {
      const group = backTest.figures.filter((figure) => {
        const { what, by, citedBy } = subjectOf(figure).outcome;
        return wanted(what, by, citedBy.length);
      });
      return [group.filter((figure) => isHit(figure, set)).length, group.length];
    };
    const setUp = (what: string) => what === "set-up";
    const savings = (what: string, by: string) => what !== "set-up" && by !== "claimed";
    const independent = (what: string, by: string, cited: number) => savings(what, by) && cited === 0;
    const [within, all] = hits("register", setUp);
    expect(within).toBe(all);
    const [few, many] = hits("register", savings);
    expect(few).toBeLessThan(many / 2);
    const [fewer, independents] = hits("register", independent);
    expect(fewer).toBeLessThan(independents / 2);
    const [every, ofAll] = hits("audited", savings);
    expect(every).toBe(ofAll);
    expect(hits("vendor", (_, by) => by !== "claimed")[0]).toBe(0);
    expect(hits("vendor", (_, by) => by === "claimed")).toEqual([1, 1]);
  });
});

test("what is said to be cited by a parameter names one of the register", () => {
  const known = new Set(evidence.map(({ id }) => id));
  const cited = PROGRAMMES.flatMap(({ outcomes }) => outcomes.flatMap(({ citedBy }) => citedBy));
  expect(cited.filter((id) => !known.has(id))).toEqual([]);
});
