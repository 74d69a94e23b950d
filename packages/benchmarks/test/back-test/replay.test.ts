import { describe, expect, test } from "vitest";
import { PROGRAMMES } from "../../src/back-test/programmes.ts";
import { planned, replay } from "../../src/back-test/replay.ts";

const outcomes = PROGRAMMES.flatMap((programme) =>
  programme.outcomes.map((outcome) => ({
    name: `${programme.name}, ${outcome.what}`,
    programme,
    outcome,
  })),
);

function found(id: string, what: string) {
  const programme = PROGRAMMES.find((one) => one.id === id);
  const outcome = programme?.outcomes.find((one) => one.what === what);
  if (!programme || !outcome) throw new Error(`no programme has ${id}/${what}`);
  return [programme, outcome] as const;
}

describe("with nothing going wrong, a replayed plan gives the plan's own numbers", {
  timeout: 30_000,
}, () => {
  test.each([
    ["five-centres", "set-up", 900],
    ["research-councils", "set-up", 79],
    ["research-councils", "saving", 100],
    ["next-generation", "set-up", (44 + 95) / 2],
    ["transport", "set-up", 55],
    ["transport", "saving", 112],
    ["transport", "net", 112 - 55],
  ])("%s, %s: %d million", (id, what, millions) => {
    expect(planned(...found(id, what))).toBeCloseTo(millions, 6);
  });

  test("western-australia: half of the two years' move is lost, then A$57m a year", () => {
    expect(planned(...found("western-australia", "saving"))).toBeCloseTo(5 * 57, 6);
  });

  test("southwest-one: the promise of ten years is £192m, that of five less than half of it", () => {
    const [programme, outcome] = found("southwest-one", "saving");
    expect(planned(programme, { ...outcome, years: 10 })).toBeCloseTo(192, 6);
    expect(planned(programme, outcome)).toBeLessThan(96);
  });

  test("nhs-sbs: £250m is a present value, so that the sum is more", () => {
    const [programme, outcome] = found("nhs-sbs", "saving");
    expect(planned(programme, { ...outcome, years: 11 })).toBeGreaterThan(250 * 1.035 ** 5);
  });
});

describe("the size of the members' whole cost, which no source gives, changes no figure", {
  timeout: 30_000,
}, () => {
  test.each(outcomes)("$name", ({ programme, outcome }) => {
    const one = replay(programme, outcome, { draws: 128 });
    const other = replay(programme, outcome, { draws: 128, grossShare: 0.35 });
    expect(other.p5).toBeCloseTo(one.p5, 6);
    expect(other.p95).toBeCloseTo(one.p95, 6);
  });
});

test("a cost that overruns when savings fail puts the Department for Transport into its range", {
  timeout: 30_000,
}, () => {
  const [programme, outcome] = found("transport", "net");
  const apart = replay(programme, outcome, { draws: 1_024 });
  const together = replay(programme, outcome, {
    draws: 1_024,
    correlations: { "overrun~realisation": -0.8 },
  });
  expect(apart.p5).toBeGreaterThan(outcome.found);
  expect(together.p5).toBeLessThan(outcome.found);
});
